#include "operators/emotion/abstention.h"

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

}  // namespace

TextContent content_of(std::span<const Token> tokens, const Tokenizer& tokenizer,
                       std::uint32_t enough) noexcept {
  TextContent content;
  for (const Token& token : tokens) {
    if (token.is_word) {
      ++content.words;
      if (content.letters < enough)
        content.letters += letters_of(tokenizer.bytes(token), enough - content.letters);
      continue;
    }
    const Sign sign = sign_of(tokenizer.bytes(token));
    content.emoji += sign == Sign::emoji ? 1u : 0u;
    content.shouts += sign == Sign::shout ? 1u : 0u;
  }
  return content;
}

bool is_too_short(const TextContent& content, const AbstentionOptions& options) noexcept {
  return content.letters < options.least_letters && content.emoji == 0 && content.shouts == 0;
}

bool has_unknown_words(const TextContent& content, std::size_t unknown_words,
                       const AbstentionOptions& options) noexcept {
  return content.words > 0 && content.emoji == 0 &&
         static_cast<double>(unknown_words) >
             options.most_unknown_words * static_cast<double>(content.words);
}

}  // namespace attune
