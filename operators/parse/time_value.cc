#include "operators/parse/time_value.h"

#include <charconv>
#include <cmath>

namespace attune {
namespace {

bool digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Exactly `count` digits at `at`; -1 when there are not.
int digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

/// Days since the epoch of a civil date (Hinnant's algorithm, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t days_from_civil(int year, int month, int day) noexcept {
  year -= month <= 2;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int year_of_era = static_cast<int>(year - era * 400);
  const int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

int days_in_month(int year, int month) noexcept {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

bool read_rfc3339(std::string_view text, std::int64_t& ms) noexcept {
  const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
  if (second < 0 || second > 60 || day > days_in_month(year, month)) return false;
  if (text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':') return false;
  if (text[10] != 'T' && text[10] != 't' && text[10] != ' ') return false;
  std::size_t at = 19;
  int fraction = 0;
  if (at < text.size() && text[at] == '.') {
    const std::size_t first = ++at;
    for (; at < text.size() && digit(text[at]); ++at)
      if (at - first < 3) fraction = fraction * 10 + (text[at] - '0');
    if (at == first) return false;
    for (std::size_t seen = at - first; seen < 3; ++seen) fraction *= 10;
  }
  if (at >= text.size()) return false;
  int offset_minutes = 0;
  if (text[at] == 'Z' || text[at] == 'z') {
    ++at;
  } else if (text[at] == '+' || text[at] == '-') {
    const int sign = text[at] == '-' ? -1 : 1;
    const int hours = digits(text, at + 1, 2), minutes = digits(text, at + 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || text[at + 3] != ':') return false;
    offset_minutes = sign * (hours * 60 + minutes);
    at += 6;
  } else {
    return false;
  }
  if (at != text.size()) return false;
  const std::int64_t seconds =
      days_from_civil(year, month, day) * 86'400 + hour * 3'600 + minute * 60 + second - offset_minutes * 60;
  ms = seconds * 1000 + fraction;
  return true;
}

/// The unit's factor to milliseconds as (multiply, divide).
struct Scale {
  std::int64_t multiply, divide;
};

Scale scale_of(TimeUnit unit, double magnitude) noexcept {
  if (unit == TimeUnit::detect)
    unit = magnitude < 1e11   ? TimeUnit::seconds
           : magnitude < 1e14 ? TimeUnit::milliseconds
           : magnitude < 1e17 ? TimeUnit::microseconds
                              : TimeUnit::nanoseconds;
  switch (unit) {
    case TimeUnit::seconds: return {1000, 1};
    case TimeUnit::microseconds: return {1, 1000};
    case TimeUnit::nanoseconds: return {1, 1'000'000};
    default: return {1, 1};
  }
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) noexcept {
  return value / by - (value % by != 0 && (value < 0) != (by < 0) ? 1 : 0);
}

TimeReading read_number(std::string_view text, TimeUnit unit, std::int64_t& ms) noexcept {
  double magnitude = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), magnitude);
  if (end != text.data() + text.size()) return TimeReading::unreadable;
  if (error == std::errc::result_out_of_range) return TimeReading::absurd;
  if (error != std::errc()) return TimeReading::unreadable;
  const Scale scale = scale_of(unit, std::fabs(magnitude));
  // Whole numbers and plain fractions exactly: a double would lose the last digits of nanoseconds.
  const std::size_t point = text.find('.');
  const bool exponent = text.find_first_of("eE") != std::string_view::npos;
  std::int64_t whole = 0;
  const std::string_view whole_text = text.substr(0, point);
  const auto read = std::from_chars(whole_text.data(), whole_text.data() + whole_text.size(), whole);
  if (!exponent && read.ec == std::errc() && std::llabs(whole) < INT64_MAX / 1000) {
    std::int64_t thousandths = 0;
    if (point != std::string_view::npos)
      for (std::size_t i = 0; i < 3; ++i)
        thousandths = thousandths * 10 + (point + 1 + i < text.size() ? text[point + 1 + i] - '0' : 0);
    if (text[0] == '-') thousandths = -thousandths;
    ms = scale.multiply == 1000 ? whole * 1000 + thousandths : floor_divide(whole, scale.divide);
    return TimeReading::ok;
  }
  const double scaled = magnitude * static_cast<double>(scale.multiply) / static_cast<double>(scale.divide);
  if (!(std::fabs(scaled) < 9e17)) return TimeReading::absurd;
  ms = static_cast<std::int64_t>(std::floor(scaled));
  return TimeReading::ok;
}

}  // namespace

TimeReading read_time(std::string_view text, TimeUnit unit, std::int64_t& ms) noexcept {
  if (text.empty()) return TimeReading::unreadable;
  const bool numeric = text.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
  if (numeric) return read_number(text[0] == '+' ? text.substr(1) : text, unit, ms);
  return read_rfc3339(text, ms) ? TimeReading::ok : TimeReading::unreadable;
}

}  // namespace attune
