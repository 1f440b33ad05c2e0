#include "operators/emotion/abstention.h"

#include <algorithm>
#include <string_view>

namespace attune {
namespace {

enum class Sign : std::uint8_t { none, shout, emoji };

/// Of a token that is no word. Numbers, links, mentions, masks and full stops feel nothing.
Sign sign_of(std::string_view token) noexcept {
  switch (token.front()) {
    case '!':
    case '?':
      return Sign::shout;
    case '0':
    case '#':
    case '@':
    case '[':
    case '.':
    case ',':
      return Sign::none;
    default:
      return Sign::emoji;
  }
}

std::uint32_t letters_of(std::string_view word, std::uint32_t enough) noexcept {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < word.size() && letters < enough; ++i)
    letters += (static_cast<unsigned char>(word[i]) & 0xC0) != 0x80 && word[i] != '\'' ? 1u : 0u;
  return letters;
}

bool has(Sign sign, std::span<const Token> tokens, const Tokenizer& tokenizer) noexcept {
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return !token.is_word && sign_of(tokenizer.bytes(token)) == sign;
  });
}

}  // namespace

std::uint32_t letters_in(std::span<const Token> tokens, const Tokenizer& tokenizer,
                         std::uint32_t enough) noexcept {
  std::uint32_t letters = 0;
  for (std::size_t i = 0; i < tokens.size() && letters < enough; ++i)
    if (tokens[i].is_word) letters += letters_of(tokenizer.bytes(tokens[i]), enough - letters);
  return letters;
}

bool is_too_short(std::uint32_t letters, std::span<const Token> tokens, const Tokenizer& tokenizer,
                  const AbstentionOptions& options) noexcept {
  return letters < options.least_letters && !has(Sign::emoji, tokens, tokenizer) &&
         !has(Sign::shout, tokens, tokenizer);
}

bool has_unknown_words(std::size_t words, std::size_t unknown_words, std::span<const Token> tokens,
                       const Tokenizer& tokenizer, const AbstentionOptions& options) noexcept {
  return words > 0 &&
         static_cast<double>(unknown_words) >
             options.most_unknown_words * static_cast<double>(words) &&
         !has(Sign::emoji, tokens, tokenizer);
}

}  // namespace attune
