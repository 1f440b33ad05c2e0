// The words that times are made of, and a cursor over a text's words and numbers. Pure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune {

/// A word in lower case, or a number, and where it ends. Words longer than the buffer are cut: no
/// word of time is as long.
struct DueWord {
  std::array<char, 15> letters{};
  std::uint8_t size = 0;  ///< 0: no word here
  bool is_number = false;
  std::int32_t number = -1;  ///< up to six digits
  std::size_t begin = 0, end = 0;
  std::string_view text() const noexcept { return {letters.data(), size}; }
  bool is(std::string_view word) const noexcept {
    return size == word.size() && letters[0] == word[0] && text() == word;
  }
};

/// Steps over the words of a text. A copy is a place to come back to. Sentence ends, brackets and
/// other marks stop it; spaces, and hyphens between words, do not.
class DueCursor {
 public:
  DueCursor(std::string_view text, std::size_t at) noexcept : text_(text), at_(at) {}

  DueWord peek() const noexcept;
  void take(const DueWord& word) noexcept { at_ = word.end; }
  /// Takes the next word if it is `word`.
  bool accept(std::string_view word) noexcept;
  char first_letter() const noexcept;  ///< of the next word, small; else the byte there, or 0
  /// Takes the byte that follows at once, without a space.
  bool accept_mark(char mark) noexcept;
  std::size_t at() const noexcept { return at_; }
  bool ends_clause() const noexcept;  ///< the end, or a mark, comes next

 private:
  std::string_view text_;
  std::size_t at_;
};

/// Every word, beside numbers in digits, that a time is told by: units, days, parts of a day.
std::vector<std::string_view> due_vocabulary();

/// 1 to 12 and some more, as words ("ten", "couple of"); what is vague has a number (ACTS.md).
/// 0 = none; takes what it read.
double accept_quantity(DueCursor& cursor) noexcept;

/// Is it a number in letters?
bool is_quantity(std::string_view word) noexcept;

enum class DueUnit : std::uint8_t { none, minute, hour, day, business_day, week, month };
DueUnit accept_unit(DueCursor& cursor) noexcept;

int hour_of(std::string_view word) noexcept;     ///< "five"; 0 = none of 1 to 12
int weekday_of(std::string_view word) noexcept;  ///< 0 = Monday; -1 = none
int month_of(std::string_view word) noexcept;    ///< 1 = January; 0 = none

}  // namespace attune
