// Open-loop pacing: what is due depends on the clock alone, never on how fast the last one went.
#pragma once

#include <cmath>
#include <cstdint>

namespace attune {

/// The schedule of a constant rate. Pure; immutable.
class Pacer {
 public:
  /// REQUIRES: per_second > 0.
  explicit Pacer(double per_second) noexcept : per_second_(per_second) {}

  /// How many are due after this time.
  std::uint64_t due(std::int64_t elapsed_ns) const noexcept {
    if (elapsed_ns < 0) return 0;
    return static_cast<std::uint64_t>(static_cast<double>(elapsed_ns) * per_second_ / 1e9) + 1;
  }
  /// When the i-th (from 0) is due.
  std::int64_t due_at_ms(std::uint64_t i) const noexcept {
    return static_cast<std::int64_t>(std::floor(static_cast<double>(i) * 1e3 / per_second_));
  }

 private:
  double per_second_;
};

}  // namespace attune
