#include "pipeline/commands/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "pipeline/sink/utf8.h"

namespace attune {
namespace {

constexpr std::size_t kLeastWidth = 40, kMostWidth = 120;

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool is_in(char32_t c, const std::array<Range, N>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

constexpr std::array<Range, 7> kSteering = {{{0x00, 0x1F},
                                             {0x7F, 0x9F},
                                             {0x061C, 0x061C},
                                             {0x200E, 0x200F},
                                             {0x2028, 0x202E},
                                             {0x2066, 0x2069},
                                             {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 7> kNoColumn = {{{0x0300, 0x036F},
                                             {0x0483, 0x0489},
                                             {0x0591, 0x05BD},
                                             {0x064B, 0x065F},
                                             {0x200B, 0x200D},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F}}};
/// East Asian wide ones, and the emoji that are drawn as such without a selector.
constexpr auto kTwoColumns = std::to_array<Range>(
    {{0x1100, 0x115F},   {0x231A, 0x231B},  {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
     {0x25FD, 0x25FE},   {0x2614, 0x2615},  {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693},
     {0x26A1, 0x26A1},   {0x26AA, 0x26AB},  {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE},
     {0x26D4, 0x26D4},   {0x26EA, 0x26EA},  {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA},
     {0x26FD, 0x26FD},   {0x2705, 0x2705},  {0x270A, 0x270B}, {0x2728, 0x2728}, {0x274C, 0x274C},
     {0x274E, 0x274E},   {0x2753, 0x2755},  {0x2757, 0x2757}, {0x2795, 0x2797}, {0x27B0, 0x27B0},
     {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},  {0x2B50, 0x2B50}, {0x2B55, 0x2B55}, {0x2E80, 0x303E},
     {0x3041, 0xA4CF},   {0xAC00, 0xD7A3},  {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
     {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}});

/// REQUIRES: one well-formed sequence.
char32_t decode(std::string_view sequence) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 1) return byte(0);
  char32_t c = byte(0) & (0x7Fu >> sequence.size());
  for (std::size_t i = 1; i < sequence.size(); ++i) c = c << 6 | (byte(i) & 0x3Fu);
  return c;
}

bool is_utf8_locale() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    std::string small(value);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return small.find("utf-8") != std::string::npos || small.find("utf8") != std::string::npos;
  }
  return false;
}

std::size_t width_of_output() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char* columns = std::getenv("COLUMNS");
  const long told = columns == nullptr ? 0 : std::strtol(columns, nullptr, 10);
  return told > 0 ? static_cast<std::size_t>(told) : Terminal{}.width;
}

}  // namespace

Terminal standard_output() {
  const bool terminal = ::isatty(STDOUT_FILENO) == 1;
  return {std::clamp(width_of_output(), kLeastWidth, kMostWidth),
          terminal && std::getenv("NO_COLOR") == nullptr, terminal && is_utf8_locale()};
}

std::size_t width_of(char32_t character) noexcept {
  if (is_in(character, kNoColumn)) return 0;
  return is_in(character, kTwoColumns) ? 2 : 1;
}

std::size_t width_of(std::string_view utf8) noexcept {
  std::size_t columns = 0;
  while (!utf8.empty()) {
    const std::size_t size = std::max<std::size_t>(utf8_sequence(utf8), 1);
    columns += size == 1 ? 1 : width_of(decode(utf8.substr(0, size)));
    utf8.remove_prefix(size);
  }
  return columns;
}

PrintableCharacter printable_character(std::string_view text) {
  const std::size_t size = utf8_sequence(text);
  if (size == 0) return {"\xEF\xBF\xBD", 1, 1};
  const char32_t c = decode(text.substr(0, size));
  if (is_in(c, kSteering)) return {" ", size, 1};
  return {std::string(text.substr(0, size)), size, width_of(c)};
}

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const PrintableCharacter next = printable_character(text);
    out += next.glyph;
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string fitted_to(std::string_view text, std::size_t width) {
  const bool cut = width_of(text) > width;
  const std::size_t most = cut && width > 2 ? width - 2 : width;
  std::string out;
  std::size_t used = 0;
  while (!text.empty()) {
    const PrintableCharacter next = printable_character(text);
    if (used + next.columns > most) break;
    out += next.glyph;
    used += next.columns;
    text.remove_prefix(next.bytes);
  }
  if (cut && width > 2) {
    out += "..";
    used += 2;
  }
  return out.append(width - used, ' ');
}

std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width, std::size_t most) {
  while (!text.empty() && std::string_view(" \t\r\n").find(text.back()) != std::string_view::npos)
    text.remove_suffix(1);
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0,
              space = std::string::npos;  // where the line can be cut: behind its last space
  const auto finish = [&] {
    std::string rest = space == std::string::npos ? "" : line.substr(space);
    if (space != std::string::npos) line.resize(space);
    while (!line.empty() && line.back() == ' ') line.pop_back();
    lines.push_back(std::exchange(line, std::move(rest)));
    used = width_of(line);
    space = std::string::npos;
  };
  while (!text.empty()) {
    const PrintableCharacter next = printable_character(text);
    text.remove_prefix(next.bytes);
    const bool blank = next.glyph == " ";
    if (blank && (line.empty() || line.back() == ' ')) continue;
    if (used + next.columns > width) {
      if (blank) space = std::string::npos;
      finish();
      if (lines.size() == most) {
        std::string& last = lines.back();
        last = width_of(last) + 3 <= width ? last + " .." : fitted_to(last + "...", width);
        break;
      }
      if (blank) continue;
    }
    line += next.glyph;
    used += next.columns;
    if (blank) space = line.size();
  }
  if (!line.empty() && lines.size() < most) {
    space = std::string::npos;
    finish();
  }
  return lines;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string bar_of(double share, std::size_t width, bool blocks, bool weak) {
  const double whole = std::clamp(share, 0.0, 1.0) * static_cast<double>(width);
  const auto cells = whole > 0 ? std::max<long>(std::lround(whole), 1) : 0;
  std::string out;
  for (long i = 0; i < cells; ++i)
    out += blocks ? (weak ? "\u2591" : "\u2588") : (weak ? "-" : "#");
  return out;
}

}  // namespace attune
