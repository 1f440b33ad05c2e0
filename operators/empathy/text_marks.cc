#include "operators/empathy/text_marks.h"

#include <algorithm>
#include <array>

namespace attune {
namespace {

constexpr bool is_mark(char c) noexcept {
  return c == '!' || c == '?';
}

/// A mark beside another.
bool has_pair(std::string_view text, char mark) noexcept {
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1))
    if (at + 1 < text.size() && is_mark(text[at + 1])) return true;
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

// A text is looked through for single bytes, which most texts have few of: that costs next to
// nothing.
TextMarks text_marks(std::string_view text) noexcept {
  TextMarks marks;
  marks.loud = has_pair(text, '!') || has_pair(text, '?');
  for (std::size_t at = text.find('\xF0'); at != text.npos; at = text.find('\xF0', at + 1)) {
    if (text.size() - at < 4) break;
    if (text[at + 1] != '\x9F') continue;
    const std::string_view face = text.substr(at + 2, 2);
    marks.angry |= is_one(kAngry, face);
    marks.eye_roll |= is_one(kEyeRoll, face);
  }
  return marks;
}

}  // namespace attune
