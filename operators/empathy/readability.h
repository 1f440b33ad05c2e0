// How hard a text is to read. Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

/// Syllables of an English word, by rule: groups of vowels, less a silent e (-e, -es, -ed), never
/// under one. Any case; digits and bytes beyond ASCII count as consonants.
unsigned syllables_of(std::string_view word) noexcept;

/// Fewer words than this say nothing about how hard a text is.
inline constexpr unsigned kLeastReadableWords = 5;

/// Flesch-Kincaid grade (school years in the United States), rounded up, 1 to 20; 0 = under
/// kLeastReadableWords, unknown. No sentence end counts as one sentence.
std::uint8_t reading_grade(unsigned words, unsigned sentences, unsigned syllables) noexcept;

/// The highest grade that a child of ten reads with ease.
inline constexpr std::uint8_t kReadableGrade = 5;

}  // namespace attune
