#include "operators/empathy/due_point.h"

#include <optional>

namespace attune {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Clock {
  int hour = 0, minute = 0;
};
constexpr Clock kEndOfDay{18, 0};
constexpr Clock kNoon{12, 0};
constexpr Clock kEvening{21, 0};
constexpr Clock kMidnight{23, 59};

struct Day {
  sys_days day;
  Clock clock = kEndOfDay;  // unless a clock time is said
};

bool accept_one_of(DueCursor& cursor, std::initializer_list<std::string_view> words) noexcept {
  const char first = cursor.first_letter();
  for (const std::string_view word : words)
    if (word[0] == first && cursor.accept(word)) return true;
  return false;
}

std::optional<Clock> accept_part_of_day(DueCursor& cursor) noexcept {
  if (accept_one_of(cursor, {"morning", "noon", "midday", "lunchtime", "lunch"})) return kNoon;
  if (cursor.accept("afternoon")) return kEndOfDay;
  if (cursor.accept("evening")) return kEvening;
  if (accept_one_of(cursor, {"night", "midnight"})) return kMidnight;
  return std::nullopt;
}

bool accept_tomorrow(DueCursor& cursor) noexcept {
  return accept_one_of(cursor, {"tomorrow", "tomorow", "tommorow", "tommorrow", "tmrw", "tmr",
                                "tmw", "tomoz", "2moro", "2morrow"});
}

int weekday_index(sys_days day) noexcept {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
}

sys_days next_weekday(sys_days today, int weekday) noexcept {
  const int ahead = (weekday - weekday_index(today) + 7) % 7;
  return today + days(ahead == 0 ? 7 : ahead);
}

sys_days monday_after(sys_days today) noexcept {
  return today + days(7 - weekday_index(today));
}

sys_days last_of_month(sys_days day) noexcept {
  const std::chrono::year_month_day date(day);
  return sys_days(date.year() / date.month() / std::chrono::last);
}

/// Friday of this week; from Friday 18:00 on, Sunday.
sys_days end_of_week(const DueNow& now) noexcept {
  const sys_days friday = now.today + days(4 - weekday_index(now.today));
  return now.time_ms < now.at(friday, kEndOfDay.hour, 0) ? friday : friday + days(2);
}

int accept_weekday(DueCursor& cursor) noexcept {
  const DueWord word = cursor.peek();
  const int weekday = word.is_number ? -1 : weekday_of(word.text());
  if (weekday >= 0) cursor.take(word);
  return weekday;
}

/// "next Monday", "this week", "the coming Friday", "Monday next week".
std::optional<Day> accept_week_words(DueCursor& cursor, const DueNow& now) noexcept {
  DueCursor next = cursor;
  next.accept("the");
  const bool follows = accept_one_of(next, {"next"});
  const bool this_one = !follows && accept_one_of(next, {"this", "coming", "following", "later"});
  if (this_one) next.accept("coming"), next.accept("this");
  std::optional<Day> found;
  if (const int weekday = accept_weekday(next); weekday >= 0) {
    found =
        Day{follows ? monday_after(now.today) + days(weekday) : next_weekday(now.today, weekday)};
    DueCursor week = next;
    if (!follows && week.accept("next") && week.accept("week")) {
      found->day = monday_after(now.today) + days(weekday);
      next = week;
    }
  } else if (follows || this_one) {
    if (next.accept("week"))
      found = Day{follows ? monday_after(now.today) + days(4) : end_of_week(now)};
    else if (next.accept("month"))
      found = Day{last_of_month(follows ? last_of_month(now.today) + days(1) : now.today)};
    else if (this_one && next.accept("weekend"))
      found = Day{now.today + days(6 - weekday_index(now.today))};
    else if (next.accept("today")) found = Day{now.today};
    else if (this_one)
      if (const auto part = accept_part_of_day(next)) found = Day{now.today, *part};
  }
  if (found) cursor = next;
  return found;
}

/// "end of the day", "close of business tomorrow", "eod", "the end of next week".
std::optional<Day> accept_end_of(DueCursor& cursor, const DueNow& now) noexcept {
  DueCursor next = cursor;
  next.accept("the");
  bool day = accept_one_of(next, {"eod", "cob", "eob", "endofday"});
  if (!day) {
    if (next.accept("eow")) return cursor = next, Day{end_of_week(now)};
    if (!accept_one_of(next, {"end", "close"}) || !next.accept("of")) return std::nullopt;
    if (!accept_one_of(next, {"the", "my"})) next.accept("this");
    if (next.accept("next")) {
      if (next.accept("week")) return cursor = next, Day{monday_after(now.today) + days(4)};
      if (next.accept("month"))
        return cursor = next, Day{last_of_month(last_of_month(now.today) + days(1))};
      return std::nullopt;
    }
    if (next.accept("week")) return cursor = next, Day{end_of_week(now)};
    if (next.accept("month")) return cursor = next, Day{last_of_month(now.today)};
    accept_one_of(next, {"business", "working", "work"});
    day = accept_one_of(next, {"day", "today", "shift", "play"});
    if (!day && accept_tomorrow(next)) return cursor = next, Day{now.today + days(1)};
    if (!day)
      if (const int weekday = accept_weekday(next); weekday >= 0)
        return cursor = next, Day{next_weekday(now.today, weekday)};
    if (!day) {  // "close of business" alone
      DueCursor again = cursor;
      again.accept("the");
      if (!accept_one_of(again, {"end", "close"}) || !again.accept("of") ||
          !again.accept("business"))
        return std::nullopt;
      next = again;
    }
  }
  cursor = next;
  accept_one_of(next, {"on", "of"});
  if (accept_tomorrow(next)) return cursor = next, Day{now.today + days(1)};
  if (const int weekday = accept_weekday(next); weekday >= 0)
    return cursor = next, Day{next_weekday(now.today, weekday)};
  return Day{now.today};
}

/// The next date with this day and month; 0 for the month: of this month or the next one.
std::optional<Day> dated(const DueNow& now, int day, int month) noexcept {
  using namespace std::chrono;
  const year_month_day today(now.today);
  const auto number = std::chrono::day(static_cast<unsigned>(day));
  if (month == 0) {
    year_month_day date = today.year() / today.month() / number;
    if (!date.ok() || sys_days(date) < now.today)
      date = (today.year() / today.month() + months(1)) / number;
    return date.ok() ? std::optional<Day>(Day{sys_days(date)}) : std::nullopt;
  }
  const auto named = std::chrono::month(static_cast<unsigned>(month));
  year_month_day date = today.year() / named / number;
  if (!date.ok() || sys_days(date) < now.today) date = (today.year() + years(1)) / named / number;
  // Far ahead because it was lately: the date of an order, not of a promise.
  if (!date.ok() || sys_days(date) - now.today > days(300)) return std::nullopt;
  return Day{sys_days(date)};
}

void accept_ordinal(DueCursor& cursor) noexcept {
  accept_one_of(cursor, {"st", "nd", "rd", "th"});
}

/// "14 November", "14th of Nov", "November 14th", "2026-11-14", "the 9th" (loose).
std::optional<Day> accept_date(DueCursor& cursor, const DueNow& now, bool loose) noexcept {
  DueCursor next = cursor;
  const bool article = next.accept("the");
  DueWord word = next.peek();
  if (!word.is_number) {
    const int month = month_of(word.text());
    if (month == 0 || article) return std::nullopt;
    next.take(word);
    word = next.peek();
    if (!word.is_number || word.number < 1 || word.number > 31) return std::nullopt;
    next.take(word);
    accept_ordinal(next);
    cursor = next;
    return dated(now, word.number, month);
  }
  next.take(word);
  if (word.number >= 2000 && word.number < 2200 && next.accept_mark('-')) {
    const DueWord month = next.peek();
    next.take(month);
    if (!month.is_number || !next.accept_mark('-')) return std::nullopt;
    const DueWord day = next.peek();
    next.take(day);
    const std::chrono::year_month_day date(
        std::chrono::year(word.number), std::chrono::month(static_cast<unsigned>(month.number)),
        std::chrono::day(static_cast<unsigned>(day.is_number ? day.number : 0)));
    if (!date.ok() || sys_days(date) < now.today) return std::nullopt;
    cursor = next;
    return Day{sys_days(date)};
  }
  if (word.number < 1 || word.number > 31) return std::nullopt;
  const bool ordinal = accept_one_of(next, {"st", "nd", "rd", "th"});
  next.accept("of");
  const DueWord name = next.peek();
  if (const int month = name.is_number ? 0 : month_of(name.text()); month != 0) {
    next.take(name);
    cursor = next;
    return dated(now, word.number, month);
  }
  if (!loose || !article || !ordinal) return std::nullopt;
  cursor = next;
  return dated(now, word.number, 0);
}

std::optional<Day> accept_day(DueCursor& cursor, const DueNow& now, bool loose) noexcept {
  DueCursor next = cursor;
  std::optional<Day> found;
  const bool first_thing = next.accept("first") && next.accept("thing");
  if (!first_thing) next = cursor;
  if (accept_one_of(next, {"today", "2day"})) found = Day{now.today};
  else if (accept_one_of(next, {"tonight", "tonite"})) found = Day{now.today, kMidnight};
  else if (accept_tomorrow(next)) found = Day{now.today + days(1)};
  if (!found) {
    DueCursor after = cursor;
    after.accept("the");
    if (after.accept("day") && after.accept("after") && accept_tomorrow(after)) {
      next = after;
      found = Day{now.today + days(2)};
    }
  }
  if (!found) found = accept_end_of(next, now);
  if (!found) found = accept_week_words(next, now);
  if (!found) found = accept_date(next, now, loose);
  if (!found && loose) {
    next.accept("the");
    if (next.accept("weekend")) found = Day{end_of_week(now)};
  }
  if (!found) return std::nullopt;
  if (first_thing) found->clock = kNoon;
  else if (const auto part = accept_part_of_day(next)) found->clock = *part;
  cursor = next;
  return found;
}

std::optional<Clock> twelve_hours(DueCursor& cursor, Clock clock) noexcept {
  const DueWord half = cursor.peek();
  const bool pm = half.is("pm") || half.is("p"), am = half.is("am") || half.is("a");
  if ((!pm && !am) || clock.hour < 1 || clock.hour > 12) return std::nullopt;
  DueCursor next = cursor;
  next.take(half);
  if (half.size == 1 && (!next.accept_mark('.') || !next.accept("m"))) return std::nullopt;
  cursor = next;
  return Clock{clock.hour % 12 + (pm ? 12 : 0), clock.minute};
}

/// An hour that is said without its half of the day is the one in which people work.
Clock working_hour(Clock clock) noexcept {
  return {clock.hour >= 1 && clock.hour <= 7 ? clock.hour + 12 : clock.hour, clock.minute};
}

/// "half past four", "quarter to 5", "a quarter past nine".
std::optional<Clock> accept_half_or_quarter(DueCursor& cursor) noexcept {
  DueCursor next = cursor;
  next.accept("a");
  const bool half = next.accept("half");
  if (!half && !next.accept("quarter")) return std::nullopt;
  const bool past = next.accept("past");
  if (!past && (half || !next.accept("to"))) return std::nullopt;
  const DueWord word = next.peek();
  const int hour = word.is_number ? word.number : hour_of(word.text());
  if (hour < 1 || hour > 23) return std::nullopt;
  next.take(word);
  Clock clock = working_hour({hour, 0});
  if (past) clock.minute = half ? 30 : 15;
  else clock = {clock.hour - 1, 45};
  if (const auto said = twelve_hours(next, {hour, 0})) {
    clock.hour = said->hour - (past ? 0 : 1);
    if (clock.hour < 0) return std::nullopt;
  }
  cursor = next;
  return clock;
}

/// "5pm", "17:00", "5.30 pm", "noon"; loose: "5", "5 o'clock".
std::optional<Clock> accept_clock(DueCursor& cursor, bool loose) noexcept {
  DueCursor next = cursor;
  if (accept_one_of(next, {"noon", "midday", "lunchtime", "lunch"})) return cursor = next, kNoon;
  if (next.accept("midnight")) return cursor = next, kMidnight;
  if (loose)
    if (const auto past = accept_half_or_quarter(next)) return cursor = next, past;
  DueWord hour = next.peek();
  if (!hour.is_number && loose)
    if (const int said = hour_of(hour.text()); said != 0) {
      hour.is_number = true;
      hour.number = said;
    }
  if (!hour.is_number || hour.number > 24) return std::nullopt;
  next.take(hour);
  Clock clock{hour.number, 0};
  DueCursor minutes = next;
  bool has_minutes = false;
  if (minutes.accept_mark(':') || minutes.accept_mark('.')) {
    const DueWord word = minutes.peek();
    if (word.is_number && word.number < 60 && word.end - word.begin == 2 &&
        word.begin == minutes.at()) {
      minutes.take(word);
      clock.minute = word.number;
      next = minutes;
      has_minutes = true;
    }
  }
  if (const auto half = twelve_hours(next, clock)) return cursor = next, *half;
  if (hour.number >= 24) return std::nullopt;
  if (has_minutes) return cursor = next, clock;
  if (!loose) return std::nullopt;
  DueCursor behind = next;
  const DueWord o = behind.peek();
  if (o.is("o")) {
    behind.take(o);
    if (behind.accept_mark('\'') && behind.accept("clock"))
      return cursor = behind, working_hour(clock);
  }
  const DueWord after = next.peek();
  const bool alone = next.ends_clause() || after.is("today") || after.is("tomorrow") ||
                     after.is("on") || after.is("and") || after.is("tonight") || after.is("at") ||
                     weekday_of(after.text()) >= 0;
  if (!alone || hour.number == 0 || after.is_number) return std::nullopt;
  cursor = next;
  return working_hour(clock);
}

/// "between 8 and 12", "from 2 to 4pm": the later one.
std::optional<Clock> accept_clock_range(DueCursor& cursor, bool loose) noexcept {
  DueCursor next = cursor;
  const bool between = accept_one_of(next, {"between", "from"});
  auto found = accept_clock(next, loose || between);
  DueCursor first = next;
  if (!found && between) {  // "between 8 and 12": 8 alone has "and" behind it; "2-4pm" has a dash
    const DueWord hour = next.peek();
    if (!hour.is_number) return std::nullopt;
    next.take(hour);
    first = next;
  }
  if (!found && !between) return std::nullopt;
  if (accept_one_of(next, {"and", "to"}) || next.accept_mark('-')) {
    if (const auto second = accept_clock(next, true)) return cursor = next, second;
    next = first;
  }
  if (found) cursor = next;
  return found;
}

std::int64_t ahead_of(const DueNow& now, std::optional<Day> day,
                      std::optional<Clock> clock) noexcept {
  if (!day) {
    const std::int64_t today = now.at(now.today, clock->hour, clock->minute);
    return today > now.time_ms ? today : now.at(now.today + days(1), clock->hour, clock->minute);
  }
  const Clock when = clock.value_or(day->clock);
  const std::int64_t due = now.at(day->day, when.hour, when.minute);
  if (due > now.time_ms) return due;
  const bool evening_left = !clock && when.hour == kEndOfDay.hour;  // "today", said late in the day
  return evening_left ? now.at(now.today, kMidnight.hour, kMidnight.minute) : 0;
}

}  // namespace

std::int64_t accept_due_point(DueCursor& cursor, const DueNow& now, bool loose) noexcept {
  DueCursor next = cursor;
  std::optional<Clock> clock = accept_clock_range(next, loose);
  if (clock) accept_one_of(next, {"on", "at"});
  std::optional<Day> day = accept_day(next, now, loose);
  if (!clock && !day) return 0;
  if (!clock) {
    DueCursor behind = next;
    const bool joined = accept_one_of(behind, {"at", "by", "before", "around", "about"});
    const bool comma = !joined && behind.accept_mark(',');
    if (comma) accept_one_of(behind, {"at", "by", "before", "around"});
    clock = accept_clock_range(behind, joined);
    if (clock) next = behind;
  }
  cursor = next;
  return ahead_of(now, day, clock);
}

}  // namespace attune
