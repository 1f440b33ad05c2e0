#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "operators/emotion/evaluation.h"

namespace attune {
namespace {

TEST(UrgencyEvaluation, AsksForLevelOneAndForTheOrderOfAll) {
  std::vector<Reading> found(3);
  found[0].urgency = kUrgencyOne;
  found[0].urgent = true;
  found[1].urgency = kUrgencyOne / 2;
  const UrgencyEvaluation scores = evaluate_urgency(std::array{1.0f, 0.5f, 0.0f}, found);
  EXPECT_EQ(scores.urgent.f1(), 1);
  EXPECT_NEAR(scores.correlation, 1, 1e-9);
  found[1].urgent = true;
  EXPECT_NEAR(evaluate_urgency(std::array{1.0f, 0.5f, 0.0f}, found).urgent.precision(), 0.5, 1e-9);
}

TEST(UrgencyEvaluation, ACorrelationIsThatOfPearson) {
  EXPECT_NEAR(correlation_of(std::array{1.0, 2.0, 3.0}, std::array{2.0, 4.0, 6.0}), 1, 1e-9);
  EXPECT_NEAR(correlation_of(std::array{1.0, 2.0, 3.0}, std::array{3.0, 2.0, 1.0}), -1, 1e-9);
  EXPECT_NEAR(correlation_of(std::array{1.0, 2.0, 3.0, 4.0}, std::array{1.0, 3.0, 2.0, 4.0}), 0.8,
              1e-9);
  EXPECT_EQ(correlation_of(std::array{1.0, 1.0}, std::array{0.0, 5.0}), 0) << "one side is flat";
}

}  // namespace
}  // namespace attune
