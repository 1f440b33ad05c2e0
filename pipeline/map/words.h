// Names of measures and labels in words for a person. Pure.
#pragma once

#include <cstdint>

#include <string>
#include <string_view>

namespace attune {

/// "long_wait" -> "long waits"; at most 16 columns where it is known, else with spaces for "_".
std::string plain_words(std::string_view name);

/// A label's value: "" -> "(none)", "__other__" -> "(others)", "__held__" -> "(held back)".
std::string value_words(std::string_view value);

/// 4500 ms -> "4.5 s", 60000 -> "1 min", 86400000 -> "1 day".
std::string length_words(std::int64_t ms);

/// Exact below 100000, then "123k", "12M": what it is exactly is in the JSON.
std::string count_words(std::uint64_t n);

/// "+0.25"; what rounds to nothing is "0.00", without a sign.
std::string signed_words(double value);

/// "57%", "<1%" of what is not 0.
std::string percent_words(double share);

}  // namespace attune
