// Text to tokens: the one function that training and serving share, so that a model never meets a
// token that was cut differently when it learned.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "operators/emotion/text_masks.h"

namespace attune {

/// A model file carries the number it was trained with; raise it with every change of a token or of
/// a feature key.
inline constexpr std::uint32_t kTokenizerVersion = 1;

/// Longer texts are read up to here, so that one text cannot hold up its lane.
inline constexpr std::size_t kMaxTextBytes = 4096;
/// Longer words are cut to this many bytes; their rest is skipped.
inline constexpr std::size_t kMaxWordBytes = 40;

struct Token {
  std::uint64_t hash = 0;   ///< of its bytes
  std::uint32_t begin = 0;  ///< of its bytes in the buffer
  std::uint16_t size = 0;
  std::uint16_t source_begin = 0, source_end = 0;  ///< bytes of the text that it was made of
  bool is_word = false;  ///< letters: has characters to look at when the word is unknown
};

/// Cuts texts into tokens: lower case; letter runs of three or more cut to two; `!` and `!!`, `?`
/// and `??`, `?!`, `...`; emoticons without their noses; one token per emoji; numbers by length;
/// apostrophes kept inside words; links, mentions and [MASKS] as one token each. Any bytes are
/// safe: what is not UTF-8 separates. The tokens live until the next call. Thread rule: one owner.
class Tokenizer {
 public:
  std::span<const Token> tokenize(std::string_view text) noexcept;
  std::string_view bytes(const Token& token) const noexcept {
    return {buffer_.data() + token.begin, token.size};
  }
  /// REQUIRES: token.is_word. The word between its marks, "<word>", until the next call of this.
  std::string_view marked(const Token& token) noexcept;

 private:
  friend class TokenScan;
  // First the text in lower case and 64 zeros, where most words lie as they are; then what is
  // written otherwise: at most five bytes for two of input, and the slack that a hash reads behind
  // a token.
  static constexpr std::size_t kWrittenAt = kMaxTextBytes + 64;
  alignas(64) std::array<char, kWrittenAt + 3 * kMaxTextBytes + 64> buffer_{};
  std::array<char, kMaxWordBytes + 2> marked_{};
  TextMasks<kMaxTextBytes> masks_;
  std::array<Token, kMaxTextBytes + 1> tokens_{};
};

}  // namespace attune
