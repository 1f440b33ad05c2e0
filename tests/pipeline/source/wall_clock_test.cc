#include "pipeline/source/wall_clock.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::int64_t kSecond = 1'000'000'000;

class WallClockTest : public ::testing::Test {
 protected:
  std::optional<std::int64_t> at(std::int64_t steady_s, std::int64_t wall_ms) {
    wall_ms_ = wall_ms;
    return clock_.now(steady_s * kSecond, jumped_);
  }
  std::int64_t wall_ms_ = 0;
  WallClock clock_{[this] { return wall_ms_; }};
  bool jumped_ = false;
};

TEST_F(WallClockTest, tells_the_time_while_both_clocks_agree) {
  EXPECT_EQ(at(10, 1'000'000), 1'000'000);
  EXPECT_EQ(at(11, 1'001'000), 1'001'000);
  EXPECT_FALSE(jumped_);
}

TEST_F(WallClockTest, a_slow_correction_is_no_jump) {
  at(10, 1'000'000);
  EXPECT_EQ(at(11, 1'001'900), 1'001'900);
  EXPECT_FALSE(jumped_);
}

TEST_F(WallClockTest, is_silent_after_a_jump_forward_and_believes_it_once_it_has_stayed) {
  at(10, 1'000'000);
  EXPECT_EQ(at(11, 90'000'000), std::nullopt);
  EXPECT_TRUE(jumped_);
  EXPECT_EQ(at(40, 90'029'000), std::nullopt);
  EXPECT_FALSE(jumped_);
  EXPECT_EQ(at(72, 90'061'000), 90'061'000);
}

TEST_F(WallClockTest, is_silent_after_a_jump_back) {
  at(10, 1'000'000);
  EXPECT_EQ(at(11, 1'000), std::nullopt);
  EXPECT_TRUE(jumped_);
}

TEST_F(WallClockTest, a_jump_that_is_undone_is_never_told) {
  at(10, 1'000'000);
  EXPECT_EQ(at(11, 90'000'000), std::nullopt);
  EXPECT_EQ(at(12, 1'002'000), std::nullopt);
  EXPECT_EQ(at(80, 1'070'000), 1'070'000);
}

}  // namespace
}  // namespace attune
