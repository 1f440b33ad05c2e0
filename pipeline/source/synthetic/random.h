// Our own random numbers: std's distributions differ between libraries, a seed must not.
#pragma once

#include <cstdint>

namespace attune {

/// SplitMix64 (Steele, Lea, Flood 2014): one addition and two multiplications a number.
/// Thread rule: one owner.
class Random {
 public:
  explicit Random(std::uint64_t seed) noexcept : state_(seed) {}

  std::uint64_t next() noexcept { return mix(state_ += 0x9e3779b97f4a7c15ull); }

  /// [0, bound). REQUIRES: bound > 0.
  std::uint32_t below(std::uint32_t bound) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }
  /// [0, 1)
  double unit() noexcept { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
  bool chance(double share) noexcept { return unit() < share; }

  static std::uint64_t mix(std::uint64_t x) noexcept {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
  }

 private:
  std::uint64_t state_;
};

}  // namespace attune
