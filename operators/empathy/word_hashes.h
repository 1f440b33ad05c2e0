// A set of words, asked by a token's hash. Pure.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "operators/phrase_text.h"

namespace attune {

/// Thread rule: a value; any thread. Asking never allocates.
class WordHashes {
 public:
  /// One word each, any case; what is no word, or more than one, stands for its first.
  template <class Words>
  explicit WordHashes(const Words& words)
      : mask_(std::bit_ceil(4 * std::size(words) + 4) - 1), slots_(mask_ + 1) {
    PhraseText text;
    for (const auto& word : words)
      if (const auto tokens = text.read(std::string_view(word)); !tokens.empty())
        add(tokens.front().hash);
  }

  bool has(std::uint64_t hash) const noexcept {
    for (std::size_t at = hash & mask_; slots_[at] != 0; at = (at + 1) & mask_)
      if (slots_[at] == hash) return true;
    return false;
  }

 private:
  void add(std::uint64_t hash) {
    std::size_t at = hash & mask_;
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & mask_;
    slots_[at] = hash;
  }

  std::size_t mask_;
  std::vector<std::uint64_t> slots_;  // open addressing; 0: free
};

}  // namespace attune
