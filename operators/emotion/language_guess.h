// Which language a text is in: its script first, then what its character n-grams and words say.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "operators/emotion/language_letters.h"
#include "operators/emotion/language_table.h"
#include "operators/emotion/tokenizer.h"
#include "operators/language.h"

namespace attune {

/// A set of languages; bit i = Language(i).
using LanguageSet = std::uint32_t;
constexpr LanguageSet set_of(Language language) noexcept {
  return 1u << static_cast<unsigned>(language);
}

/// Below this many letters a guess would be a coin toss. A letter of Chinese, Japanese or Korean
/// counts as three.
inline constexpr std::uint32_t kLeastLetters = 6;
/// A text says by then what it is: the rest of its letters is not looked at.
inline constexpr std::uint32_t kMostLetters = 240;

/// Guesses over the tokens that the emotion model reads anyway. Pure; no allocation, never throws.
/// Holds its sums, so: thread rule: one owner.
class LanguageGuesser {
 public:
  explicit LanguageGuesser(const LanguageTable& table = LanguageTable::embedded())
      : table_(table) {}

  /// `favoured` languages win a near tie, because most texts are in one of them.
  Language guess(std::span<const Token> tokens, const Tokenizer& tokenizer,
                 LanguageSet favoured = 0) noexcept;

 private:
  // A blank, the letters of a token, a blank.
  using Letters = std::array<std::uint32_t, kMaxWordBytes + 2>;
  using NarrowSums = std::array<std::int32_t, kNarrowLanes>;
  // Three a letter, and two more, is what a word has at most.
  static constexpr std::size_t kMostKeys = 3 * kMaxWordBytes + 2;
  // Rows of Latin grams wait until there are some, so that the memory has time to bring them.
  static constexpr std::size_t kEnoughRows = 256, kMostRows = kEnoughRows + kMostKeys;
  static_assert(kMostRows * kMostLanguageLane <= 0xFFFF);

  void read(std::string_view word) noexcept;
  void add_part(Letters& letters, std::size_t size) noexcept;
  void add_latin(std::span<const std::uint32_t> padded) noexcept;
  void flush_latin() noexcept;
  Script strongest_script() const noexcept;
  Language language_of(Script script, LanguageSet favoured) const noexcept;

  const LanguageTable& table_;
  std::array<std::uint32_t, kScriptCount> letters_{};  ///< per script, weighted
  std::array<std::int32_t, kLatinLanes> latin_{};
  std::array<const std::uint8_t*, kMostRows> latin_rows_;
  std::size_t latin_row_count_ = 0;     ///< 0 between texts
  std::array<NarrowSums, 3> narrow_{};  ///< Cyrillic, Arabic, Devanagari
  std::uint32_t seen_ = 0;              ///< letters
};

}  // namespace attune
