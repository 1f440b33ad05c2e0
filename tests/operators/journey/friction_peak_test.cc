#include "operators/journey/friction_peak.h"

#include <gtest/gtest.h>

#include <random>

#include "operators/hash.h"
#include "operators/window/options.h"

namespace attune {
namespace {

constexpr std::int64_t kMinute = 60'000;

struct Minute {
  std::uint64_t customers = 100, texts = 200;
  std::uint64_t confused = 0, overwhelmed = 0, ignored = 0;
  std::string journey = "shopping", step = "payment", channel = "chat";
};

/// Closed minutes of steps. Labels: channel, journey, step.
class Steps {
 public:
  explicit Steps(const PeakOptions& options = {}, int journey = 1, int step = 2)
      : peaks_(options, journey, step) {}

  /// One window with these rows; what changed in it.
  std::vector<PeakChange> close_rows(const std::vector<Minute>& rows) {
    std::vector<WindowSummary> summaries;
    for (const Minute& row : rows) {
      WindowSummary& summary = summaries.emplace_back();
      summary.start_ms = now_;
      summary.end_ms = now_ + kMinute;
      summary.labels = {row.channel, row.journey, row.step};
      summary.tally.events = summary.tally.scored = row.texts;
      summary.tally.emotions[static_cast<std::size_t>(Emotion::confusion)] = row.confused;
      summary.tally.overwhelmed = row.overwhelmed;
      for (std::uint64_t i = 0; i < row.customers; ++i)
        summary.customers.add(hash64(row.channel + std::to_string(i)));
      if (row.ignored != 0)
        summary.measures.add(
            measure(Family::friction_signals, static_cast<std::size_t>(Signal::unanswered)),
            row.ignored);
    }
    std::vector<PeakChange> changes;
    peaks_.close(summaries, changes);
    now_ += kMinute;
    return changes;
  }
  std::vector<PeakChange> close(const Minute& row) { return close_rows({row}); }
  /// As many usual minutes, in which nothing may change.
  Steps& usual(int minutes, const Minute& row = {}) {
    for (int i = 0; i < minutes; ++i) EXPECT_TRUE(close(row).empty());
    return *this;
  }

  std::int64_t now() const { return now_; }
  std::size_t size() const { return peaks_.size(); }

  std::string bytes() const {
    std::string out;
    StateWriter writer(out);
    peaks_.save(writer);
    return out;
  }
  bool take_over(const std::string& bytes) {
    StateReader in(bytes);
    return peaks_.load(in);
  }
  bool take_over(const Steps& before) {
    now_ = before.now_;
    return take_over(before.bytes());
  }

