#include "operators/emotion/language_guess.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace attune {
namespace {

constexpr std::int32_t kFavour = 3 * kNat;    ///< of the languages that are expected
constexpr std::int32_t kHandicap = 5 * kNat;  ///< of the languages that are not named

/// Letters weigh by how much of a word they are, in halves: a mail in Greek with English product
/// names is Greek.
constexpr std::uint32_t weight_of(Script script) noexcept {
  switch (script) {
    case Script::latin:
      return 2;
    case Script::kana:
    case Script::han:
    case Script::hangul:
      return 6;
    default:
      return 3;
  }
}

/// Lane sums of one word stay within int16: at most 42 letters, three grams of at most 127 each.
template <std::size_t Lanes>
void add_grams(const LanguageRows<Lanes>& rows, std::span<const std::uint32_t> padded,
               std::array<std::int32_t, Lanes>& sums) noexcept {
  std::array<std::int16_t, Lanes> word{};
  const auto add = [&](std::uint64_t key) {
    const std::int8_t* lanes = rows.find(key);
    if (lanes == nullptr) return;
    for (std::size_t i = 0; i < Lanes; ++i) word[i] = static_cast<std::int16_t>(word[i] + lanes[i]);
  };
  std::uint64_t whole = kWordKeyStart;
  constexpr std::uint64_t kTwo = (std::uint64_t{1} << 42) - 1;
  std::uint64_t last_two = padded[0];
  for (std::size_t i = 1; i < padded.size(); ++i) {
    const std::uint32_t letter = padded[i];
    if (letter > 127) add(gram_key(letter));
    if (i > 1) add(gram_key(last_two << 21 | letter));
    last_two = (last_two << 21 | letter) & kTwo;
    add(gram_key(last_two));
    if (i + 1 < padded.size()) whole = extend_word_key(whole, letter);
  }
  add(whole);
  for (std::size_t i = 0; i < Lanes; ++i) sums[i] += word[i];
}

template <std::size_t Lanes>
Language best_of(const std::array<std::int32_t, Lanes>& sums,
                 const std::array<Language, Lanes>& languages, LanguageSet favoured) noexcept {
  std::int32_t best = 0;
  Language language = Language::unknown;  // unless some gram was known
  for (std::size_t i = 0; i < Lanes; ++i) {
    if (sums[i] == 0) continue;
    const std::int32_t favour = (favoured & set_of(languages[i])) != 0 ? kFavour : 0;
    const std::int32_t sum =
        sums[i] + favour + kHandicap - (languages[i] == Language::other ? kHandicap : 0);
    if (sum <= best) continue;
    best = sum;
    language = languages[i];
  }
  return language;
}

}  // namespace

Language LanguageGuesser::guess(std::span<const Token> tokens, const Tokenizer& tokenizer,
                                LanguageSet favoured) noexcept {
  letters_ = {};
  latin_ = {};
  narrow_ = {};
  seen_ = 0;
  for (const Token& token : tokens) {
    if (!token.is_word) continue;
    if (seen_ >= kMostLetters) break;
    read(tokenizer.bytes(token));
  }
  if (std::reduce(letters_.begin(), letters_.end()) < 2 * kLeastLetters) return Language::unknown;
  return language_of(strongest_script(), favoured);
}

/// Cuts at apostrophes: the l' of "l'app" is a word.
void LanguageGuesser::read(std::string_view word) noexcept {
  Letters letters;
  letters[0] = ' ';
  std::size_t size = 1;
  while (!word.empty()) {
    const std::uint32_t c = take_letter(word);
    if (c == '\'') {
      add_part(letters, size);
      size = 1;
    } else if (!is_loose_accent(c)) {
      letters[size++] = usual_letter(small_letter(c));
    }
  }
  add_part(letters, size);
}

void LanguageGuesser::add_part(Letters& letters, std::size_t size) noexcept {
  if (size == 1) return;
  const auto count = static_cast<std::uint32_t>(size - 1);
  const Script script = script_of(letters[1]);
  for (std::size_t i = 1; i < size; ++i) {  // Japanese changes within what has no blanks
    const Script own = script_of(letters[i]);
    letters_[static_cast<std::size_t>(own)] += weight_of(own);
  }
  seen_ += count;
  letters[size] = ' ';
  const std::span<const std::uint32_t> padded(letters.data(), size + 1);
  if (script == Script::latin) return add_grams(table_.latin, padded, latin_);
  if (script > Script::devanagari) return;
  add_grams(table_.narrow, padded,
            narrow_[static_cast<std::size_t>(script) - static_cast<std::size_t>(Script::cyrillic)]);
}

/// Kana and Han are one: Japanese is written in both.
Script LanguageGuesser::strongest_script() const noexcept {
  std::array<std::uint32_t, kScriptCount> letters = letters_;
  std::uint32_t& kana = letters[static_cast<std::size_t>(Script::kana)];
  std::uint32_t& han = letters[static_cast<std::size_t>(Script::han)];
  if (kana > 0) kana += std::exchange(han, 0u);
  return static_cast<Script>(std::max_element(letters.begin(), letters.end()) - letters.begin());
}

Language LanguageGuesser::language_of(Script script, LanguageSet favoured) const noexcept {
  switch (script) {
    case Script::latin:
      return best_of(latin_, kLatinLanguages, favoured);
    case Script::cyrillic:
      return best_of(narrow_[0], kCyrillicLanguages, favoured);
    case Script::arabic:
      return best_of(narrow_[1], kArabicLanguages, favoured);
    case Script::devanagari:
      return best_of(narrow_[2], kDevanagariLanguages, favoured);
    case Script::greek:
      return Language::el;
    case Script::hebrew:
      return Language::he;
    case Script::thai:
      return Language::th;
    case Script::kana:
      return Language::ja;
    case Script::han:
      return Language::zh;
    case Script::hangul:
      return Language::ko;
    case Script::other:
      break;
  }
  return Language::other;
}

}  // namespace attune
