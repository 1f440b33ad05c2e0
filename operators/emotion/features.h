// What a token contributes: itself, the pair it makes with its neighbour, and the characters inside
// it. One definition of every key, for the trainer and for the reader.
#pragma once

#include <cstdint>
#include <string_view>

#include "operators/hash.h"

namespace attune {

inline constexpr std::size_t kMinCharGram = 2, kMaxCharGram = 5;

/// Neighbours of the first and of the last token.
inline constexpr std::uint64_t kTextStart = 0x517cc1b727220a95ull;
inline constexpr std::uint64_t kTextEnd = 0x9e3779b97f4a7c15ull;

inline std::uint64_t pair_key(std::uint64_t left, std::uint64_t right) noexcept {
  return hash_mix(left ^ 0x2d358dccaa6c78a5ull, right ^ 0x8bb84b93962eacc9ull);
}

/// Calls `use(key)` for every run of 2 to 5 bytes inside "<word>", the marks included.
template <class Use>
void for_each_char_gram(std::string_view marked, Use&& use) {
  for (std::size_t begin = 0; begin + kMinCharGram <= marked.size(); ++begin) {
    std::uint64_t gram = static_cast<unsigned char>(marked[begin]);
    for (std::size_t size = 2; size <= kMaxCharGram && begin + size <= marked.size(); ++size) {
      gram = gram << 8 | static_cast<unsigned char>(marked[begin + size - 1]);
      use(hash_mix(gram ^ 0x4b33a62ed433d4a3ull, 0x4d5a2da51de1aa47ull + size));
    }
  }
}

}  // namespace attune
