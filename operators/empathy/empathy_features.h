// What a reply's tokens tell the trained heads: one definition of every feature, for the trainer
// and for the reader.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "operators/hash.h"
#include "operators/phrase_text.h"

namespace attune {

/// What is told of the text as a whole.
struct ReplyShape {
  std::size_t features = 0;  ///< all that were given out
  bool asks = false;         ///< a sentence ends in a question mark
  std::size_t length = 0;    ///< how many bits the number of tokens has: 1, 2-3, 4-7, 8-15 ...
};

inline constexpr std::uint64_t kNumberKey = 0x3c79ac492ba7b653ull;  ///< all numbers are one word
inline constexpr std::uint64_t kSentenceStart = 0x1c69b3f74ac4ae35ull;
inline constexpr std::uint64_t kStatementEnd = 0x589965cc75374cc3ull;
inline constexpr std::uint64_t kQuestionEnd = 0x1d8e4e27c47d124full;

inline std::uint64_t reply_pair_key(std::uint64_t left, std::uint64_t right) noexcept {
  return hash_mix(left ^ 0xa0761d6478bd642full, right ^ 0xeb44accab455d165ull);
}

/// Calls `use(key)` for every word and every pair of neighbours within a sentence; a sentence
/// begins with kSentenceStart and ends with kStatementEnd or kQuestionEnd, which also count as
/// words.
template <class Use>
ReplyShape for_each_reply_feature(std::span<const PhraseToken> tokens, Use&& use) noexcept {
  ReplyShape shape;
  std::uint64_t left = kSentenceStart;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const PhraseToken& token = tokens[i];
    const std::uint64_t word = token.is(PhraseToken::number) ? kNumberKey : token.hash;
    use(word);
    use(reply_pair_key(left, word));
    left = word;
    if (i + 1 < tokens.size() && tokens[i + 1].sentence == token.sentence) continue;
    const bool question = token.is(PhraseToken::question);
    const std::uint64_t end = question ? kQuestionEnd : kStatementEnd;
    use(end);
    use(reply_pair_key(left, end));
    left = kSentenceStart;
    shape.asks |= question;
    shape.features += 2;
  }
  shape.features += 2 * tokens.size();
  shape.length = static_cast<std::size_t>(std::bit_width(tokens.size()));
  return shape;
}

}  // namespace attune
