#include "operators/emotion/lanes.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace attune {
namespace {

template <std::size_t kThresholds>
void reaches_as_one_by_one() {
  std::mt19937 random(5);
  constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
  constexpr float kSome[] = {-1.5f, -0.0f, 0.0f, 1e-40f, 2.0f, 2.0000002f, kNone};
  for (int i = 0; i < 2'000; ++i) {
    LaneFloats value;
    std::array<float, kThresholds> threshold;
    for (float& one : value) one = kSome[random() % std::size(kSome)];
    for (float& one : threshold) one = kSome[random() % std::size(kSome)];
    std::uint32_t expected = 0;
    for (std::size_t l = 0; l < kThresholds; ++l)
      expected |= static_cast<std::uint32_t>(value[l] >= threshold[l]) << l;
    ASSERT_EQ(reached(value, threshold), expected);
  }
}

TEST(Lanes, ReachTheirThresholdsFourAtOnceAsOneByOne) {
  reaches_as_one_by_one<kEmotionCount>();
  reaches_as_one_by_one<kFineLabelCount>();
  reaches_as_one_by_one<kLanes>();
}

}  // namespace
}  // namespace attune
