#include "operators/parse/time_value.h"

#include <bit>
#include <cstring>

#include "operators/parse/number_text.h"

namespace attune {
namespace {

constexpr std::size_t kMostDigits = 18;  ///< of a count of milliseconds that surely fits 64 bits

bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}

/// Two digits as their number; -1 when they are none. REQUIRES: two bytes at `at`.
int two_digits(const char* at) noexcept {
  return is_digit(at[0]) && is_digit(at[1]) ? (at[0] - '0') * 10 + (at[1] - '0') : -1;
}

/// Eight bytes of a date, of which some must be digits and the others what they must be.
struct DatePart {
  std::uint64_t pattern = 0;  ///< '0' for a digit
  std::uint64_t over = 0;     ///< per byte, what it takes from what is no digit to 128

  constexpr explicit DatePart(std::string_view of) {
    for (std::size_t i = 0; i < 8; ++i) {
      pattern |= std::uint64_t{static_cast<unsigned char>(of[i])} << 8 * i;
      over |= std::uint64_t{of[i] == '0' ? 128u - 10u : 128u - 1u} << 8 * i;
    }
  }

  /// Byte i of `pairs`: the number that the digits i and i + 1 are. All bytes at once. REQUIRES:
  /// eight bytes at `at`.
  bool read(const char* at, std::uint64_t& pairs) const noexcept {
    static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
    std::uint64_t digits = 0;
    std::memcpy(&digits, at, 8);
    digits ^= pattern;
    pairs = digits * 10 + (digits >> 8);
    return ((digits | (digits + over)) & 0x8080808080808080ull) == 0;
  }
};
constexpr DatePart kYearMonth("0000-00-"), kDayTime("00T00:00");

int pair_at(std::uint64_t pairs, int at) noexcept {
  return static_cast<int>(pairs >> 8 * at & 0xff);
}

/// Days since the epoch of a civil date (Hinnant, "chrono-Compatible Low-Level Date Algorithms").
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

/// ".123999" at `at` -> 123, and `at` behind it; 0 when there is no point; -1 when no digit follows
/// one.
int read_fraction(std::string_view text, std::size_t& at) noexcept {
  if (at >= text.size() || text[at] != '.') return 0;
  const std::size_t first = ++at;
  int thousandths = 0;
  for (; at < text.size() && is_digit(text[at]); ++at)
    if (at - first < 3) thousandths = thousandths * 10 + (text[at] - '0');
  if (at == first) return -1;
  for (std::size_t seen = at - first; seen < 3; ++seen) thousandths *= 10;
  return thousandths;
}

/// "Z", "+01:00" and nothing after it.
bool read_offset(std::string_view text, int& minutes_east) noexcept {
  minutes_east = 0;
  if (text == "Z" || text == "z") return true;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return false;
  const int hours = two_digits(text.data() + 1), minutes = two_digits(text.data() + 4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return false;
  minutes_east = (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  return true;
}

bool read_rfc3339(std::string_view text, std::int64_t& ms) noexcept {
  if (text.size() < 20 || text[16] != ':') return false;
  char day_time[8];
  std::memcpy(day_time, text.data() + 8, sizeof day_time);
  if (day_time[2] == 't' || day_time[2] == ' ') day_time[2] = 'T';
  std::uint64_t date = 0, time = 0;
  if (!kYearMonth.read(text.data(), date) || !kDayTime.read(day_time, time)) return false;
  const int year = pair_at(date, 0) * 100 + pair_at(date, 2), month = pair_at(date, 5);
  const int day = pair_at(time, 0), hour = pair_at(time, 3), minute = pair_at(time, 6);
  int second = two_digits(text.data() + 17);
  if (month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) return false;
  if (hour > 23 || minute > 59 || second < 0 || second > 60) return false;
  std::size_t at = 19;
  int fraction = read_fraction(text, at);
  int minutes_east = 0;
  if (fraction < 0 || !read_offset(text.substr(at), minutes_east)) return false;
  if (second == 60) {  // a leap second stays in the minute that it was written in
    second = 59;
    fraction = 999;
  }
  const std::int64_t minutes =
      days_from_civil(year, month, day) * 1440 + hour * 60 + minute - minutes_east;
  ms = (minutes * 60 + second) * 1000 + fraction;
  return true;
}

/// By its magnitude: 1e11 seconds are the year 5138, and 1e11 milliseconds are 1973.
TimeUnit detected_unit(std::int64_t digits_before_point) noexcept {
  if (digits_before_point <= 11) return TimeUnit::seconds;
  if (digits_before_point <= 14) return TimeUnit::milliseconds;
  return digits_before_point <= 17 ? TimeUnit::microseconds : TimeUnit::nanoseconds;
}

/// By how many digits the point moves to the right when a value of `unit` becomes milliseconds.
int shift_of(TimeUnit unit) noexcept {
  switch (unit) {
    case TimeUnit::seconds:
      return 3;
    case TimeUnit::microseconds:
      return -3;
    case TimeUnit::nanoseconds:
      return -6;
    default:
      return 0;
  }
}

/// Digit by digit, as a double would lose the last digits of nanoseconds.
TimeReading read_epoch(const Decimal& number, TimeUnit unit, std::int64_t& ms) noexcept {
  ms = 0;
  if (number.is_zero()) return TimeReading::ok;
  if (unit == TimeUnit::detect) unit = detected_unit(number.point);
  const std::int64_t whole = number.point + shift_of(unit);  // digits of the milliseconds
  if (whole > static_cast<std::int64_t>(kMostDigits)) return TimeReading::absurd;
  for (int i = 0; i < whole; ++i) ms = ms * 10 + (i < number.digits ? number.digit[i] : 0);
  bool rest = number.more;
  for (int i = whole < 0 ? 0 : static_cast<int>(whole); i < number.digits; ++i)
    rest = rest || number.digit[i] != 0;
  if (number.negative) ms = -ms - (rest ? 1 : 0);
  return TimeReading::ok;
}

/// The usual epoch: a whole number, not negative, whose milliseconds surely fit.
bool read_whole_epoch(std::string_view text, TimeUnit unit, std::int64_t& ms) noexcept {
  if (text.empty() || text.size() > kMostDigits || text.front() == '0') return false;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  const std::size_t digits_before_point = text.size();
  if (unit == TimeUnit::detect)
    unit = detected_unit(static_cast<std::int64_t>(digits_before_point));
  switch (unit) {
    case TimeUnit::seconds:
      if (digits_before_point > kMostDigits - 3) return false;
      ms = value * 1000;
      return true;
    case TimeUnit::microseconds:
      ms = value / 1000;
      return true;
    case TimeUnit::nanoseconds:
      ms = value / 1'000'000;
      return true;
    default:
      ms = value;
      return true;
  }
}

}  // namespace

TimeReading read_time(std::string_view text, TimeUnit unit, std::int64_t& ms) noexcept {
  if (read_whole_epoch(text, unit, ms) || read_rfc3339(text, ms)) return TimeReading::ok;
  Decimal number;
  if (!read_decimal(text, number)) return TimeReading::unreadable;
  return read_epoch(number, unit, ms);
}

}  // namespace attune
