#include "operators/emotion/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>

#include "operators/emotion/calibration.h"
#include "operators/emotion/label_groups.h"
#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t kAnger = fine("anger"), kJoy = fine("joy"), kNeutral = fine("neutral");

TEST(Evaluation, CountsPrecisionRecallAndF1) {
  const std::vector<std::uint32_t> gold = {kAnger, kAnger | kJoy, kJoy, kNeutral};
  std::vector<Judgement> judged(4);
  judged[0].fine = kAnger;
  judged[1].fine = kAnger;
  judged[2].fine = kAnger;
  judged[3].fine = kNeutral;
  judged[0].ekman = judged[1].ekman = judged[2].ekman = 1;  // anger
  judged[3].ekman = 1u << 6;                                // neutral
  const Evaluation found = evaluate(gold, judged);
  const LabelScore& anger = found.fine.labels[2];
  EXPECT_EQ(anger.support, 2u);
  EXPECT_DOUBLE_EQ(anger.precision(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(anger.recall(), 1);
  EXPECT_DOUBLE_EQ(anger.f1(), 0.8);
  EXPECT_DOUBLE_EQ(found.fine.macro_f1(), (0.8 + 0 + 1) / 3) << "of the labels that a text has";
  EXPECT_DOUBLE_EQ(found.fine.micro_f1(), 2.0 * 3 / (5 + 4));
  EXPECT_EQ(found.ekman.labels[3].support, 2u) << "joy, of which none was found";
  EXPECT_DOUBLE_EQ(found.ekman.labels[0].f1(), 0.8);
  EXPECT_TRUE(found.frequent.labels.empty());
}

TEST(Evaluation, SaysWhetherProbabilitiesAreTrue) {
  std::vector<std::uint32_t> gold;
  std::vector<Judgement> judged(10);
  for (std::size_t i = 0; i < 10; ++i) {
    gold.push_back(i < 6 ? kAnger : kNeutral);
    judged[i].probability[2] = 0.75f;  // six of ten
    judged[i].probability[27] = i < 6 ? 0 : 1;
  }
  const CalibrationScore found = evaluate(gold, judged).calibration;
  EXPECT_EQ(found.bins[7].decisions, 10u);
  EXPECT_EQ(found.bins[7].right, 6u);
  EXPECT_EQ(found.bins[9].right, 4u);
  EXPECT_NEAR(found.brier, (6 * 0.0625 + 4 * 0.5625) / 280, 1e-9);
  EXPECT_NEAR(found.expected_error(), 0.15 * 10 / 280, 1e-9);
}

/// Log-odds of texts whose label is drawn from them, made surer by `slope`.
void draw(double slope, int texts, std::vector<LaneFloats>& logits,
          std::vector<std::uint32_t>& gold) {
  std::uint64_t state = 1;
  const auto uniform = [&] {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 40) / (1 << 24);
  };
  for (int i = 0; i < texts; ++i) {
    const double logit = 6 * uniform() - 4;
    gold.push_back(uniform() < 1 / (1 + std::exp(-logit)) ? kAnger : kNeutral);
    LaneFloats lanes{};
    lanes[2] = static_cast<float>(slope * logit + 0.5);
    logits.push_back(lanes);
  }
}

TEST(Calibration, FindsSlopeAndShift) {
  std::vector<LaneFloats> logits;
  std::vector<std::uint32_t> gold;
  draw(1.5, 4000, logits, gold);
  const Calibration found = fit_calibration(logits, gold);
  EXPECT_NEAR(found.slope[2], 1 / 1.5, 0.06);
  EXPECT_NEAR(found.shift[2], -0.5 / 1.5, 0.15);
}

TEST(Calibration, StaysNearOneAndZeroWhereNothingIsKnown) {
  const Calibration found = fit_calibration({}, {});
  EXPECT_FLOAT_EQ(found.slope[5], 1);
  EXPECT_FLOAT_EQ(found.shift[5], 0);
}

TEST(Calibration, GivesTheBetterModelTheLargerShare) {
  std::vector<LaneFloats> good, noise;
  std::vector<std::uint32_t> gold;
  draw(1, 400, good, gold);
  for (std::size_t i = 0; i < good.size(); ++i) noise.push_back(good[(i * 7919 + 1) % good.size()]);
  EXPECT_GE(best_share(good, noise, gold), 0.8f);
  EXPECT_LE(best_share(noise, good, gold), 0.2f);
}

TEST(Thresholds, LieWhereF1IsBest) {
  const std::vector<float> score = {0.9f, 0.8f, 0.7f, 0.6f, 0.2f, 0.1f};
  const std::vector<bool> is = {true, true, true, false, false, false};
  const BootstrapSamples samples(score.size(), 50, 1);
  const float cut = tune_threshold(score, is, samples, -9);
  EXPECT_GT(cut, 0.2f);
  EXPECT_LE(cut, 0.9f);
  EXPECT_EQ(tune_threshold(score, std::vector<bool>(6), samples, -9), -9) << "no text is one";
  EXPECT_EQ(tune_threshold(score, is, BootstrapSamples(6, 50, 1), -9), cut) << "chance is seeded";
}

TEST(LabelGroups, HoldWhenOneOfTheirLabelsProbablyDoes) {
  LaneFloats odds{};
  EXPECT_EQ(odds_of_any(odds, kAnger | kJoy), 0);
  odds[2] = 1;                                           // p = 1/2
  odds[17] = 1;                                          // p = 1/2
  EXPECT_FLOAT_EQ(odds_of_any(odds, kAnger | kJoy), 3);  // p = 3/4
  std::vector<LabelGroup> groups = groups_of_rollup();
  for (LabelGroup& group : groups) group.threshold = 0;
  const LabelGroups twelve(groups, LabelGroup::Family::twelve);
  const auto bit = [](Emotion emotion) { return 1u << static_cast<unsigned>(emotion); };
  EXPECT_EQ(choose_emotions(twelve, odds), bit(Emotion::anger) | bit(Emotion::delight));
  odds[27] = 9;
  EXPECT_EQ(choose_emotions(twelve, odds), bit(Emotion::anger) | bit(Emotion::delight))
      << "neutral yields";
  odds[2] = odds[17] = 0.2f;
  EXPECT_EQ(choose_emotions(twelve, odds), bit(Emotion::neutral));
  odds[27] = 0.1f;
  odds[17] = 0.3f;
  EXPECT_EQ(choose_emotions(twelve, odds), bit(Emotion::delight)) << "none holds: the nearest";
}

}  // namespace
}  // namespace attune
