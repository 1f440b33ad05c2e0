// The languages that attune tells apart: a closed list, because it is a label's values. Layer 0.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune {

/// ISO 639-1; `no` is Norwegian Bokmal, `zh` any Chinese. `other`: a language that is none of these;
/// `unknown`: too little to tell (emoji, numbers, a word or two).
// clang-format off
enum class Language : std::uint8_t {
  ar, cs, da, de, el, en, es, fi, fr, he, hi, hu, id, it, ja, ko, nl, no, pl, pt, ro, ru, sv, th, tr, uk, vi, zh,
  other, unknown,
};
// clang-format on
inline constexpr std::size_t kLanguageCount = 30;
inline constexpr std::array<std::string_view, kLanguageCount> kLanguageNames = {
    "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr",    "he",
    "hi", "hu", "id", "it", "ja", "ko", "nl", "no", "pl",    "pt",
    "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh", "other", "unknown"};

inline constexpr std::string_view name_of(Language language) noexcept {
  return kLanguageNames[static_cast<std::size_t>(language)];
}

/// A language by its code; nothing for `other`, `unknown` and whatever else is none.
inline constexpr std::optional<Language> language_of(std::string_view name) noexcept {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Language::other); ++i)
    if (kLanguageNames[i] == name) return static_cast<Language>(i);
  return std::nullopt;
}

}  // namespace attune
