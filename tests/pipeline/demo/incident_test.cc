#include "pipeline/demo/incident.h"

#include <gtest/gtest.h>

#include <cmath>

#include "pipeline/source/synthetic/random.h"

namespace attune {
namespace {

constexpr std::int64_t kWindow = 2'000;
constexpr std::uint64_t kTexts = 100;

/// One window of a step: `share` of its texts say the emotion, up to noise.
Tally window_of(std::initializer_list<std::pair<Emotion, double>> shares, Random* noise = nullptr,
                std::uint64_t texts = kTexts) {
  Tally tally;
  tally.events = 2 * texts;
  tally.texts = tally.scored = texts;
  for (const auto& [emotion, share] : shares) {
    std::uint64_t count = 0;
    for (std::uint64_t i = 0; i < texts; ++i)
      count += noise != nullptr
                   ? (noise->chance(share) ? 1 : 0)
                   : (static_cast<double>(i) < share * static_cast<double>(texts) ? 1 : 0);
    tally.emotions[static_cast<std::size_t>(emotion)] = count;
  }
  return tally;
}

/// Quiet windows of all steps but the one that the test looks at.
void add_quiet(IncidentFinder& finder, int windows, Random& noise) {
  for (int i = 0; i < windows; ++i)
    for (const char* step : {"browse", "basket"})
      finder.add(i * kWindow, "shopping", step,
                 window_of({{Emotion::confusion, 0.08}, {Emotion::anger, 0.04}}, &noise), 60);
}

TEST(IncidentFinder, FindsNothingWhereThereIsNothing) {
  EXPECT_FALSE(IncidentFinder().find());
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    IncidentFinder finder;
    Random noise(seed);
    add_quiet(finder, 60, noise);
    EXPECT_FALSE(finder.find()) << "seed " << seed;
  }
}

TEST(IncidentFinder, NamesStepTimeTheFirstEmotionAndTheStrongest) {
  IncidentFinder finder;
  Random noise(1);
  add_quiet(finder, 20, noise);
  for (int i = 0; i < 20; ++i) {
    const bool broken = i >= 7, angry = i >= 11;
    finder.add(i * kWindow, "shopping", "payment",
               window_of({{Emotion::confusion, angry    ? 0.15
                                               : broken ? 0.6
                                                        : 0.08},
                          {Emotion::anger, angry ? 0.8 : 0.04}}),
               70);
  }
  const auto found = finder.find();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->journey, "shopping");
  EXPECT_EQ(found->step, "payment");
  EXPECT_EQ(found->first().emotion, Emotion::confusion);
  EXPECT_EQ(found->first().began_ms, 7 * kWindow);
  EXPECT_EQ(found->peak().emotion, Emotion::anger);
  EXPECT_EQ(found->peak().peak_ms, 11 * kWindow);
  EXPECT_DOUBLE_EQ(found->peak().usual_share, 0.04);
  EXPECT_DOUBLE_EQ(found->peak().peak_share, 0.8);
  EXPECT_EQ(found->peak().customers, 70u);
}

TEST(IncidentFinder, TellsWhatRoseInItsOrder) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i)
    finder.add(i * kWindow, "shopping", "payment",
               window_of({{Emotion::anger, i < 12 ? 0.04 : 0.6},
                          {Emotion::confusion, i >= 7 && i < 12 ? 0.7 : 0.08},
                          {Emotion::frustration, i < 10 ? 0.05 : 0.3}}),
               70);
  const auto found = finder.find();
  ASSERT_TRUE(found);
  ASSERT_EQ(found->rises.size(), 3u);
  EXPECT_EQ(found->rises[0].emotion, Emotion::confusion);
  EXPECT_EQ(found->rises[1].emotion, Emotion::frustration);
  EXPECT_EQ(found->rises[1].began_ms, 10 * kWindow);
  EXPECT_EQ(found->rises[2].emotion, Emotion::anger);
  EXPECT_EQ(found->rises[2].began_ms, 12 * kWindow);
  EXPECT_EQ(found->peak().emotion, Emotion::confusion);
}

