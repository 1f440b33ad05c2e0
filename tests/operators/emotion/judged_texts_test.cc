#include "operators/emotion/judged_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "operators/emotion/rollup.h"
#include "operators/emotion/strata.h"

namespace attune {
namespace {

constexpr std::uint32_t kNegative = 1, kNeutral = 2, kPositive = 4;

std::vector<JudgedText> texts() {
  std::vector<JudgedText> all;
  for (int i = 0; i < 30; ++i) {
    all.push_back({kNegative, kNegative, kNegative});
    all.push_back({kPositive, kNegative, kPositive});
    all.push_back({kNegative, kPositive, kPositive});
    all.push_back({kPositive, kPositive, kNeutral});
  }
  return all;
}

TEST(JudgedTexts, ScoresAreThoseOfTheirDefinition) {
  const JudgedScores scores = score_judged(texts(), kPolarityNames, 0, 1);
  EXPECT_EQ(scores.texts, 120u);
  EXPECT_DOUBLE_EQ(scores.accuracy.before.value, 0.5);
  EXPECT_DOUBLE_EQ(scores.accuracy.after.value, 0.5);
  ASSERT_EQ(scores.labels.size(), 2u) << "nobody gave neutral";
  EXPECT_EQ(scores.labels[0].name, "negative");
  EXPECT_EQ(scores.labels[1].support, 60u);
  EXPECT_DOUBLE_EQ(scores.labels[0].f1.before.value, 0.5);
  EXPECT_DOUBLE_EQ(scores.labels[0].f1.after.value, 2.0 * 30 / (60 + 30));
  EXPECT_DOUBLE_EQ(scores.labels[1].f1.after.value, 0.5);
  EXPECT_DOUBLE_EQ(scores.macro_f1.after.value, (2.0 / 3 + 0.5) / 2);
  EXPECT_DOUBLE_EQ(scores.macro_f1.difference.value, (2.0 / 3 + 0.5) / 2 - 0.5);
}

TEST(JudgedTexts, IntervalsHoldTheScoreAndNarrowWithMoreTexts) {
  auto many = texts();
  const JudgedScores few = score_judged(many, kPolarityNames, 500, 1);
  for (int i = 0; i < 3; ++i) many.insert(many.end(), many.begin(), many.begin() + 120);
  const JudgedScores more = score_judged(many, kPolarityNames, 500, 1);
  for (const Interval& one : {few.accuracy.before, few.macro_f1.after, few.accuracy.difference}) {
    EXPECT_LT(one.low, one.value);
    EXPECT_GT(one.high, one.value);
  }
  EXPECT_NEAR(few.accuracy.before.high - few.accuracy.before.low, 2 * 1.96 * 0.5 / 10.95, 0.03);
  EXPECT_LT(more.accuracy.before.high - more.accuracy.before.low,
            0.7 * (few.accuracy.before.high - few.accuracy.before.low));
}

TEST(JudgedTexts, ADifferenceIsOfPairs) {
  auto same = texts();
  for (JudgedText& text : same) text.after = text.before;
  const JudgedScores scores = score_judged(same, kPolarityNames, 200, 1);
  EXPECT_EQ(scores.accuracy.difference.low, 0);
  EXPECT_EQ(scores.accuracy.difference.high, 0);
}

TEST(JudgedTexts, TheSeedDecides) {
  const auto low = [](std::uint64_t seed) {
    return score_judged(texts(), kPolarityNames, 100, seed).macro_f1.after.low;
  };
  EXPECT_EQ(low(1), low(1));
  EXPECT_NE(low(1), low(2));
}

TEST(JudgedTexts, NoTextIsNoScore) {
  const JudgedScores scores = score_judged({}, kPolarityNames, 100, 1);
  EXPECT_EQ(scores.texts, 0u);
  EXPECT_EQ(scores.accuracy.after.value, 0);
  EXPECT_TRUE(scores.labels.empty());
}

TEST(StratifiedOrder, EveryFourthHasAFourthOfEachLabel) {
  std::vector<std::uint32_t> labels(100, kNeutral);
  for (std::size_t i = 0; i < 20; ++i) labels[i * 5] = kNegative;
  const auto order = stratified_order(labels, 7);
  std::vector<std::uint32_t> sorted = order;
  std::sort(sorted.begin(), sorted.end());
  for (std::uint32_t i = 0; i < 100; ++i) EXPECT_EQ(sorted[i], i);
  int negative = 0;
  for (std::size_t i = 0; i < 100; i += 4) negative += labels[order[i]] == kNegative;
  EXPECT_EQ(negative, 5);
  EXPECT_NE(order, stratified_order(labels, 8));
}

}  // namespace
}  // namespace attune
