#include "pipeline/map/gather.h"

#include <gmock/gmock.h>

#include "tests/pipeline/commands/map/map_lines.h"

namespace attune {
namespace {

using testing::at_step;
using testing::kMinute;
using testing::kTen;
using testing::Labels;
using testing::minute;

constexpr MeasureId kConfusedPeak = measure(Family::friction_peaks, 0);

Gathered gather(const std::vector<ResultLine>& lines, MapFilter filter = {}) {
  Gatherer gatherer(std::move(filter));
  for (const ResultLine& line : lines) gatherer.add(line);
  return gatherer.result();
}

TEST(Gather, AddsCountsOverWindowsAndTakesTheMostCustomersOfOneLine) {
  ResultLine first = at_step("shopping", "payment", 5),
             second = at_step("shopping", "payment", 3, kTen + kMinute);
  first.customers = 4;
  second.customers = 2;
  first.measures.add(measure(Family::empathy_needed), 2);
  second.measures.add(measure(Family::empathy_needed), 1);
  const Gathered found = gather({first, second});
  const Part& step = found.journeys.at("shopping").at("payment");
  EXPECT_EQ(step.tally.events, 8u);
  EXPECT_EQ(step.of(Family::empathy_needed), 3u);
  EXPECT_EQ(step.most_customers, 4u);
  EXPECT_EQ(step.first_ms, kTen);
  EXPECT_EQ(found.windows, 2u);
  EXPECT_EQ(found.from_ms, kTen);
  EXPECT_EQ(found.to_ms, kTen + 2 * kMinute);
}

TEST(Gather, AddsOneWindowNameAloneTheFirstUnlessAskedFor) {
  ResultLine hour = at_step("shopping", "payment", 100);
  hour.window = "1h";
  hour.end_ms = kTen + 60 * kMinute;
  const std::vector<ResultLine> lines = {at_step("shopping", "payment", 5), hour};
  EXPECT_EQ(gather(lines).all.tally.events, 5u);
  EXPECT_EQ(gather(lines).lines.other_windows, 1u);
  const Gathered hours = gather(lines, {.window = "1h"});
  EXPECT_EQ(hours.all.tally.events, 100u);
  EXPECT_EQ(hours.size_ms, 60 * kMinute);
  EXPECT_THAT(hours.window_names, ::testing::ElementsAre("1h", "1m"));
}

TEST(Gather, CountsEachEventOnceWhereWindowsOverlap) {
  std::vector<ResultLine> lines;
  for (int hop = 0; hop < 12; ++hop) {  // 5 min every minute: one event in each minute of ten
    ResultLine line = at_step("shopping", "payment", 5, kTen + (hop - 4) * kMinute);
    line.end_ms = line.start_ms + 5 * kMinute;
    lines.push_back(line);
  }
  const Gathered found = gather(lines);
  EXPECT_EQ(found.all.tally.events, 10u);  // those from :00 and from :05
  EXPECT_EQ(found.windows, 2u);
  EXPECT_EQ(found.lines.overlapping, 10u);
}

TEST(Gather, LeavesOutWindowsOfTheSameNameAndAnotherSize) {
  ResultLine longer = at_step("shopping", "payment", 9, kTen + 5 * kMinute);
  longer.end_ms = longer.start_ms + 5 * kMinute;
  const Gathered found = gather({at_step("shopping", "payment", 1), longer});
  EXPECT_EQ(found.all.tally.events, 1u);
  EXPECT_EQ(found.lines.resized, 1u);
}

TEST(Gather, PassesOverALineThatWasToldBeforeButNotThatOfAnotherLane) {
  ResultLine line = at_step("shopping", "payment", 5), other = line, again = line;
  line.lane = again.lane = "events/0";
  other.lane = "events/1";
  again.tally.events = 6;
  const Gathered found = gather({line, other, line, again});
  EXPECT_EQ(found.all.tally.events, 10u);
  EXPECT_EQ(found.lines.repeated, 2u);
  EXPECT_EQ(found.lines.told_otherwise, 1u);
}

TEST(Gather, TellsLabelsApartWhateverStandsInThem) {
  const Gathered found = gather(
      {minute({{"channel", "a"}, {"step", "bc"}}), minute({{"channel", "ab"}, {"step", "c"}})});
  EXPECT_EQ(found.lines.used, 2u);
}

TEST(Gather, KeepsWindowsThatLieWithinTheTimeAndHaveTheLabels) {
  const std::vector<ResultLine> lines = {
      minute({{"segment", "new"}, {"step", "a"}}, 1),
      minute({{"segment", "old"}, {"step", "a"}}, 10),
      minute({{"segment", "new"}, {"step", "b"}}, 100, kTen + kMinute),
      minute({{"segment", "new"}, {"step", "a"}}, 1000, kTen + 2 * kMinute)};
  EXPECT_EQ(gather(lines, {.labels = {{"segment", "new"}}}).all.tally.events, 1101u);
  EXPECT_EQ(gather(lines, {.labels = {{"segment", "new"}, {"step", "a"}}}).all.tally.events, 1001u);
  EXPECT_EQ(gather(lines, {.labels = {{"team", "new"}}}).lines.filtered, 4u);
  EXPECT_EQ(gather(lines, {.from_ms = kTen + 1, .to_ms = kTen + 2 * kMinute}).all.tally.events,
            100u);
}

TEST(Gather, LetsPeaksOfAStepThroughFiltersOnOtherLabels) {
  ResultLine peak = minute({{"channel", ""}, {"journey", "shopping"}, {"step", "payment"}}, 7);
  peak.measures.add(kConfusedPeak, 1);
  peak.measures.add(measure(Family::empathy_needed), 3);
  const ResultLine chat =
      minute({{"channel", "chat"}, {"journey", "shopping"}, {"step", "payment"}}, 5);
  const Gathered found = gather({peak, chat}, {.labels = {{"channel", "chat"}}});
  const Part& step = found.journeys.at("shopping").at("payment");
  EXPECT_EQ(step.measures.of(kConfusedPeak), 1u);
  EXPECT_EQ(step.of(Family::empathy_needed), 0u);
  EXPECT_EQ(step.tally.events, 5u);
  EXPECT_FALSE(gather({peak}, {.labels = {{"journey", "returns"}}}).journeys.contains("shopping"));
}

TEST(Gather, LinesAddUpWhateverBecameOfThem) {
  Gatherer gatherer({.labels = {{"step", "payment"}}});
  ResultLine hour = at_step("shopping", "payment");
  hour.window = "1h";
  gatherer.add(at_step("shopping", "payment"));
  gatherer.add(at_step("shopping", "payment"));
  gatherer.add(at_step("shopping", "browse"));
  gatherer.add(hour);
  gatherer.skip();
  const LineCounts& lines = gatherer.result().lines;
  EXPECT_EQ(lines.read, 5u);
  EXPECT_EQ(lines.used + lines.skipped + lines.resized + lines.other_windows + lines.overlapping +
                lines.repeated + lines.filtered,
            lines.read);
}

TEST(Gather, GivesTheSameInAnyOrderOfLines) {
  std::vector<ResultLine> lines;
  for (int i = 0; i < 30; ++i)
    lines.push_back(minute({{"channel", i % 3 == 0 ? "chat" : "mail"},
                            {"journey", "j"},
                            {"step", std::to_string(i % 4)}},
                           1 + i, kTen + (i / 4) * kMinute));
  const Gathered forward = gather(lines);
  std::reverse(lines.begin(), lines.end());
  const Gathered backward = gather(lines);
  ASSERT_EQ(forward.journeys.at("j").size(), 4u);
  for (const auto& [name, part] : forward.journeys.at("j")) {
    EXPECT_EQ(part.tally, backward.journeys.at("j").at(name).tally);
    EXPECT_EQ(part.first_ms, backward.journeys.at("j").at(name).first_ms);
  }
  EXPECT_EQ(forward.events_by, backward.events_by);
}

}  // namespace
}  // namespace attune
