#include "operators/empathy/heads_evaluation.h"

#include <gtest/gtest.h>

#include <cmath>

namespace attune {
namespace {

TEST(HeadsEvaluations, CountsWhatHeadsSaidAtTheirThresholds) {
  const std::vector<HeadsText> texts = {{"a", 1}, {"b", 1}, {"c", 0}, {"d", 2}};
  const std::vector<HeadScores<ReplyHeads>> scores = {
      {0.9f, 0, 0}, {0.3f, 0, 0}, {0.5f, 0, 0}, {0, 0.8f, 0}};
  std::array<HeadNumbers, ReplyHeads::kCount> heads{};
  const HeadsEvaluation<ReplyHeads> found = evaluate_heads<ReplyHeads>(texts, scores, heads);
  EXPECT_EQ(found[0].texts, 4u);
  EXPECT_EQ(found[0].support, 2u);
  EXPECT_EQ(found[0].found, 2u);
  EXPECT_EQ(found[0].right, 1u);
  EXPECT_DOUBLE_EQ(found[0].accuracy(), 0.5);
  EXPECT_DOUBLE_EQ(found[0].f1(), 0.5);
  EXPECT_DOUBLE_EQ(found[1].accuracy(), 1);
  EXPECT_DOUBLE_EQ(found[2].accuracy(), 1);
  EXPECT_DOUBLE_EQ(found[2].f1(), 0) << "nobody has it";
  heads[0].threshold = 0.25f;
  EXPECT_EQ(evaluate_heads<ReplyHeads>(texts, scores, heads)[0].right, 2u);
}

TEST(HeadsEvaluations, MeasuresWhetherProbabilitiesAreTrue) {
  std::vector<HeadsText> texts;
  std::vector<HeadScores<ReplyHeads>> scores;
  for (std::uint32_t i = 0; i < 10; ++i) {
    texts.push_back({"", i < 3 ? 1u : 0u});
    scores.push_back({0.35f, 0, 1});
  }
  const HeadsEvaluation<ReplyHeads> found = evaluate_heads<ReplyHeads>(texts, scores, {});
  EXPECT_NEAR(found[0].expected_error, 0.05, 1e-6);
  EXPECT_NEAR(found[0].log_loss, -0.3 * std::log(0.35) - 0.7 * std::log(0.65), 1e-6);
  EXPECT_NEAR(found[1].expected_error, 0, 1e-9);
  EXPECT_NEAR(found[2].expected_error, 1, 1e-6) << "sure, and always wrong";
}

TEST(HeadsEvaluations, LeavesOutTextsThatAHeadWasNotLookedForIn) {
  const std::vector<HeadsText> texts = {{"a", 1}, {"b", 0, 2}};
  const std::vector<HeadScores<ReplyHeads>> scores = {{0.9f, 0, 0}, {0.9f, 0, 0}};
  const HeadsEvaluation<ReplyHeads> found = evaluate_heads<ReplyHeads>(texts, scores, {});
  EXPECT_EQ(found[0].texts, 1u);
  EXPECT_EQ(found[0].found, 1u);
  EXPECT_EQ(found[1].texts, 2u);
}

TEST(HeadsEvaluations, OfNoTextsIsNothing) {
  const HeadsEvaluation<ReplyHeads> found = evaluate_heads<ReplyHeads>({}, {}, {});
  EXPECT_EQ(found[0].accuracy(), 0);
  EXPECT_EQ(found[0].log_loss, 0);
}

}  // namespace
}  // namespace attune
