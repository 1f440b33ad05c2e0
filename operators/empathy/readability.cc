#include "operators/empathy/readability.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace attune {
namespace {

constexpr std::uint32_t letters(std::string_view of) {
  std::uint32_t set = 0;
  for (const char letter : of) set |= 1u << (letter - 'a');
  return set;
}

constexpr bool in(std::uint32_t set, char letter) noexcept {
  const auto index = (static_cast<unsigned>(static_cast<unsigned char>(letter)) | 0x20u) - 'a';
  return index < 26 && (set >> index & 1u) != 0;
}

constexpr std::array<std::uint8_t, 256> kIsVowel = [] {
  std::array<std::uint8_t, 256> table{};
  for (const char letter : std::string_view("aeiouyAEIOUY"))
    table[static_cast<unsigned char>(letter)] = 1;
  return table;
}();

constexpr std::uint32_t kVowels = letters("aeiouy");
constexpr std::uint32_t kVoicedBeforeD = letters("dt");  // "added", "waited": -ed is heard
constexpr std::uint32_t kHissing = letters("cgsxz");     // "prices", "boxes": -es is heard

/// Is the last vowel group an e that nobody hears?
bool ends_silent(std::string_view word) noexcept {
  const std::size_t size = word.size();
  if (size < 3) return false;
  const auto letter_at = [&](std::size_t back) {
    return static_cast<char>(word[size - back] | 0x20);
  };
  const char last = letter_at(1), before = letter_at(2), third = letter_at(3);
  if (last == 'e') {
    if (in(kVowels, before)) return false;       // "three", "issue": part of a group
    return before != 'l' || in(kVowels, third);  // "whole" but not "table"
  }
  if (before != 'e' || in(kVowels, third)) return false;
  if (last == 'd') return !in(kVoicedBeforeD, third);
  if (last != 's' || in(kHissing, third)) return false;
  if (third == 'h' && size > 3 && in(kHissing, letter_at(4))) return false;  // "wishes", "batches"
  return third != 'l' || size < 4 || in(kVowels, letter_at(4));  // "files", not "tables"
}

}  // namespace

unsigned syllables_of(std::string_view word) noexcept {
  unsigned groups = 0, inside = 0;
  for (const char letter : word) {
    const unsigned vowel = kIsVowel[static_cast<unsigned char>(letter)];
    groups += vowel & ~inside;
    inside = vowel;
  }
  if (groups > 1 && ends_silent(word)) --groups;
  return std::max(groups, 1u);
}

std::uint8_t reading_grade(unsigned words, unsigned sentences, unsigned syllables) noexcept {
  if (words < kLeastReadableWords) return 0;
  const auto count = static_cast<double>(words);
  const double grade = 0.39 * count / static_cast<double>(std::max(sentences, 1u)) +
                       11.8 * static_cast<double>(syllables) / count - 15.59;
  return static_cast<std::uint8_t>(std::clamp(std::ceil(grade), 1.0, 20.0));
}

}  // namespace attune
