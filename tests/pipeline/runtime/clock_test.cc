#include "pipeline/runtime/clock.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'800'000'000'000, kYear = 366LL * 86'400'000;

TEST(ClockGuard, follows_a_clock_that_runs_evenly) {
  ClockGuard guard(kStart, 500);
  EXPECT_EQ(guard.now(kStart + 10, 510), kStart + 10);
  EXPECT_EQ(guard.now(kStart + 86'400'000, 86'400'500), kStart + 86'400'000);
  EXPECT_EQ(guard.jumps(), 0u);
}

TEST(ClockGuard, follows_small_steps_at_once_both_ways) {
  ClockGuard guard(kStart, 0);
  EXPECT_EQ(guard.now(kStart + 1'000 + 60'000, 1'000), kStart + 61'000);
  EXPECT_EQ(guard.now(kStart + 2'000, 2'000), kStart + 2'000);
  EXPECT_EQ(guard.jumps(), 0u);
}

TEST(ClockGuard, does_not_follow_a_jump_that_is_taken_back) {
  ClockGuard guard(kStart, 0);
  EXPECT_EQ(guard.now(kStart + kYear, 1'000), kStart + 1'000);
  EXPECT_TRUE(guard.doubting());
  EXPECT_EQ(guard.now(kStart + kYear + 60'000, 61'000), kStart + 61'000);
  EXPECT_EQ(guard.now(kStart + 62'000, 62'000), kStart + 62'000);
  EXPECT_FALSE(guard.doubting());
  EXPECT_EQ(guard.jumps(), 1u) << "one jump is reported once";
}

TEST(ClockGuard, believes_a_jump_that_stays_for_five_minutes) {
  for (const std::int64_t jump : {kYear, -kYear, std::int64_t{60'001}, std::int64_t{-60'001}}) {
    ClockGuard guard(kStart, 0);
    EXPECT_EQ(guard.now(kStart + jump, 0), kStart);
    EXPECT_EQ(guard.now(kStart + jump + 299'999, 299'999), kStart + 299'999);
    EXPECT_EQ(guard.now(kStart + jump + 300'000, 300'000), kStart + jump + 300'000);
    EXPECT_FALSE(guard.doubting());
    EXPECT_EQ(guard.jumps(), 1u);
  }
}

TEST(ClockGuard, a_second_jump_starts_the_wait_again) {
  ClockGuard guard(kStart, 0);
  guard.now(kStart + kYear, 0);
  EXPECT_EQ(guard.now(kStart + 2 * kYear + 200'000, 200'000), kStart + 200'000);
  EXPECT_EQ(guard.now(kStart + 2 * kYear + 400'000, 400'000), kStart + 400'000);
  EXPECT_EQ(guard.now(kStart + 2 * kYear + 500'000, 500'000), kStart + 2 * kYear + 500'000);
  EXPECT_EQ(guard.jumps(), 2u);
}

TEST(ClockGuard, a_slewing_clock_after_a_jump_is_still_the_same_jump) {
  ClockGuard guard(kStart, 0);
  for (std::int64_t t = 0; t < 300'000; t += 1'000) guard.now(kStart + kYear + t + t / 100, t);
  EXPECT_EQ(guard.jumps(), 1u);
  EXPECT_EQ(guard.now(kStart + kYear + 303'000, 300'000), kStart + kYear + 303'000);
}

TEST(TrustedClock, tells_the_time_of_day) {
  TrustedClock clock;
  EXPECT_GT(clock.now_ms(), 1'600'000'000'000);
  EXPECT_EQ(clock.jumps(), 0u);
  const std::int64_t before = steady_now_ms();
  EXPECT_GE(steady_now_ms(), before);
}

}  // namespace
}  // namespace attune
