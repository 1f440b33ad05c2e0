// One number for a text's wording: near-duplicates differ in few of its 64 bits. Pure.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace attune {

/// Adds up hashes of neighbouring words, function words too: bit b of the result is what bit b of
/// most pairs is. Two replies that differ in a name or a number differ in a few bits, two that
/// share nothing in about 32. A value; no allocation.
class SimHash {
 public:
  /// The next word, as its hash. Words past kMostPairs are left out.
  void add_word(std::uint64_t word) noexcept;

  /// Of the words so far; 0 for none. One word counts as a pair with nothing.
  std::uint64_t value() const noexcept;

  static constexpr std::size_t kMostPairs = 511;

 private:
  static constexpr std::size_t kPlanes = 9;  // log2(kMostPairs + 1)

  void add_pair(std::uint64_t pair) noexcept;

  std::array<std::uint64_t, kPlanes> planes_{};  // bit b of plane k: bit k of the count of bit b
  std::uint64_t last_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t pairs_ = 0;
};

/// In how many bits two values differ: 0 to 64.
inline int simhash_distance(std::uint64_t a, std::uint64_t b) noexcept {
  return std::popcount(a ^ b);
}

}  // namespace attune
