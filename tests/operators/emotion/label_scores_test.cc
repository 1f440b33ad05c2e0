// Scores of made-up judgements, computed by hand.
#include "operators/emotion/evaluation.h"

#include <gmock/gmock.h>

#include <array>
#include <string_view>
#include <vector>

namespace attune {
namespace {

using ::testing::ElementsAre;

constexpr std::array<std::string_view, 3> kNames = {"red", "green", "blue"};
constexpr std::uint32_t kRed = 1, kGreen = 2, kBlue = 4;

TEST(Scores, OfEachLabelAreCountedTextByText) {
  const std::vector<std::uint32_t> gold = {kRed, kRed | kGreen, kGreen, kRed};
  const std::vector<std::uint32_t> said = {kRed, kRed, kRed | kGreen, kBlue};
  const GroupScore found = score_labels(kNames, gold, said);
  const auto counts = [&](std::size_t label) {
    const LabelScore& one = found.labels[label];
    return std::vector<std::uint32_t>{one.support, one.found, one.right};
  };
  EXPECT_THAT(counts(0), ElementsAre(3u, 3u, 2u));
  EXPECT_THAT(counts(1), ElementsAre(2u, 1u, 1u));
  EXPECT_THAT(counts(2), ElementsAre(0u, 1u, 0u));
  EXPECT_DOUBLE_EQ(found.labels[0].f1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(found.labels[1].precision(), 1);
  EXPECT_DOUBLE_EQ(found.labels[1].recall(), 0.5);
  EXPECT_DOUBLE_EQ(found.labels[1].f1(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(found.macro_f1(), 2.0 / 3) << "of red and green: no text is blue";
  EXPECT_DOUBLE_EQ(found.micro_f1(), 2.0 * 3 / (5 + 5)) << "blue counts as a mistake";
}

TEST(Scores, OfNothingAreZero) {
  const GroupScore found = score_labels(kNames, {}, {});
  EXPECT_EQ(found.macro_f1(), 0);
  EXPECT_EQ(found.micro_f1(), 0);
  EXPECT_EQ(found.labels[0].precision() + found.labels[0].recall() + found.labels[0].f1(), 0);
  EXPECT_EQ(score_probabilities(3, {}, {}).expected_error(), 0);
  EXPECT_TRUE(count_confusions({}, {}).empty());
}

TEST(Confusions, AreALabelThatWasMissedWithOneThatWasGivenInstead) {
  const std::vector<std::uint32_t> gold = {kRed, kRed, kGreen, kRed | kGreen, kRed, kBlue};
  const std::vector<std::uint32_t> said = {kGreen, kGreen,       kBlue,
                                           kRed,   kRed | kBlue, kRed | kGreen};
  std::vector<std::array<std::size_t, 3>> found;
  for (const Confusion& one : count_confusions(gold, said))
    found.push_back({one.is, one.said, one.texts});
  EXPECT_THAT(found,
              ElementsAre(std::array<std::size_t, 3>{0, 1, 2}, std::array<std::size_t, 3>{1, 2, 1},
                          std::array<std::size_t, 3>{2, 0, 1}, std::array<std::size_t, 3>{2, 1, 1}))
      << "most frequent first; a label only missed, or only added, is confused with none";
}

TEST(Probabilities, ThatComeTrueAsOftenAsTheySayAreCalibrated) {
  std::vector<std::uint32_t> gold;
  std::vector<float> probability;
  for (int i = 0; i < 100; ++i) {  // .75 in 75 of 100, .05 in 5 of 100
    gold.push_back((i < 75 ? kRed : 0) | (i % 20 == 0 ? kGreen : 0));
    probability.insert(probability.end(), {0.75f, 0.05f});
  }
  const CalibrationScore found = score_probabilities(2, gold, probability);
  EXPECT_NEAR(found.expected_error(), 0, 1e-6);
  EXPECT_NEAR(found.brier, (0.75 * 0.25 + 0.05 * 0.95) / 2, 1e-6);
  EXPECT_EQ(found.bins[7].decisions, 100u);
  EXPECT_EQ(found.bins[7].right, 75u);
  EXPECT_EQ(found.bins[0].right, 5u);
}

TEST(Probabilities, ThatSayTooMuchAreOffByHowMuch) {
  const std::vector<std::uint32_t> gold(10, 0);
  const std::vector<float> probability(10, 0.9f);
  const CalibrationScore found = score_probabilities(1, gold, probability);
  EXPECT_NEAR(found.expected_error(), 0.9, 1e-6);
  EXPECT_NEAR(found.brier, 0.81, 1e-6);
  EXPECT_NEAR(found.log_loss, 2.302585, 1e-5) << "-log 0.1";
  EXPECT_EQ(found.bins[9].decisions, 10u) << "a bin holds its lower end";
}

TEST(Groups, OfThe28HoldWhenOneOfTheirLabelsDoes) {
  Judgement sad;
  sad.fine = 1u << 25;                                 // sadness
  sad.emotions = 1u << 5;                              // sadness
  sad.ekman = 1u << 4;                                 // sadness
  sad.sentiment = 1u << 1;                             // negative
  const std::vector<std::uint32_t> gold = {1u << 16};  // grief
  const Evaluation found = evaluate(gold, std::vector{sad});
  EXPECT_EQ(found.texts, 1u);
  EXPECT_EQ(found.fine.macro_f1(), 0) << "grief is not sadness";
  EXPECT_EQ(found.emotions.macro_f1(), 1) << "of the twelve both are sadness";
  EXPECT_EQ(found.ekman.macro_f1(), 1);
  EXPECT_EQ(found.sentiment.macro_f1(), 1);
  EXPECT_TRUE(found.frequent.labels.empty());
}

}  // namespace
}  // namespace attune
