#include "operators/empathy/promise_due.h"

#include "operators/empathy/due_point.h"
#include "operators/empathy/due_words.h"

namespace attune {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kDayMs = 24 * kHourMs;

/// Days from Monday to Friday; a weekend's days are passed over.
std::int64_t after_business_days(std::int64_t time_ms, double count) noexcept {
  const DueNow now(time_ms);
  auto day = now.today;
  for (int left = static_cast<int>(count); left > 0;) {
    day += std::chrono::days(1);
    const unsigned weekday = std::chrono::weekday(day).iso_encoding();
    if (weekday <= 5) --left;
  }
  return time_ms + std::chrono::duration_cast<std::chrono::milliseconds>(day - now.today).count();
}

std::int64_t after(std::int64_t time_ms, double count, DueUnit unit) noexcept {
  const auto span = [&](std::int64_t one) {
    return time_ms + static_cast<std::int64_t>(count * static_cast<double>(one));
  };
  switch (unit) {
    case DueUnit::minute:
      return span(kMinuteMs);
    case DueUnit::hour:
      return span(kHourMs);
    case DueUnit::day:
      return span(kDayMs);
    case DueUnit::business_day:
      return after_business_days(time_ms, count);
    case DueUnit::week:
      return span(7 * kDayMs);
    case DueUnit::month:
      return span(30 * kDayMs);
    case DueUnit::none:
      break;
  }
  return 0;
}

bool accept_fillers(DueCursor& cursor) noexcept {
  static constexpr std::string_view kFillers[] = {
      "the",     "next",    "coming",    "about",    "around",  "approximately",
      "roughly", "approx",  "maximum",   "max",      "up",      "to",
      "at",      "most",    "under",     "less",     "than",    "no",
      "more",    "another", "only",      "just",     "usually", "maybe",
      "you",     "us",      "me",        "it",       "between", "of",
      "say",     "like",    "typically", "normally", "another", "some",
      "longer",  "later",   "a",         "as",       "long"};
  const DueWord word = cursor.peek();
  for (const std::string_view filler : kFillers)
    if (word.is(filler)) {
      cursor.take(word);
      return true;
    }
  return false;
}

/// "2 hours", "the next few days", "up to five business days", "an hour and a half".
std::int64_t accept_span(DueCursor& cursor, std::int64_t time_ms, int most_fillers) noexcept {
  for (int fillers = 0; fillers <= most_fillers; ++fillers) {
    DueCursor next = cursor;
    const DueWord first = next.peek();
    double count = accept_quantity(next);
    if (count > 0) {
      if (next.accept_mark('+')) {
      }
      const DueUnit unit = accept_unit(next);
      // "in a minute" is no minute.
      const bool vague =
          unit == DueUnit::minute && (first.is("a") || first.is("the")) && count == 1;
      if (unit != DueUnit::none && !vague && count < 10'000) {
        DueCursor half = next;
        if (half.accept("and") && half.accept("a") && half.accept("half")) {
          count += 0.5;
          next = half;
        }
        cursor = next;
        return after(time_ms, count, unit);
      }
    }
    if (!accept_fillers(cursor)) return 0;
  }
  return 0;
}

/// What a phrase of time can begin with.
enum class Lead : std::uint8_t { none, span, by, on, give, takes, amount, point };

Lead lead_of(const DueWord& word) noexcept {
  struct Name {
    std::string_view word;
    Lead lead;
  };
  static constexpr Name kNames[] = {
      {"within", Lead::span},     {"in", Lead::span},
      {"inside", Lead::span},     {"over", Lead::span},
      {"during", Lead::span},     {"withing", Lead::span},
      {"by", Lead::by},           {"before", Lead::by},
      {"than", Lead::by},         {"at", Lead::by},
      {"around", Lead::by},       {"from", Lead::by},
      {"on", Lead::on},           {"give", Lead::give},
      {"gimme", Lead::give},      {"need", Lead::takes},
      {"needs", Lead::takes},     {"take", Lead::takes},
      {"takes", Lead::takes},     {"taking", Lead::takes},
      {"allow", Lead::takes},     {"allows", Lead::takes},
      {"between", Lead::point},   {"about", Lead::amount},
      {"roughly", Lead::amount},  {"approximately", Lead::amount},
      {"usually", Lead::amount},  {"normally", Lead::amount},
      {"maybe", Lead::amount},    {"only", Lead::amount},
      {"just", Lead::amount},     {"up", Lead::takes},
      {"another", Lead::takes},   {"first", Lead::point},
      {"this", Lead::point},      {"next", Lead::point},
      {"later", Lead::point},     {"end", Lead::point},
      {"eod", Lead::point},       {"cob", Lead::point},
      {"close", Lead::point},     {"today", Lead::point},
      {"tonight", Lead::point},   {"tonite", Lead::point},
      {"tomorrow", Lead::point},  {"tmrw", Lead::point},
      {"tmr", Lead::point},       {"tmw", Lead::point},
      {"tomorow", Lead::point},   {"tommorow", Lead::point},
      {"tommorrow", Lead::point}, {"tomoz", Lead::point},
  };
  if (word.size == 0 || word.is_number) return word.is_number ? Lead::amount : Lead::none;
  for (const Name& name : kNames)
    if (name.word[0] == word.letters[0] && word.is(name.word)) return name.lead;
  if (word.is("a") || word.is("an") || is_quantity(word.text())) return Lead::amount;
  if (weekday_of(word.text()) >= 0 || month_of(word.text()) != 0 || word.is("2moro"))
    return Lead::point;
  return Lead::none;
}

std::int64_t due_behind(DueCursor& cursor, const DueWord& lead, std::int64_t time_ms) noexcept {
  const DueNow now(time_ms);
  switch (lead_of(lead)) {
    case Lead::span: {
      cursor.take(lead);
      const std::int64_t due = accept_span(cursor, time_ms, 4);
      if (due != 0 || !lead.is("in")) return due;
      return 0;
    }
    case Lead::by: {
      cursor.take(lead);
      cursor.accept("about");
      cursor.accept("around");
      return accept_due_point(cursor, now, true);
    }
    case Lead::on: {
      cursor.take(lead);
      return accept_due_point(cursor, now, true);
    }
    case Lead::give: {
      cursor.take(lead);
      DueCursor until = cursor;
      if (!until.accept("me")) until.accept("us");
      if (until.accept("until") || until.accept("till"))
        return cursor = until, accept_due_point(cursor, now, true);
      return accept_span(cursor, time_ms, 4);
    }
    case Lead::takes:
      cursor.take(lead);
      return accept_span(cursor, time_ms, 5);
    case Lead::amount: {
      DueCursor span = cursor;
      if (const std::int64_t due = accept_span(span, time_ms, 2); due != 0)
        return cursor = span, due;
      return accept_due_point(cursor, now, false);
    }
    case Lead::point:
      return accept_due_point(cursor, now, false);
    case Lead::none:
      break;
  }
  return 0;
}

}  // namespace

DuePhrase due_phrase_at(std::string_view text, std::size_t at, std::int64_t time_ms) noexcept {
  DueCursor cursor(text, at);
  const DueWord lead = cursor.peek();
  if (lead.size == 0) return {};
  const std::int64_t due = due_behind(cursor, lead, time_ms);
  if (due <= time_ms || due - time_ms > kFarthestDueMs) return {};
  return {cursor.at(), due};
}

}  // namespace attune
