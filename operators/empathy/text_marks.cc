#include "operators/empathy/text_marks.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace attune {
namespace {

constexpr char kEmoji = '\xF0';

constexpr bool is_mark(char c) noexcept {
  return c == '!' || c == '?';
}

using Bytes [[gnu::vector_size(16)]] = unsigned char;

Bytes bytes_at(const char* p) noexcept {
  Bytes bytes;
  std::memcpy(&bytes, p, sizeof bytes);
  return bytes;
}
Bytes marks_in(Bytes bytes) noexcept {
  return Bytes(bytes == '!') | Bytes(bytes == '?');
}

/// Two marks in a row, or a byte that emoji begin with. Sixteen bytes at a time and the last of
/// them again: most texts have neither, so that nothing else is looked for.
bool has_any(std::string_view text) noexcept {
  constexpr std::size_t kAtOnce = sizeof(Bytes);
  bool any = false;
  if (text.size() <= kAtOnce) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
      any |= text[i] == kEmoji || (is_mark(text[i]) && is_mark(text[i + 1]));
    return any;
  }
  const std::size_t last = text.size() - 1 - kAtOnce;
  Bytes found{};
  for (std::size_t i = 0;; i = std::min(i + kAtOnce, last)) {
    const Bytes here = bytes_at(text.data() + i), next = bytes_at(text.data() + i + 1);
    found |= (marks_in(here) & marks_in(next)) | Bytes(here == static_cast<unsigned char>(kEmoji));
    if (i == last) break;
  }
  const auto words = std::bit_cast<std::array<std::uint64_t, 2>>(found);
  return (words[0] | words[1]) != 0;
}

/// A mark beside another.
bool has_pair(std::string_view text) noexcept {
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (is_mark(text[i]) && is_mark(text[i + 1])) return true;
  return false;
}

/// Of the plane of emoji (F0 9F xx xx), by the last two bytes.
constexpr std::array<std::string_view, 4> kAngry = {"\x98\xA1", "\x98\xA0", "\xA4\xAC", "\x96\x95"};
constexpr std::array<std::string_view, 3> kEyeRoll = {"\x99\x84", "\x98\x92", "\xA4\xA6"};

template <std::size_t kSize>
bool is_one(const std::array<std::string_view, kSize>& faces, std::string_view face) noexcept {
  return std::find(faces.begin(), faces.end(), face) != faces.end();
}

}  // namespace

TextMarks text_marks(std::string_view text) noexcept {
  TextMarks marks;
  if (!has_any(text)) return marks;
  marks.loud = has_pair(text);
  for (std::size_t at = text.find(kEmoji); at != text.npos; at = text.find(kEmoji, at + 1)) {
    if (text.size() - at < 4) break;
    if (text[at + 1] != '\x9F') continue;
    const std::string_view face = text.substr(at + 2, 2);
    marks.angry |= is_one(kAngry, face);
    marks.eye_roll |= is_one(kEyeRoll, face);
  }
  return marks;
}

}  // namespace attune
