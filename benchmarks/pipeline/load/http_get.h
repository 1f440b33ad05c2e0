// Just enough of a scrape to check an answer.
#pragma once

#include <string>
#include <string_view>

namespace attune::bench {

/// The answer to GET on loopback, headers included; empty when nobody answers.
std::string http_get(int port, const std::string& path);

/// The sum of a family's samples in a text exposition.
double sum_of(std::string_view page, std::string_view family);

}  // namespace attune::bench
