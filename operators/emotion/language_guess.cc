#include "operators/emotion/language_guess.h"

#include <algorithm>
#include <bit>
#include <cstring>
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

/// Calls `use(key)` for each gram of a word, and for the word.
template <class Use>
void for_each_key(std::span<const std::uint32_t> padded, Use&& use) noexcept {
  std::uint64_t whole = kWordKeyStart;
  constexpr std::uint64_t kTwo = (std::uint64_t{1} << 42) - 1;
  std::uint64_t last_two = padded[0];
  for (std::size_t i = 1; i < padded.size(); ++i) {
    const std::uint32_t letter = padded[i];
    if (letter > 127) use(gram_key(letter));
    if (i > 1) use(gram_key(last_two << 21 | letter));
    last_two = (last_two << 21 | letter) & kTwo;
    use(gram_key(last_two));
    if (i + 1 < padded.size()) whole = extend_word_key(whole, letter);
  }
  use(whole);
}

using Bytes [[gnu::vector_size(16)]] = std::uint8_t;
using Words [[gnu::vector_size(16)]] = std::uint16_t;

/// Two rows, of lanes up to 127 each, add up within a byte; all of them within 16 bits, lanes with
/// even and with odd numbers apart. Sixteen lanes at a time, which is a register of any CPU.
void add_latin_rows(std::span<const std::uint8_t* const> rows,
                    std::array<std::int32_t, kLatinLanes>& sums) noexcept {
  static_assert(std::endian::native == std::endian::little);
  for (std::size_t lane = 0; lane < kLatinLanes; lane += sizeof(Bytes)) {
    Words even{}, odd{};
    const auto add = [&](Bytes lanes) {
      even += std::bit_cast<Words>(lanes) & 0xFF;
      odd += std::bit_cast<Words>(lanes) >> 8;
    };
    const auto load = [&](std::size_t r) {
      Bytes lanes;
      std::memcpy(&lanes, rows[r] + lane, sizeof lanes);
      return lanes;
    };
    std::size_t r = 0;
    for (; r + 1 < rows.size(); r += 2) add(load(r) + load(r + 1));
    if (r < rows.size()) add(load(r));
    for (std::size_t i = 0; i < sizeof(Bytes) / 2; ++i) {
      sums[lane + 2 * i] += even[i];
      sums[lane + 2 * i + 1] += odd[i];
    }
  }
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
  flush_latin();
  if (std::reduce(letters_.begin(), letters_.end()) < 2 * kLeastLetters) return Language::unknown;
  return language_of(strongest_script(), favoured);
}

/// Cuts at apostrophes: the l' of "l'app" is a word.
void LanguageGuesser::read(std::string_view word) noexcept {
  Letters letters;
  letters[0] = ' ';
  std::size_t size = 1;
  while (!word.empty()) {
    const auto first = static_cast<unsigned char>(word.front());
    if (first < 0x80 && first != '\'') {  // a letter as it should be
      letters[size++] = first;
      word.remove_prefix(1);
      continue;
    }
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
  if (script == Script::latin) return add_latin(padded);
  if (script > Script::devanagari) return;
  NarrowSums& sums =
      narrow_[static_cast<std::size_t>(script) - static_cast<std::size_t>(Script::cyrillic)];
  for_each_key(padded, [&](std::uint64_t key) {
    const std::uint8_t* lanes = table_.narrow.find(key);
    for (std::size_t i = 0; lanes != nullptr && i < kNarrowLanes; ++i) sums[i] += lanes[i];
  });
}

void LanguageGuesser::add_latin(std::span<const std::uint32_t> padded) noexcept {
  const LanguageRows<kLatinLanes> table = table_.latin;  // whom no store can change
  std::array<std::uint64_t, kMostKeys> keys;
  std::size_t key_count = 0;
  for_each_key(padded, [&](std::uint64_t key) {
    table.prefetch(key);
    keys[key_count++] = key;
  });
  const std::uint8_t** next = latin_rows_.data() + latin_row_count_;
  for (std::size_t k = 0; k < key_count; ++k) {
    const std::uint8_t* lanes = table.find(keys[k]);
    __builtin_prefetch(lanes);  // of nothing does nothing
    *next = lanes;
    next += lanes != nullptr ? 1 : 0;
  }
  latin_row_count_ = static_cast<std::size_t>(next - latin_rows_.data());
  if (latin_row_count_ > kEnoughRows) flush_latin();
}

void LanguageGuesser::flush_latin() noexcept {
  add_latin_rows({latin_rows_.data(), latin_row_count_}, latin_);
  latin_row_count_ = 0;
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
