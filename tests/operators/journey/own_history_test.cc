#include "operators/journey/own_history.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

OwnHistory of(const std::vector<std::uint32_t>& values) {
  OwnHistory history;
  for (const std::uint32_t value : values) history.add(value);
  return history;
}

TEST(OwnHistory, IsZeroWhenEmpty) {
  EXPECT_EQ(OwnHistory().median(), 0u);
  EXPECT_EQ(OwnHistory().mad(), 0u);
}

TEST(OwnHistory, HasTheLowerOfTwoMiddleValuesAsItsMedian) {
  EXPECT_EQ(of({9, 1, 5}).median(), 5u);
  EXPECT_EQ(of({9, 1, 5, 4}).median(), 4u);
}

TEST(OwnHistory, HasTheMedianOfDistancesAsItsSpread) {
  EXPECT_EQ(of({1, 1, 2, 2, 4, 6, 9}).mad(), 1u);  // 1 1 0 0 2 4 7
}

TEST(OwnHistory, OneWildValueMovesNeitherMuch) {
  const OwnHistory history = of({10, 11, 9, 10, 10'000, 12, 8});
  EXPECT_EQ(history.median(), 10u);
  EXPECT_EQ(history.mad(), 1u);
}

TEST(OwnHistory, ForgetsWhatIsOlderThanSixtyValues) {
  OwnHistory history = of(std::vector<std::uint32_t>(60, 7));
  EXPECT_EQ(history.size(), 60u);
  for (int i = 0; i < 60; ++i) history.add(3);
  EXPECT_EQ(history.size(), 60u);
  EXPECT_EQ(history.median(), 3u);
  EXPECT_EQ(history.mad(), 0u);
}

TEST(OwnHistory, MeasuresDistanceInDeviations) {
  const OwnHistory history = of({100, 110, 90, 100, 120, 80, 100});
  EXPECT_NEAR(history.robust_z(100, 1), 0, 1e-12);
  EXPECT_NEAR(history.robust_z(150, 1), 50 / 14.826, 1e-9);
  EXPECT_LT(history.robust_z(50, 1), 0);
}

TEST(OwnHistory, OfOneValueForEverIsJudgedByTheNoise) {
  EXPECT_NEAR(of({5, 5, 5}).robust_z(25, 10), 2, 1e-12);
}

}  // namespace
}  // namespace attune