TEST(IncidentFinder, LearnsNothingFromWindowsWithoutTexts) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i) {
    finder.add(i * kWindow, "returns", "pickup", Tally{}, 3);
    finder.add((20 + i) * kWindow, "returns", "pickup",
               window_of({{Emotion::anger, 0.5}}, nullptr, 20), 15);
  }
  EXPECT_FALSE(finder.find());
}

TEST(IncidentFinder, SumsTheLanesOfOneWindow) {
  IncidentFinder finder;
  for (int i = 0; i < 10; ++i)
    for (int lane = 0; lane < 4; ++lane)
      finder.add(i * kWindow, "shopping", "payment",
                 window_of({{Emotion::anger, i < 6 ? 0.04 : 0.5}}, nullptr, 25), 10);
  const auto found = finder.find();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->peak().texts, 100u);
  EXPECT_EQ(found->peak().customers, 40u);
}

TEST(IncidentFinder, TakesOneLoudWindowForChance) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i)
    finder.add(i * kWindow, "returns", "refund", window_of({{Emotion::anger, i == 9 ? 0.7 : 0.05}}),
               50);
  EXPECT_FALSE(finder.find());
}

TEST(IncidentFinder, IsNotMovedByASlowDrift) {
  IncidentFinder finder;
  for (int i = 0; i < 60; ++i)
    finder.add(i * kWindow, "returns", "refund",
               window_of({{Emotion::frustration, 0.1 + 0.001 * i}}), 50);
  EXPECT_FALSE(finder.find());
}

TEST(IncidentFinder, LeavesJoyAlone) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i)
    finder.add(i * kWindow, "returns", "refund",
               window_of({{Emotion::delight, i < 8 ? 0.05 : 0.9}}), 50);
  EXPECT_FALSE(finder.find());
}

TEST(IncidentFinder, NeedsMoreThanAFewTexts) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i)
    finder.add(i * kWindow, "returns", "pickup",
               window_of({{Emotion::anger, i < 8 ? 0.0 : 0.75}}, nullptr, 4), 4);
  EXPECT_FALSE(finder.find());
}

// Few texts stray far from their share by chance: with a spread from the median alone nearly every
// quiet run of small windows looked like an incident.
TEST(IncidentFinder, DoesNotTakeTheScatterOfSmallWindowsForAnIncident) {
  int alarms = 0;
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    IncidentFinder finder;
    Random noise(seed);
    for (int i = 0; i < 25; ++i)
      for (const char* step : {"browse", "basket", "payment", "tracking", "refund"})
        finder.add(i * kWindow, "any", step,
                   window_of({{Emotion::confusion, 0.15}, {Emotion::frustration, 0.3}}, &noise, 20),
                   15);
    alarms += finder.find() ? 1 : 0;
  }
  EXPECT_LE(alarms, 2);
}

TEST(IncidentFinder, FindsAnIncidentInSmallWindowsToo) {
  IncidentFinder finder;
  Random noise(4);
  for (int i = 0; i < 25; ++i)
    finder.add(i * kWindow, "shopping", "payment",
               window_of({{Emotion::confusion, i < 7 ? 0.08 : 0.7}}, &noise, 20), 15);
  const auto found = finder.find();
  ASSERT_TRUE(found);
  EXPECT_EQ(found->first().began_ms, 7 * kWindow);
}

TEST(IncidentFinder, CallsTheFurtherRiseOfOneWindowTheFirst) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i)
    finder.add(i * kWindow, "shopping", "payment",
               window_of({{Emotion::frustration, i < 8 ? 0.05 : 0.3},
                          {Emotion::confusion, i < 8 ? 0.05 : 0.7}}),
               50);
  EXPECT_EQ(finder.find()->first().emotion, Emotion::confusion);
}

TEST(IncidentFinder, PicksTheStrongerOfTwo) {
  IncidentFinder finder;
  for (int i = 0; i < 20; ++i) {
    finder.add(i * kWindow, "delivery", "tracking",
               window_of({{Emotion::anxiety, i < 8 ? 0.1 : 0.4}}), 50);
    finder.add(i * kWindow, "shopping", "payment",
               window_of({{Emotion::anger, i < 10 ? 0.05 : 0.9}}), 50);
  }
  EXPECT_EQ(finder.find()->step, "payment");
}

}  // namespace
}  // namespace attune
