#include "operators/empathy/content_words.h"

#include <algorithm>

#include "operators/word_roles.h"

namespace attune {
namespace {

/// Hashes that were there: false for sure, true perhaps.
class Seen {
 public:
  bool add(std::uint16_t hash) noexcept {
    std::uint64_t& word = bits_[hash >> 6 & 3];
    const std::uint64_t bit = std::uint64_t{1} << (hash & 63);
    const bool seen = (word & bit) != 0;
    word |= bit;
    return seen;
  }

 private:
  std::array<std::uint64_t, 4> bits_{};
};

}  // namespace

ContentWords content_words(std::span<const PhraseToken> tokens) noexcept {
  // First all that are no stop words, without a branch: half of the words are.
  std::array<std::uint16_t, kMostPhraseTokens> own;
  std::size_t count = 0;
  for (const PhraseToken& token : tokens.first(std::min(tokens.size(), own.size()))) {
    own[count] = static_cast<std::uint16_t>(token.hash);
    count += (token.roles & WordRole::stop_word) == 0;
  }
  ContentWords words;
  Seen seen;
  for (std::size_t i = 0; i < count && words.count < kMostContentWords; ++i) {
    const auto end = words.hash.begin() + words.count;
    if (seen.add(own[i]) && std::find(words.hash.begin(), end, own[i]) != end) continue;
    words.hash[words.count++] = own[i];
  }
  return words;
}

}  // namespace attune
