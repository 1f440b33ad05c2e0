#include "pipeline/demo/live_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace attune {
namespace {

Tally tally_of(std::uint64_t texts, Emotion emotion, std::uint64_t count, double valence) {
  Tally tally;
  tally.events = 2 * texts;
  tally.texts = tally.scored = texts;
  tally.emotions[static_cast<std::size_t>(emotion)] = count;
  const auto sum =
      static_cast<std::uint64_t>(std::abs(valence) * kValenceOne * static_cast<double>(texts));
  (valence < 0 ? tally.negative : tally.positive) = sum;
  return tally;
}

/// A payment step that was fine for three windows, and fell in the fourth.
LiveTable fallen() {
  LiveTable table;
  for (int i = 0; i < 4; ++i) {
    const bool bad = i == 3;
    table.add(
        "shopping", "payment", i * 2'000, (i + 1) * 2'000,
        tally_of(100, bad ? Emotion::anger : Emotion::gratitude, bad ? 60 : 20, bad ? -0.5 : 0.25),
        40);
    table.add("delivery", "arrival", i * 2'000, (i + 1) * 2'000,
              tally_of(50, Emotion::relief, 10, 0.25), 30);
  }
  return table;
}

TEST(LiveTable, ShowsEveryStepOfTheNewestWindow) {
  EXPECT_EQ(fallen().render(120, false),
            "journey   step     events/s  texts  valence  moved  customers  top emotions\n"
            "delivery  arrival        50     50    +0.25      =         30  relief 20%\n"
            "shopping  payment       100    100    -0.50     --         40  anger 60%\n");
}

TEST(LiveTable, ColoursOnlyWhatFellAndOnlyWhenAsked) {
  const std::string coloured = fallen().render(120, true);
  EXPECT_NE(coloured.find("\033[31mshopping  payment"), std::string::npos);
  EXPECT_EQ(coloured.find("\033[31mdelivery"), std::string::npos);
  EXPECT_EQ(fallen().render(120, false).find('\033'), std::string::npos);
}

TEST(LiveTable, FitsTheWidth) {
  for (const std::size_t width : {20u, 40u, 70u}) {
    std::istringstream lines(fallen().render(width, false));
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), width);
  }
}

TEST(LiveTable, KeepsWhatPeopleFeelOnANarrowTerminal) {
  EXPECT_EQ(fallen().render(60, false),
            "journey   step     valence  moved  top emotions\n"
            "delivery  arrival    +0.25      =  relief 20%\n"
            "shopping  payment    -0.50     --  anger 60%\n");
  EXPECT_EQ(fallen().render(38, false),
            "step     valence  top emotions\n"
            "arrival    +0.25  relief 20%\n"
            "payment    -0.50  anger 60%\n");
}

TEST(LiveTable, SumsLanesAndLeavesOlderWindowsBehind) {
  LiveTable table;
  table.add("a", "b", 2'000, 4'000, tally_of(10, Emotion::hope, 5, 0), 3);
  table.add("a", "b", 2'000, 4'000, tally_of(10, Emotion::hope, 5, 0), 4);
  table.add("a", "b", 0, 2'000, tally_of(500, Emotion::anger, 500, -1), 90);
  EXPECT_EQ(table.render(120, false),
            "journey  step  events/s  texts  valence  moved  customers  top emotions\n"
            "a        b           20     20    +0.00                 7  hope 50%\n");
}

TEST(LiveTable, HasNoMeanOfNothing) {
  EXPECT_EQ(mean_valence(Tally{}), 0);
}

}  // namespace
}  // namespace attune
