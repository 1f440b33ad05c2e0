#include "operators/empathy/due_words.h"

#include <algorithm>
#include <utility>

namespace attune {
namespace {

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
constexpr bool is_letter(char c) noexcept {
  return lower(c) >= 'a' && lower(c) <= 'z';
}
constexpr bool is_space(char c) noexcept {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Spaces and hyphens that join words.
std::size_t skip_space(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && (is_space(text[at]) ||
                              (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1]))))
    ++at;
  return at;
}

void read_number(std::string_view text, DueWord& word) noexcept {
  std::int32_t value = 0;
  std::size_t at = word.begin;
  for (; at < text.size() && is_digit(text[at]); ++at)
    if (value < 100'000) value = value * 10 + (text[at] - '0');
  word.is_number = true;
  word.number = value;
  word.end = at;
  word.size = 1;
}

void read_letters(std::string_view text, DueWord& word) noexcept {
  std::size_t at = word.begin;
  for (; at < text.size() && (is_letter(text[at]) || (text[at] == '2' && at == word.begin)); ++at)
    if (word.size < word.letters.size()) word.letters[word.size++] = lower(text[at]);
  word.end = at;
}

constexpr std::array<std::pair<std::string_view, double>, 24> kQuantities = {{
    {"one", 1},     {"two", 2},     {"three", 3},      {"four", 4},        {"five", 5},
    {"six", 6},     {"seven", 7},   {"eight", 8},      {"nine", 9},        {"ten", 10},
    {"eleven", 11}, {"twelve", 12}, {"fourteen", 14},  {"fifteen", 15},    {"twenty", 20},
    {"thirty", 30}, {"forty", 40},  {"sixty", 60},     {"ninety", 90},     {"couple", 2},
    {"few", 5},     {"several", 7}, {"fortyfive", 45}, {"twentyfour", 24},
}};

double quantity_word(DueCursor& cursor) noexcept {
  const DueWord word = cursor.peek();
  for (const auto& [name, value] : kQuantities)
    if (word.is(name)) {
      cursor.take(word);
      if (name == "couple") cursor.accept("of");
      if (name == "forty" && cursor.accept("five")) return 45;
      if (name == "twenty" && cursor.accept("four")) return 24;
      return value;
    }
  return 0;
}

double quantity_number(DueCursor& cursor) noexcept {
  const DueWord word = cursor.peek();
  if (!word.is_number) return 0;
  cursor.take(word);
  DueCursor fraction = cursor;
  if (!fraction.accept_mark('.')) return word.number;
  const DueWord part = fraction.peek();
  if (!part.is_number || part.begin != fraction.at() || part.number > 9) return word.number;
  fraction.take(part);
  cursor = fraction;
  return word.number + part.number / 10.0;
}

double one_quantity(DueCursor& cursor) noexcept {
  if (const double number = quantity_number(cursor); number != 0) return number;
  if (cursor.accept("half")) {
    if (!cursor.accept("an")) cursor.accept("a");
    return 0.5;
  }
  const bool article = cursor.accept("a") || cursor.accept("an") || cursor.accept("the");
  if (article && cursor.accept("quarter")) {
    cursor.accept("of");
    if (!cursor.accept("an")) cursor.accept("a");
    return 0.25;
  }
  const double word = quantity_word(cursor);
  return word == 0 && article ? 1 : word;
}

/// "3-5", "3 to 5", "three or four", and the dash of typographers.
bool accept_range_mark(DueCursor& cursor) noexcept {
  if (cursor.accept("to") || cursor.accept("or") || cursor.accept_mark('-')) return true;
  DueCursor dash = cursor;
  if (!dash.accept_mark('\xe2') || !dash.accept_mark('\x80')) return false;
  if (!dash.accept_mark('\x93') && !dash.accept_mark('\x94')) return false;
  cursor = dash;
  return true;
}

struct UnitName {
  std::string_view name;
  DueUnit unit;
};
constexpr std::array<UnitName, 23> kUnits = {{
    {"minute", DueUnit::minute},
    {"minutes", DueUnit::minute},
    {"min", DueUnit::minute},
    {"mins", DueUnit::minute},
    {"m", DueUnit::minute},
    {"hour", DueUnit::hour},
    {"hours", DueUnit::hour},
    {"hr", DueUnit::hour},
    {"hrs", DueUnit::hour},
    {"h", DueUnit::hour},
    {"day", DueUnit::day},
    {"days", DueUnit::day},
    {"d", DueUnit::day},
    {"week", DueUnit::week},
    {"weeks", DueUnit::week},
    {"wk", DueUnit::week},
    {"wks", DueUnit::week},
    {"month", DueUnit::month},
    {"months", DueUnit::month},
    {"workday", DueUnit::business_day},
    {"workdays", DueUnit::business_day},
    {"weekdays", DueUnit::business_day},
    {"weekday", DueUnit::business_day},
}};

constexpr std::array<std::string_view, 7> kWeekdays = {"mon", "tue", "wed", "thu",
                                                       "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> kWeekdayNames = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

}  // namespace

DueWord DueCursor::peek() const noexcept {
  DueWord word;
  word.begin = word.end = skip_space(text_, at_);
  if (word.begin >= text_.size()) return word;
  const char first = text_[word.begin];
  const bool shorthand =
      text_.substr(word.begin, 4) == "2mor" || text_.substr(word.begin, 4) == "2day";
  if (is_digit(first) && !shorthand) read_number(text_, word);
  else if (is_letter(first) || shorthand) read_letters(text_, word);
  return word;
}

/// Most words are not the one that is asked for: the first letter tells.
bool DueCursor::accept(std::string_view word) noexcept {
  const std::size_t at = skip_space(text_, at_);
  if (at + word.size() > text_.size() || lower(text_[at]) != word[0]) return false;
  for (std::size_t i = 1; i < word.size(); ++i)
    if (lower(text_[at + i]) != word[i]) return false;
  const std::size_t end = at + word.size();
  if (end < text_.size() && is_letter(text_[end])) return false;
  at_ = end;
  return true;
}

char DueCursor::first_letter() const noexcept {
  const std::size_t at = skip_space(text_, at_);
  return at < text_.size() ? lower(text_[at]) : '\0';
}

bool DueCursor::accept_mark(char mark) noexcept {
  if (at_ >= text_.size() || text_[at_] != mark) return false;
  ++at_;
  return true;
}

bool DueCursor::ends_clause() const noexcept {
  const std::size_t at = skip_space(text_, at_);
  return at >= text_.size() || (!is_letter(text_[at]) && !is_digit(text_[at]));
}

double accept_quantity(DueCursor& cursor) noexcept {
  double value = one_quantity(cursor);
  if (value == 0) return 0;
  DueCursor range = cursor;
  if (accept_range_mark(range))
    if (const double other = one_quantity(range); other > value) {
      value = other;
      cursor = range;
    }
  return value;
}

bool is_quantity(std::string_view word) noexcept {
  if (word.empty()) return false;
  for (const auto& [name, value] : kQuantities)
    if (word[0] == name[0] && word == name) return true;
  return word == "half";
}

DueUnit accept_unit(DueCursor& cursor) noexcept {
  DueCursor next = cursor;
  const bool business = next.accept("business") || next.accept("working") || next.accept("work") ||
                        next.accept("bank");
  const DueWord word = next.peek();
  for (const UnitName& unit : kUnits) {
    if (!word.is(unit.name)) continue;
    if (business && unit.unit != DueUnit::day && unit.unit != DueUnit::hour) return DueUnit::none;
    next.take(word);
    cursor = next;
    return business && unit.unit == DueUnit::day ? DueUnit::business_day : unit.unit;
  }
  return DueUnit::none;
}

int hour_of(std::string_view word) noexcept {
  for (const auto& [name, value] : kQuantities)
    if (word == name && value <= 12 && name != "couple" && name != "few" && name != "several")
      return static_cast<int>(value);
  return 0;
}

std::vector<std::string_view> due_vocabulary() {
  std::vector<std::string_view> words = {
      "today",      "today's", "2day",      "tonight",   "tonight's", "tonite",    "tomorrow",
      "tomorrow's", "tomorow", "tommorow",  "tommorrow", "tmrw",      "tmr",       "tmw",
      "tomoz",      "2moro",   "eod",       "cob",       "eob",       "eow",       "business",
      "play",       "morning", "afternoon", "noon",      "midday",    "evening",   "night",
      "midnight",   "lunch",   "lunchtime", "weekend",   "shift",     "fortnight", "half",
      "quarter",    "end",     "moro",      "morrow"};
  for (const auto& [name, value] : kQuantities) words.push_back(name);
  for (const UnitName& unit : kUnits) words.push_back(unit.name);
  for (const std::string_view name : kWeekdayNames)
    for (std::size_t size = 3; size <= name.size(); ++size) words.push_back(name.substr(0, size));
  for (const std::string_view name : kMonths)
    for (std::size_t size = 3; size <= name.size(); ++size) words.push_back(name.substr(0, size));
  return words;
}

int weekday_of(std::string_view word) noexcept {
  for (std::size_t day = 0; day < kWeekdays.size(); ++day) {
    const std::string_view name = kWeekdayNames[day];
    if (word == name ||
        (word.size() <= 5 && word.size() >= 3 && word.substr(0, 3) == kWeekdays[day] &&
         word != "sunny" && name.substr(0, word.size()) == word))
      return static_cast<int>(day);
  }
  return -1;
}

int month_of(std::string_view word) noexcept {
  for (std::size_t month = 0; month < kMonths.size(); ++month) {
    const std::string_view name = kMonths[month];
    if (word == name ||
        (word.size() >= 3 && word.size() <= 4 && name.substr(0, word.size()) == word))
      return static_cast<int>(month) + 1;
  }
  return 0;
}

}  // namespace attune