 private:
  FrictionPeaks peaks_;
  std::int64_t now_ = 1'793'788'200'000;
};

TEST(FrictionPeak, BeginsWhenAStepStandsOutFromItsOwnHistory) {
  Steps steps;
  steps.usual(12, {.confused = 4});
  const auto changes = steps.close({.confused = 40});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_TRUE(changes[0].began);
  EXPECT_EQ(changes[0].kind, PeakKind::confused);
  EXPECT_EQ(changes[0].journey, "shopping");
  EXPECT_EQ(changes[0].step, "payment");
  EXPECT_EQ(changes[0].share, 2'000u);
  EXPECT_GE(changes[0].robust_z, 4 * 10'000);
  EXPECT_EQ(changes[0].at_ms, steps.now());
  EXPECT_EQ(changes[0].since_ms, steps.now() - kMinute);
}

TEST(FrictionPeak, NeedsTwelveWindowsOfHistory) {
  Steps steps;
  steps.usual(11);
  EXPECT_TRUE(steps.close({.confused = 150}).empty());
  EXPECT_FALSE(steps.close({.confused = 150}).empty());
}

TEST(FrictionPeak, NeedsTwentyCustomers) {
  EXPECT_TRUE(Steps().usual(20).close({.customers = 19, .confused = 100}).empty());
  EXPECT_FALSE(Steps().usual(20).close({.customers = 20, .confused = 100}).empty());
}

TEST(FrictionPeak, NeedsAShareOfFivePercent) {
  EXPECT_TRUE(
      Steps().usual(20, {.texts = 100'000}).close({.texts = 100'000, .confused = 4'999}).empty());
  EXPECT_FALSE(
      Steps().usual(20, {.texts = 100'000}).close({.texts = 100'000, .confused = 5'000}).empty());
}

TEST(FrictionPeak, OneConfusedTextOfTwentyIsNoPeak) {
  EXPECT_TRUE(Steps().usual(60, {.texts = 20}).close({.texts = 20, .confused = 1}).empty());
}

TEST(FrictionPeak, AStepThatIsAlwaysBadHasNone) {
  Steps steps;
  for (int i = 0; i < 60; ++i)
    EXPECT_TRUE(steps.close({.confused = i % 2 == 0 ? 80u : 90u}).empty());
}

TEST(FrictionPeak, IsToldOnceAndEndsWithItsHeight) {
  Steps steps;
  steps.usual(20);
  EXPECT_EQ(steps.close({.overwhelmed = 60}).size(), 1u);
  EXPECT_TRUE(steps.close({.overwhelmed = 120}).empty());
  EXPECT_TRUE(steps.close({.overwhelmed = 80}).empty());
  const auto over = steps.close({});
  ASSERT_EQ(over.size(), 1u);
  EXPECT_FALSE(over[0].began);
  EXPECT_EQ(over[0].kind, PeakKind::overwhelmed);
  EXPECT_EQ(over[0].share, 6'000u);
  EXPECT_EQ(over[0].since_ms, steps.now() - 4 * kMinute);
  EXPECT_EQ(over[0].at_ms, steps.now());
}

TEST(FrictionPeak, EndsWhenNobodyComesToTheStepAnyMore) {
  Steps steps;
  steps.usual(20);
  steps.close({.confused = 100});
  const auto over = steps.close({.step = "basket"});
  ASSERT_EQ(over.size(), 1u);
  EXPECT_FALSE(over[0].began);
  EXPECT_EQ(over[0].step, "payment");
}

TEST(FrictionPeak, IgnoredIsPerCustomerAndAtMostAll) {
  Steps steps;
  steps.usual(20);
  const auto changes = steps.close({.ignored = 250});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].kind, PeakKind::ignored);
  EXPECT_EQ(changes[0].share, 10'000u);
}

TEST(FrictionPeak, HasKindsThatRiseTogetherInOrder) {
  Steps steps;
  steps.usual(20);
  const auto changes = steps.close({.confused = 100, .overwhelmed = 100, .ignored = 50});
  ASSERT_EQ(changes.size(), 3u);
  EXPECT_EQ(changes[0].kind, PeakKind::confused);
  EXPECT_EQ(changes[1].kind, PeakKind::overwhelmed);
  EXPECT_EQ(changes[2].kind, PeakKind::ignored);
}

TEST(FrictionPeak, SumsAStepOverItsOtherLabels) {
  Steps steps;
  for (int i = 0; i < 20; ++i)
    steps.close_rows({{.customers = 12}, {.customers = 12, .channel = "mail"}});
  const auto changes = steps.close_rows(
      {{.customers = 12, .confused = 60}, {.customers = 12, .confused = 60, .channel = "mail"}});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].share, 3'000u);
}

TEST(FrictionPeak, OfOneStepIsNotOfAnother) {
  Steps steps;
  for (int i = 0; i < 20; ++i) steps.close_rows({{.step = "basket"}, {.step = "payment"}});
  const auto changes = steps.close_rows({{.step = "basket"}, {.confused = 100, .step = "payment"}});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].step, "payment");
}

TEST(FrictionPeak, WhatHasNoStepOrTooManyIsNoStep) {
  Steps steps;
  steps.usual(30, {.confused = 100, .journey = "", .step = ""});
  steps.usual(30, {.confused = 100, .step = kOtherLabel});
  EXPECT_EQ(steps.size(), 0u);
}

TEST(FrictionPeak, IsOfAJourneyWhereNoLabelNamesItsSteps) {
  Steps journeys({}, 1, -1);
  journeys.usual(30, {.confused = 100, .journey = ""});
  journeys.usual(30, {.confused = 100, .journey = kOtherLabel});
  EXPECT_EQ(journeys.size(), 0u) << "what names no journey is none";
  journeys.usual(20);
  const auto changes = journeys.close({.confused = 100});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].journey, "shopping");
  EXPECT_EQ(changes[0].step, "");
}

TEST(FrictionPeak, IsOfAStepThatSaysNoJourney) {
  Steps steps;
  steps.usual(20, {.journey = ""});
  const auto changes = steps.close({.confused = 100, .journey = ""});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].step, "payment");
}

TEST(FrictionPeak, MinutesWithoutATextAreNoHistoryOfMoods) {
  Steps steps;
  steps.usual(30, {.texts = 0});
  EXPECT_TRUE(steps.close({.confused = 100}).empty());
}

TEST(FrictionPeak, IsNeverFoundWithoutLabelsOfSteps) {
  FrictionPeaks peaks({}, -1, -1);
  EXPECT_FALSE(peaks.on());
  WindowSummary row;
  std::vector<PeakChange> changes;
  peaks.close(std::span(&row, 1), changes);
  EXPECT_EQ(peaks.size(), 0u);
}

TEST(FrictionPeak, MoreStepsThanTheCapPushOutTheLongestUnseenAndEndTheirPeaks) {
  PeakOptions options;
  options.most_steps = 2;
  Steps steps(options);
  steps.usual(20, {.step = "a"});
  EXPECT_EQ(steps.close({.confused = 100, .step = "a"}).size(), 1u);
  const auto changes = steps.close_rows({{.step = "b"}, {.step = "c"}});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_FALSE(changes[0].began);
  EXPECT_EQ(steps.size(), 2u);
}

TEST(FrictionPeak, GoesOnFromItsBytesAsIfNothingHadHappened) {
  Steps before;
  before.usual(20, {.confused = 4});
  EXPECT_EQ(before.close({.confused = 100}).size(), 1u);
  Steps after;
  ASSERT_TRUE(after.take_over(before));
  const auto over = after.close({.confused = 4}), same = before.close({.confused = 4});
  ASSERT_EQ(over.size(), 1u);
  EXPECT_EQ(over[0].since_ms, same[0].since_ms);
  EXPECT_EQ(over[0].share, same[0].share);
  EXPECT_EQ(over[0].robust_z, same[0].robust_z);
}

TEST(FrictionPeak, DoesNotGoOnFromBytesThatAreCut) {
  Steps before;
  before.usual(20);
  std::string bytes = before.bytes();
  for (std::size_t size = 0; size < bytes.size(); size += 7)
    EXPECT_FALSE(Steps().take_over(bytes.substr(0, size)));
}

TEST(FrictionPeak, NeverEndsWithoutHavingBegunAndNeverHasMoreStepsThanTheCap) {
  std::mt19937 random(20261104);
  PeakOptions options;
  options.most_steps = 5;
  Steps steps(options);
  std::map<std::pair<std::string, PeakKind>, bool> open;
  std::size_t begun = 0;
  for (int minute = 0; minute < 3'000; ++minute) {
    std::vector<Minute> rows;
    for (int i = 0; i < 7; ++i)
      if (random() % (i < 4 ? 20 : 2) != 0)
        rows.push_back({.confused = random() % 30 == 0 ? 90u : random() % 8,
                        .overwhelmed = random() % 30 == 0 ? 90u : random() % 8,
                        .step = std::string(1, static_cast<char>('a' + i))});
    if (rows.empty()) continue;
    for (const PeakChange& change : steps.close_rows(rows)) {
      bool& is_open = open[{change.step, change.kind}];
      EXPECT_NE(is_open, change.began);
      is_open = change.began;
      begun += change.began;
    }
    EXPECT_LE(steps.size(), 5u);
  }
  EXPECT_GT(begun, 50u);
}

}  // namespace
}  // namespace attune
