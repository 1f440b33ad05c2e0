// When a text is left unjudged because there is too little in it.
#pragma once

#include <cstdint>
#include <span>

#include "operators/emotion/options.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

/// What a text has that can be judged. Pure; no allocation, never throws.
struct TextContent {
  std::uint32_t words = 0;
  std::uint32_t letters = 0;  ///< of words; counted up to the limit that was asked for
  std::uint32_t emoji = 0;    ///< and emoticons
  std::uint32_t shouts = 0;   ///< ! and ?
};

/// Counts letters until there are `enough`. REQUIRES: `tokens` of `tokenizer`'s last text.
TextContent content_of(std::span<const Token> tokens, const Tokenizer& tokenizer,
                       std::uint32_t enough) noexcept;

bool is_too_short(const TextContent& content, const AbstentionOptions& options) noexcept;

/// `unknown_words` of the model that read the text.
bool has_unknown_words(const TextContent& content, std::size_t unknown_words,
                       const AbstentionOptions& options) noexcept;

}  // namespace attune
