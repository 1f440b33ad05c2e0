// What every drawing command needs to know of where it draws, and texts of users made safe for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// Where standard output goes.
struct Terminal {
  std::size_t width = 80;  ///< columns, 40 to 120
  bool colour = false;     ///< a terminal, and NO_COLOR is not set
  bool blocks = false;     ///< a terminal whose locale is UTF-8: bars are blocks, elsewhere '#'
};
/// The width is the terminal's; elsewhere that of COLUMNS, or 80.
Terminal standard_output();

/// Columns that a character takes: 0 for marks that join or sit above, 2 for emoji and East Asian
/// ones.
std::size_t width_of(char32_t character) noexcept;
std::size_t width_of(std::string_view utf8) noexcept;

/// The character at the start of `text`, as it may be printed, and how many bytes it was: what
/// would steer a terminal (controls, changes of direction) becomes a space, what is no UTF-8
/// U+FFFD.
struct PrintableCharacter {
  std::string glyph;
  std::size_t bytes = 1, columns = 1;
};
PrintableCharacter printable_character(std::string_view text);
std::string printable(std::string_view text);

/// `text` cut (with "..") or filled with spaces to `width` columns.
std::string fitted_to(std::string_view text, std::size_t width);

/// `text` in lines of at most `width` columns, made safe to print, cut at spaces where it has some;
/// of more than `most` lines the last ends with "..". No line for an empty text. REQUIRES: width
/// > 3.
std::vector<std::string> wrapped_lines(std::string_view text, std::size_t width,
                                       std::size_t most = SIZE_MAX);

/// Without the spaces behind it.
std::string trimmed(std::string text);

/// `share` (0 to 1) of `width` columns, at least one unless it is 0. Weak ones look lighter.
std::string bar_of(double share, std::size_t width, bool blocks, bool weak = false);

}  // namespace attune
