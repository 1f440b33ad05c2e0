// The two things that the commands' JSON is made of besides their own words.
#pragma once

#include <string>
#include <string_view>

namespace attune {

/// Without trailing zeros; "-0" is 0. REQUIRES: a finite number.
void append_json_number(std::string& out, double value, int decimals = 4);

/// Quoted and escaped; bytes that are no UTF-8 become U+FFFD.
void append_json_text(std::string& out, std::string_view text);

}  // namespace attune
