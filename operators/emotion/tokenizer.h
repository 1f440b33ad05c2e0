// Text to tokens: the one function that training and serving share, so that a model never meets a
// token that was cut differently when it learned.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace attune {

/// A model file carries the number it was trained with; raise it with every change of a token or of
/// a feature key.
inline constexpr std::uint32_t kTokenizerVersion = 1;

/// Longer texts are read up to here, so that one text cannot hold up its lane.
inline constexpr std::size_t kMaxTextBytes = 4096;
/// Longer words are cut to this many bytes; their rest is skipped.
inline constexpr std::size_t kMaxWordBytes = 40;

struct Token {
  std::uint64_t hash = 0;  ///< of the bytes without the marks
  std::uint32_t begin =
      0;  ///< of the bytes in the buffer; a word has '<' before and '>' after them
  std::uint16_t size = 0;
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
  /// REQUIRES: token.is_word. The word between its marks: "<word>".
  std::string_view marked(const Token& token) const noexcept {
    return {buffer_.data() + token.begin - 1, token.size + std::size_t{2}};
  }

 private:
  friend class TokenScan;
  // Every input byte yields at most one token of at most itself and two marks, or of five bytes for
  // two of input; the slack is for the last one.
  std::array<char, 4 * kMaxTextBytes + 64> buffer_{};
  std::array<Token, kMaxTextBytes + 1> tokens_{};
};

}  // namespace attune
