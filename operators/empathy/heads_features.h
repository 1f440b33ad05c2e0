// What a text's tokens tell the trained heads: one definition of every feature, for the trainer and
// for the reader.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "operators/hash.h"
#include "operators/phrase_text.h"

namespace attune {

/// What is told of the text as a whole.
struct TextShape {
  std::size_t features = 0;  ///< all that were given out
  bool asks = false;         ///< a sentence ends in a question mark
  std::size_t length = 0;    ///< how many bits the number of tokens has: 1, 2-3, 4-7, 8-15 ...
};

inline constexpr std::uint64_t kNumberKey = 0x3c79ac492ba7b653ull;  ///< all numbers are one word
inline constexpr std::uint64_t kSentenceStart = 0x1c69b3f74ac4ae35ull;
inline constexpr std::uint64_t kStatementEnd = 0x589965cc75374cc3ull;
inline constexpr std::uint64_t kQuestionEnd = 0x1d8e4e27c47d124full;

inline std::uint64_t text_pair_key(std::uint64_t left, std::uint64_t right) noexcept {
  return hash_mix(left ^ 0xa0761d6478bd642full, right ^ 0xeb44accab455d165ull);
}

inline std::uint64_t text_gap_key(std::uint64_t left, std::uint64_t right) noexcept {
  return hash_mix(left ^ 0x8ebc6af09c88c6e3ull, right ^ 0xe7037ed1a0b428dbull);
}

/// Calls `use(key)` for every word and every pair of neighbours within a sentence; a sentence
/// begins with kSentenceStart and ends with kStatementEnd or kQuestionEnd, which also count as
/// words. Where the kind says so, also for every two words with one between them, and words between
/// quotation marks are left out as if they were not there. Inlined, so that what `use` counts stays
/// in registers.
template <class Kind, class Use>
[[gnu::always_inline]] inline TextShape for_each_text_feature(std::span<const PhraseToken> tokens,
                                                              Use&& use) noexcept {
  TextShape shape;
  std::uint64_t before = 0, left = kSentenceStart;  // 0: none
  const auto read = [&](std::uint64_t word) __attribute__((always_inline)) {
    use(word);
    use(text_pair_key(left, word));
    shape.features += 2;
    if (Kind::kPairsOverOne && before != 0) {
      use(text_gap_key(before, word));
      ++shape.features;
    }
    before = left;
    left = word;
  };
  std::size_t words = 0;
  bool question = false;  // is the sentence of the last word that was read
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const PhraseToken& token = tokens[i];
    if (Kind::kReadsQuoted || !token.is(PhraseToken::quoted)) {
      read(token.is(PhraseToken::number) ? kNumberKey : token.hash);
      question = token.is(PhraseToken::question);
      ++words;
    }
    if (i + 1 < tokens.size() && tokens[i + 1].sentence == token.sentence) continue;
    if (left == kSentenceStart) continue;  // nothing of it was read
    read(question ? kQuestionEnd : kStatementEnd);
    before = 0;
    left = kSentenceStart;
    shape.asks |= question;
  }
  shape.length = static_cast<std::size_t>(std::bit_width(words));
  return shape;
}

}  // namespace attune
