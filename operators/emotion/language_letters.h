// Letters of a token as the language guess compares them: code points, small, without loose
// accents.
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

enum class Script : std::uint8_t {
  latin,
  cyrillic,
  arabic,
  devanagari,
  greek,
  hebrew,
  thai,
  kana,
  han,
  hangul,
  other
};
inline constexpr std::size_t kScriptCount = 11;

/// Of a letter of the tokenizer's.
constexpr Script script_of(std::uint32_t c) noexcept {
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return Script::latin;
  if ((c >= 0x370 && c < 0x400) || c >= 0x1F00) {
    if (c < 0x2000) return Script::greek;
    if (c >= 0x3040 && c < 0x3100) return Script::kana;
    if ((c >= 0x3400 && c < 0xA000)) return Script::han;
    return c >= 0xAC00 && c < 0xD7B0 ? Script::hangul : Script::other;
  }
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if (c >= 0x590 && c < 0x600) return Script::hebrew;
  if (c >= 0x600 && c < 0x780) return Script::arabic;
  if (c >= 0x900 && c < 0x980) return Script::devanagari;
  return c >= 0xE00 && c < 0xE80 ? Script::thai : Script::other;
}

/// What the tokenizer left as capitals: the pairs of Latin Extended-A and Additional. The rest is
/// small already.
constexpr std::uint32_t small_letter(std::uint32_t c) noexcept {
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  const bool odd_pairs = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_pairs) return c + (c & 1);
  const bool even_pairs =
      (c >= 0x100 && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x218 && c <= 0x21B);
  return even_pairs && c != 0x131 && c != 0x138 ? c | 1 : c;
}

/// Letters that the table does not tell apart: Vietnamese vowels with their marks, the comma below
/// from the cedilla of Romanian, the Persian from the Arabic ya.
constexpr std::uint32_t usual_letter(std::uint32_t c) noexcept {
  if (c >= 0x1EA0 && c <= 0x1EFF) return 0x1EC3;
  return c == 0x219 ? 0x15F : c == 0x21B ? 0x163 : c == 0x6CC ? 0x64A : c;
}

constexpr bool is_loose_accent(std::uint32_t c) noexcept {
  return c >= 0x300 && c < 0x370;
}

/// The code point at the front of UTF-8 that the tokenizer has checked; takes it off. Never reads
/// past the end: what is cut off is its first byte.
constexpr std::uint32_t take_letter(std::string_view& bytes) noexcept {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i]));
  };
  const std::uint32_t first = byte(0);
  const std::size_t size = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  std::uint32_t letter = first;
  if (size > bytes.size()) {
    bytes = {};
    return letter;
  }
  if (size == 2) letter = (first & 0x1F) << 6 | (byte(1) & 0x3F);
  if (size == 3) letter = (first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  if (size == 4)
    letter =
        (first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  bytes.remove_prefix(size);
  return letter;
}

}  // namespace attune
