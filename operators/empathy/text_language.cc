#include "operators/empathy/text_language.h"

#include <algorithm>

#include "operators/word_roles.h"

namespace attune {
namespace {

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kTellingWords = 5;
constexpr std::size_t kEnough = 4;  // words of English before any other

/// Cyrillic, Arabic, Han and the like: what Latin letters with marks are not.
bool other_script(char first) noexcept {
  return static_cast<unsigned char>(first) >= 0xce;
}

}  // namespace

bool reads_as_english(std::string_view text, std::span<const PhraseToken> tokens) noexcept {
  tokens = tokens.first(std::min(tokens.size(), kMostWords));
  std::size_t words = 0, known = 0, foreign = 0;
  for (const PhraseToken& token : tokens) {
    if (token.is(PhraseToken::number)) continue;
    ++words;
    const bool english = (token.roles & WordRole::english) != 0;
    const bool other = (token.roles & WordRole::other_tongue) != 0;
    // Without a branch: every other word is one of English.
    known += english;
    foreign += english ? 0 : other | other_script(text[token.begin]);
    if (known == kEnough && foreign == 0) return true;
  }
  if (foreign > known) return false;
  return known > 0 ? 12 * known >= words : !tokens.empty() && words < kTellingWords;
}

}  // namespace attune
