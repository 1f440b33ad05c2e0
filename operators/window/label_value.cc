// Label values made fit to print: short, valid UTF-8, no control characters.
#include <cstdint>

#include "operators/window/window.h"

namespace attune {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
  std::size_t bytes = 1;  ///< of the source: the character, or the longest broken beginning of one
  bool valid = false;
};

bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0u) == 0x80u; }

/// The range of the second byte excludes overlong forms, surrogates and what lies past U+10FFFF.
Character next_character(std::string_view text) noexcept {
  const unsigned char lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned char low = 0x80, high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  if (text.size() < 2) return {1, false};
  const unsigned char second = static_cast<unsigned char>(text[1]);
  if (second < low || second > high) return {1, false};
  for (std::size_t i = 2; i < length; ++i)
    if (i >= text.size() || !is_continuation(text[i])) return {i, false};
  return {length, true};
}

bool is_control(std::string_view character) noexcept {
  const unsigned char first = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return first < 0x20 || first == 0x7F;
  return character.size() == 2 && first == 0xC2 && static_cast<unsigned char>(character[1]) < 0xA0;
}

}  // namespace

void append_label_value(std::string& out, std::string_view raw) {
  std::size_t room = kMaxLabelBytes;
  while (!raw.empty()) {
    const Character found = next_character(raw);
    std::string_view print = raw.substr(0, found.bytes);
    if (!found.valid) print = kReplacement;
    else if (is_control(print)) print = "_";
    if (print.size() > room) return;
    out.append(print);
    room -= print.size();
    raw.remove_prefix(found.bytes);
  }
}

}  // namespace attune
