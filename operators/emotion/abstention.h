// When a text is left unjudged because there is too little in it.
#pragma once

#include <cstdint>
#include <span>

#include "operators/emotion/options.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

// All pure; no allocation, never throw. REQUIRES everywhere: `tokens` of `tokenizer`'s last text.

/// Letters of a text's words, counted until there are `enough`.
std::uint32_t letters_in(std::span<const Token> tokens, const Tokenizer& tokenizer,
                         std::uint32_t enough) noexcept;

/// Too few letters, and no emoji, emoticon, ! or ?.
bool is_too_short(std::uint32_t letters, std::span<const Token> tokens, const Tokenizer& tokenizer,
                  const AbstentionOptions& options) noexcept;

/// Too many of the words are unknown to the model that read them, and there is no emoji.
bool has_unknown_words(std::size_t words, std::size_t unknown_words, std::span<const Token> tokens,
                       const Tokenizer& tokenizer, const AbstentionOptions& options) noexcept;

}  // namespace attune
