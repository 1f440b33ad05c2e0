#include "pipeline/replay_horizon.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::int64_t kMinute = 60'000;

TEST(ReplayHorizon, reaches_back_as_far_as_it_is_wide_and_at_most_a_step_further) {
  ReplayHorizon horizon(10 * kMinute);
  for (std::int64_t minute = 0; minute < 60; ++minute) horizon.saw(minute * kMinute, minute * 100);
  EXPECT_LE(horizon.from(6'000), 4'900);
  EXPECT_GE(horizon.from(6'000), 4'800);
}

TEST(ReplayHorizon, of_a_young_lane_is_all_of_it) {
  ReplayHorizon horizon(10 * kMinute);
  horizon.saw(0, 7);
  horizon.saw(kMinute / 2, 8);
  EXPECT_EQ(horizon.from(9), 7);
}

TEST(ReplayHorizon, of_a_lane_that_saw_nothing_is_the_next_offset) {
  EXPECT_EQ(ReplayHorizon(kMinute).from(12), 12);
}

TEST(ReplayHorizon, of_no_width_is_the_next_offset) {
  ReplayHorizon horizon(0);
  horizon.saw(0, 0);
  horizon.saw(5 * kMinute, 90);
  EXPECT_EQ(horizon.from(91), 91);
}

TEST(ReplayHorizon, times_that_go_back_do_not_move_it) {
  ReplayHorizon horizon(2 * kMinute);
  horizon.saw(10 * kMinute, 50);
  horizon.saw(0, 60);
  EXPECT_EQ(horizon.from(61), 50);
}

}  // namespace
}  // namespace attune
