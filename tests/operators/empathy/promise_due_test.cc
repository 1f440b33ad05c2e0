#include "operators/empathy/promise_due.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "operators/parse/time_value.h"
#include "operators/time_text.h"

namespace attune {
namespace {

std::int64_t ms(std::string_view time) {
  std::int64_t value = 0;
  EXPECT_EQ(read_time(time, TimeUnit::detect, value), TimeReading::ok) << time;
  return value;
}

/// Wednesday, half past ten in the morning.
constexpr std::string_view kWednesday = "2026-11-04T10:30:00Z";

/// When `words` are due, said at `time`; "none".
std::string due(std::string_view words, std::string_view time = kWednesday) {
  const DuePhrase found = due_phrase_at(words, 0, ms(time));
  if (found.end == 0) return "none";
  EXPECT_LE(found.end, words.size());
  std::string text;
  append_time_text(text, found.due_ms);
  return text;
}

TEST(PromiseDue, WithinIsThatLongAfterTheMessage) {
  EXPECT_EQ(due("within 2 hours"), "2026-11-04T12:30:00Z");
  EXPECT_EQ(due("in ten minutes"), "2026-11-04T10:40:00Z");
  EXPECT_EQ(due("in the next half an hour"), "2026-11-04T11:00:00Z");
  EXPECT_EQ(due("within 24h"), "2026-11-05T10:30:00Z");
  EXPECT_EQ(due("in 30 mins"), "2026-11-04T11:00:00Z");
  EXPECT_EQ(due("within the hour"), "2026-11-04T11:30:00Z");
  EXPECT_EQ(due("in an hour and a half"), "2026-11-04T12:00:00Z");
  EXPECT_EQ(due("in a couple of days"), "2026-11-06T10:30:00Z");
  EXPECT_EQ(due("Within two weeks"), "2026-11-18T10:30:00Z");
  EXPECT_EQ(due("in 1.5 hours"), "2026-11-04T12:00:00Z");
}

TEST(PromiseDue, OfARangeTheLongestIsMeant) {
  EXPECT_EQ(due("in 3-5 days"), "2026-11-09T10:30:00Z");
  EXPECT_EQ(due("within two to three hours"), "2026-11-04T13:30:00Z");
  EXPECT_EQ(due("in 10 or 15 minutes"), "2026-11-04T10:45:00Z");
  EXPECT_EQ(due("takes 2\xe2\x80\x93"
                "4 days"),
            "2026-11-08T10:30:00Z");
}

TEST(PromiseDue, BusinessDaysPassOverTheWeekend) {
  EXPECT_EQ(due("within 2 business days"), "2026-11-06T10:30:00Z");
  EXPECT_EQ(due("within 3-5 business days"), "2026-11-11T10:30:00Z");
  EXPECT_EQ(due("within one working day", "2026-11-06T16:00:00Z"), "2026-11-09T16:00:00Z");
  EXPECT_EQ(due("within 1 business day", "2026-11-07T09:00:00Z"), "2026-11-09T09:00:00Z");
}

TEST(PromiseDue, ADayEndsAtSix) {
  EXPECT_EQ(due("by Friday"), "2026-11-06T18:00:00Z");
  EXPECT_EQ(due("tomorrow"), "2026-11-05T18:00:00Z");
  EXPECT_EQ(due("tmrw"), "2026-11-05T18:00:00Z");
  EXPECT_EQ(due("today"), "2026-11-04T18:00:00Z");
  EXPECT_EQ(due("by the end of today"), "2026-11-04T18:00:00Z");
  EXPECT_EQ(due("end of day tomorrow"), "2026-11-05T18:00:00Z");
  EXPECT_EQ(due("by the end of the day"), "2026-11-04T18:00:00Z");
  EXPECT_EQ(due("by close of business"), "2026-11-04T18:00:00Z");
  EXPECT_EQ(due("this afternoon"), "2026-11-04T18:00:00Z");
  EXPECT_EQ(due("by the day after tomorrow"), "2026-11-06T18:00:00Z");
}

TEST(PromiseDue, PartsOfADayHaveTheirOwnEnd) {
  EXPECT_EQ(due("tonight"), "2026-11-04T23:59:00Z");
  EXPECT_EQ(due("tomorrow morning"), "2026-11-05T12:00:00Z");
  EXPECT_EQ(due("first thing tomorrow"), "2026-11-05T12:00:00Z");
  EXPECT_EQ(due("by noon"), "2026-11-04T12:00:00Z");
  EXPECT_EQ(due("this evening"), "2026-11-04T21:00:00Z");
  EXPECT_EQ(due("before midnight"), "2026-11-04T23:59:00Z");
}

TEST(PromiseDue, AClockTimeIsTheNextOne) {
  EXPECT_EQ(due("by 5pm"), "2026-11-04T17:00:00Z");
  EXPECT_EQ(due("by 5 pm"), "2026-11-04T17:00:00Z");
  EXPECT_EQ(due("at 17:45"), "2026-11-04T17:45:00Z");
  EXPECT_EQ(due("by 5."), "2026-11-04T17:00:00Z") << "an hour alone is one in which people work";
  EXPECT_EQ(due("at five"), "2026-11-04T17:00:00Z");
  EXPECT_EQ(due("by 9am"), "2026-11-05T09:00:00Z") << "nine is over";
  EXPECT_EQ(due("by 5 o'clock"), "2026-11-04T17:00:00Z");
  EXPECT_EQ(due("by half past four"), "2026-11-04T16:30:00Z");
  EXPECT_EQ(due("at quarter to 5 tomorrow"), "2026-11-05T16:45:00Z");
  EXPECT_EQ(due("give me until noon"), "2026-11-04T12:00:00Z");
  EXPECT_EQ(due("take no longer than an hour"), "2026-11-04T11:30:00Z");
  EXPECT_EQ(due("around 6.30 p.m."), "2026-11-04T18:30:00Z");
}

TEST(PromiseDue, ADayAndAClockTimeGoTogether) {
  EXPECT_EQ(due("tomorrow at 3pm"), "2026-11-05T15:00:00Z");
  EXPECT_EQ(due("tomorrow between 8 and 12"), "2026-11-05T12:00:00Z");
  EXPECT_EQ(due("between 2 and 4pm tomorrow"), "2026-11-05T16:00:00Z");
  EXPECT_EQ(due("by noon on Friday"), "2026-11-06T12:00:00Z");
  EXPECT_EQ(due("on Friday by 10:15"), "2026-11-06T10:15:00Z");
  EXPECT_EQ(due("by 5pm today"), "2026-11-04T17:00:00Z");
  EXPECT_EQ(due("Saturday between 10 and 14"), "2026-11-07T14:00:00Z");
}

TEST(PromiseDue, AWeekdayIsTheNextOneOfItsName) {
  EXPECT_EQ(due("on Wednesday"), "2026-11-11T18:00:00Z") << "today would have been called today";
  EXPECT_EQ(due("this Thursday"), "2026-11-05T18:00:00Z");
  EXPECT_EQ(due("next Monday"), "2026-11-09T18:00:00Z");
  EXPECT_EQ(due("next Friday"), "2026-11-13T18:00:00Z") << "of the next week";
  EXPECT_EQ(due("Friday next week"), "2026-11-13T18:00:00Z");
}

TEST(PromiseDue, AWeekEndsOnFriday) {
  EXPECT_EQ(due("by the end of the week"), "2026-11-06T18:00:00Z");
  EXPECT_EQ(due("this week"), "2026-11-06T18:00:00Z");
  EXPECT_EQ(due("next week"), "2026-11-13T18:00:00Z");
  EXPECT_EQ(due("before the weekend"), "2026-11-06T18:00:00Z");
  EXPECT_EQ(due("by the end of the week", "2026-11-07T09:00:00Z"), "2026-11-08T18:00:00Z")
      << "it is Saturday";
  EXPECT_EQ(due("by the end of the month"), "2026-11-30T18:00:00Z");
}

TEST(PromiseDue, ADateIsTheNextOneOfItsName) {
  EXPECT_EQ(due("by 14 November"), "2026-11-14T18:00:00Z");
  EXPECT_EQ(due("on November 14th"), "2026-11-14T18:00:00Z");
  EXPECT_EQ(due("by the 9th of December"), "2026-12-09T18:00:00Z");
  EXPECT_EQ(due("by the 2nd"), "2026-12-02T18:00:00Z");
  EXPECT_EQ(due("on 2026-11-20"), "2026-11-20T18:00:00Z");
  EXPECT_EQ(due("by 10 January"), "2027-01-10T18:00:00Z");
  EXPECT_EQ(due("on 2 November"), "none") << "two days ago: no promise";
}

TEST(PromiseDue, TodaySaidInTheEveningIsUntilMidnight) {
  EXPECT_EQ(due("today", "2026-11-04T19:00:00Z"), "2026-11-04T23:59:00Z");
  EXPECT_EQ(due("this morning", "2026-11-04T14:00:00Z"), "none") << "that is over";
}

TEST(PromiseDue, WhatIsVagueOrPastIsNoTime) {
  for (const char* words : {"in a moment",
                            "in a minute",
                            "in a second",
                            "shortly",
                            "soon",
                            "within the last 2 hours",
                            "in the last ten minutes",
                            "by then",
                            "in time",
                            "on the phone",
                            "by mail",
                            "by 5 percent",
                            "at home",
                            "in 2019",
                            "next door",
                            "within reason",
                            "on time",
                            "before you go",
                            "first of all",
                            "at once",
                            "in 99999 days",
                            "by the way",
                            "this one",
                            "the end",
                            "in",
                            "by",
                            "between",
                            "within 3-",
                            ""})
    EXPECT_EQ(due(words), "none") << words;
}

TEST(PromiseDue, ReadsFromAnyPlaceAndSaysWhereItEnds) {
  const std::string text = "We ship within 3 days, promised";
  const DuePhrase found = due_phrase_at(text, 8, ms(kWednesday));
  EXPECT_EQ(text.substr(8, found.end - 8), "within 3 days");
}

TEST(PromiseDue, StaysWithinItsBoundsAtTheEndsOfTime) {
  for (const char* words :
       {"in 9999 weeks", "tomorrow", "by Friday", "next month", "by 31 December", "in 5 days"})
    for (const std::int64_t time : {std::int64_t{0}, kEarliestMs, kLatestMs}) {
      const DuePhrase found = due_phrase_at(words, 0, time);
      EXPECT_TRUE(found.end == 0 || (found.due_ms > time && found.due_ms - time <= kFarthestDueMs))
          << words;
    }
}

}  // namespace
}  // namespace attune
