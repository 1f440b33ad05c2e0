// What the lines of windows, signals and prompts are made of. Pure functions.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "operators/window/options.h"

namespace attune {

template <class Integer>
void append_json_integer(std::string& out, Integer value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

/// Quoted and escaped. REQUIRES: valid UTF-8, as label values and topic names are.
void append_json_string(std::string& out, std::string_view text);

/// 12500 -> 1.25, -40 -> -0.004: fixed point of 1/10000, exact, without trailing zeros.
void append_json_fixed_point(std::string& out, std::int64_t value);
void append_json_fixed_point(std::string& out, std::uint64_t value);

/// `{"channel":"chat",...}`: the configured labels in their order. REQUIRES: as many values as
/// labels, or none: then `{}`.
void append_json_labels(std::string& out, std::span<const std::string> values,
                        const WindowOptions& options);

}  // namespace attune
