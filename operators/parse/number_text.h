// Numbers as events carry them: exact decimals for times, doubles for scores and positions. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

/// A JSON number taken apart without loss of what a time needs: value = 0.d1d2d3... x 10^point, d1 != 0.
struct Decimal {
  static constexpr int kKept = 32;  ///< more digits than a 64-bit count of any unit has

  bool negative = false;
  int digits = 0;            ///< significant digits kept; 0 = the number is zero
  char digit[kKept] = {};    ///< 0 to 9
  bool more = false;         ///< digits past the kept ones are not all zero
  std::int64_t point = 0;    ///< digits before the point; saturated far outside any use

  bool is_zero() const noexcept { return digits == 0; }
};

/// False when `text` is not a JSON number.
bool read_decimal(std::string_view text, Decimal& out) noexcept;

enum class NumberReading : std::uint8_t { ok, not_a_number, not_finite };

/// A JSON number as a double; too small a number is 0. `not_finite`: past a double's range, or one of the
/// words nan, inf, infinity in any case, with or without a sign.
NumberReading read_double(std::string_view text, double& out) noexcept;

}  // namespace attune
