// What character n-grams and words say about languages: config/languages/languages.bin, as a view.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "operators/language.h"

namespace attune {

/// Lanes are in 1/16 nat: what a gram or word is worth for a language, 0 to 127.
inline constexpr std::int32_t kNat = 16;
inline constexpr std::uint8_t kMostLanguageLane = 127;

// Which language a lane is. Some stand for `other`: Afrikaans, Catalan, Estonian, Croatian,
// Lithuanian, Latvian, Slovak, Slovene, Albanian, Swahili, Tagalog; Bulgarian, Macedonian; Persian,
// Urdu; Marathi, Nepali. They are known so that their neighbours are not named for them. The last
// three Latin lanes are Hindi, Greek and Russian as typed on a Latin keyboard.
inline constexpr std::size_t kLatinLanes = 32, kNarrowLanes = 4;
inline constexpr std::array<Language, kLatinLanes> kLatinLanguages = {
    Language::cs,    Language::da,    Language::de,    Language::en,    Language::es,
    Language::fi,    Language::fr,    Language::hu,    Language::id,    Language::it,
    Language::nl,    Language::no,    Language::pl,    Language::pt,    Language::ro,
    Language::sv,    Language::tr,    Language::vi,    Language::other, Language::other,
    Language::other, Language::other, Language::other, Language::other, Language::other,
    Language::other, Language::other, Language::other, Language::other, Language::hi,
    Language::el,    Language::ru};
using NarrowLanguages = std::array<Language, kNarrowLanes>;
inline constexpr NarrowLanguages kCyrillicLanguages = {Language::ru, Language::uk, Language::other,
                                                       Language::other};
inline constexpr NarrowLanguages kArabicLanguages = {Language::ar, Language::other, Language::other,
                                                     Language::unknown};
inline constexpr NarrowLanguages kDevanagariLanguages = {Language::hi, Language::other,
                                                         Language::other, Language::unknown};

/// The finalizer of MurmurHash3, as build_languages.py has it.
constexpr std::uint64_t language_mix(std::uint64_t key) noexcept {
  key = (key ^ key >> 33) * 0xff51afd7ed558ccdull;
  key = (key ^ key >> 33) * 0xc4ceb9fe1a85ec53ull;
  return key ^ key >> 33;
}
/// One to three code points, the last lowest; a blank stands before and after a word.
constexpr std::uint64_t gram_key(std::uint64_t packed) noexcept {
  return language_mix(packed);
}
inline constexpr std::uint64_t kWordKeyStart = 0x9e3779b97f4a7c15ull;
constexpr std::uint64_t extend_word_key(std::uint64_t key, std::uint32_t letter) noexcept {
  return language_mix(key ^ letter);
}

/// Keys to rows of lanes. A view.
template <std::size_t Lanes>
class LanguageRows {
 public:
  LanguageRows() = default;
  /// REQUIRES: a power of two of slots, one of them 0; rows as many as the slots name.
  LanguageRows(std::span<const std::uint32_t> slots, std::span<const std::uint8_t> rows)
      : slots_(slots), rows_(rows) {}

  /// The lanes of a key, or null.
  const std::uint8_t* find(std::uint64_t key) const noexcept {
    const std::uint64_t mask = slots_.size() - 1;
    std::uint64_t at = key & mask;
    while (slots_[at] != 0 && slots_[at] >> 16 != key >> 48) at = (at + 1) & mask;
    return slots_[at] == 0 ? nullptr : rows_.data() + ((slots_[at] & 0xFFFF) - 1) * Lanes;
  }

  void prefetch(std::uint64_t key) const noexcept {
    __builtin_prefetch(slots_.data() + (key & (slots_.size() - 1)));
  }

 private:
  std::span<const std::uint32_t> slots_;
  std::span<const std::uint8_t> rows_;
};

/// Immutable; shared by all threads.
struct LanguageTable {
  LanguageRows<kLatinLanes> latin;
  LanguageRows<kNarrowLanes> narrow;
  /// Lines of a language's name and words that are in no other language's list.
  std::string_view markers;

  /// Nothing when the bytes are none of build_languages.py's. REQUIRES: aligned to 4, alive as long
  /// as the table.
  static std::optional<LanguageTable> from_bytes(std::span<const std::byte> bytes) noexcept;
  static const LanguageTable& embedded() noexcept;  ///< the one in the binary
};

}  // namespace attune
