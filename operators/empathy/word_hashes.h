// A set of words, asked by a token's hash. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/phrase_text.h"

namespace attune {

/// Thread rule: a value; any thread. Asking never allocates.
class WordHashes {
 public:
  /// One word each, any case; what is no word, or more than one, stands for its first.
  template <class Words>
  explicit WordHashes(const Words& words) {
    PhraseText text;
    for (const auto& word : words)
      if (const auto tokens = text.read(std::string_view(word)); !tokens.empty())
        add(tokens.front().hash);
    std::sort(hashes_.begin(), hashes_.end());
  }

  bool has(std::uint64_t hash) const noexcept {
    return (seen_[hash >> 54 & 15] >> (hash >> 58) & 1) != 0 &&
           std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

 private:
  void add(std::uint64_t hash) {
    seen_[hash >> 54 & 15] |= std::uint64_t{1} << (hash >> 58);
    hashes_.push_back(hash);
  }

  std::array<std::uint64_t, 16> seen_{};  // most words of a text are in no set: one look tells
  std::vector<std::uint64_t> hashes_;
};

}  // namespace attune
