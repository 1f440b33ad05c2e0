// A text as the tokens that written phrases are matched on: words, and what stands around them.
// Layer 0.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "operators/word_roles.h"

namespace attune {

// How much of a text is read. Texts up to the sum of head and tail are read whole; of a longer one
// the head and the tail are (long mails say at their ends what they want), as sentences of their
// own, and words that the cut goes through are left out. Tokens past the limit are left out.
inline constexpr std::size_t kPhraseHeadBytes = 3072, kPhraseTailBytes = 1024;
inline constexpr std::size_t kMostPhraseTokens = 1024, kMostPhraseHeadTokens = 768;
/// Of a longer word only so many bytes count.
inline constexpr std::size_t kMostPhraseWordBytes = 40;

struct PhraseToken {
  enum Flag : std::uint16_t {
    number = 1,    ///< digits, with `.,:/` between digits; else a word
    quoted = 2,    ///< between quotation marks that close, or in a line that starts with '>'
    negated = 4,   ///< in the scope of a negation before it
    question = 8,  ///< its sentence ends in a question mark
    negator = 16,  ///< "not", "don't", "without": what negates the words behind it
    first = 32,    ///< of its sentence
    clause = 64,   ///< behind a comma, semicolon, colon, dash, bracket or the start of its sentence
    capitals = 128  ///< two letters or more, ASCII and all large
  };
  std::uint64_t hash = 0;            ///< of its bytes in normal form (phrase_hash)
  std::uint32_t begin = 0, end = 0;  ///< its bytes in the text
  std::uint16_t sentence = 0;        ///< 0 for the first
  std::uint16_t flags = 0;
  std::uint16_t roles = 0;  ///< bits of WordRole

  bool is(Flag flag) const noexcept { return (flags & flag) != 0; }
};

/// Cuts texts into tokens. Normal form: ASCII in lower case; Latin letters with a mark as letters
/// without; every kind of apostrophe within a word as `'`. A number and letters behind it are two
/// tokens ("2hrs"). Other scripts are words of their bytes; emoji, signs and what is no UTF-8
/// separate. Links are left out. Any bytes; never allocates. Thread rule: one owner.
class PhraseText {
 public:
  /// Valid until the next call. REQUIRES nothing of `text`; it need not live on.
  std::span<const PhraseToken> read(std::string_view text) noexcept;

 private:
  friend class PhraseScan;
  const WordRoles* roles_ = &WordRoles::instance();  // made here, not with the first text
  std::array<PhraseToken, kMostPhraseTokens> tokens_;
};

/// The hash that a token of this word has. REQUIRES: normal form.
std::uint64_t phrase_hash(std::string_view word) noexcept;

}  // namespace attune
