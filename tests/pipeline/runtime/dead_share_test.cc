#include "pipeline/runtime/dead_share.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace attune {
namespace {

TEST(DeadShare, says_nothing_with_too_few_records) {
  DeadShare share(0.05, 100);
  EXPECT_FALSE(share.add(99, 99, 0));
  EXPECT_TRUE(share.add(1, 1, 0));
}

TEST(DeadShare, goes_on_past_the_share_not_at_it) {
  DeadShare share(0.05, 100);
  EXPECT_FALSE(share.add(100, 5, 0));
  EXPECT_TRUE(share.add(0, 1, 0));
}

TEST(DeadShare, goes_off_only_at_half_the_share) {
  DeadShare share(0.1, 10);
  EXPECT_TRUE(share.add(100, 20, 0));
  EXPECT_TRUE(share.add(100, 0, 1'000)) << "10 % of 200";
  EXPECT_TRUE(share.add(199, 0, 2'000)) << "just over 5 %";
  EXPECT_FALSE(share.add(1, 0, 3'000)) << "5 % of 400";
  EXPECT_FALSE(share.add(0, 0, 4'000)) << "it stays off between the two marks";
}

TEST(DeadShare, forgets_after_a_minute) {
  DeadShare share(0.1, 10);
  EXPECT_TRUE(share.add(100, 100, 0));
  EXPECT_TRUE(share.add(0, 0, 59'999));
  EXPECT_FALSE(share.add(0, 0, 60'000)) << "silence is no evidence";
  EXPECT_EQ(share.total(), 0u);
}

TEST(DeadShare, forgets_after_any_gap) {
  DeadShare share(0.1, 10);
  share.add(100, 100, 5'000);
  EXPECT_FALSE(share.add(100, 0, 100'000'000'000));
  EXPECT_EQ(share.total(), 100u);
}

TEST(DeadShare, a_share_of_zero_alarms_at_the_first_and_a_share_of_one_never) {
  DeadShare none(0, 1), all(1, 1);
  EXPECT_FALSE(none.add(1'000, 0, 0));
  EXPECT_TRUE(none.add(1, 1, 0));
  EXPECT_FALSE(all.add(10, 10, 0));
}

TEST(DeadShare, a_clock_that_runs_backwards_loses_nothing) {
  DeadShare share(0.5, 10);
  share.add(5, 0, 10'000);
  share.add(5, 0, 3'000);
  EXPECT_EQ(share.total(), 10u);
}

TEST(DeadShare, holds_the_same_sums_as_a_list_of_the_last_minute) {
  std::mt19937 random(11);
  DeadShare share(0.2, 50);
  std::deque<std::array<std::int64_t, 3>> list;
  std::int64_t now = 1'000'000;
  for (int i = 0; i < 5'000; ++i) {
    now += random() % 3'000;
    const std::uint64_t total = random() % 10, dead = total == 0 ? 0 : random() % total;
    share.add(total, dead, now);
    list.push_back({now / 1000, static_cast<std::int64_t>(total), static_cast<std::int64_t>(dead)});
    while (list.front()[0] <= now / 1000 - 60) list.pop_front();
    std::int64_t all = 0, bad = 0;
    for (const auto& entry : list) {
      all += entry[1];
      bad += entry[2];
    }
    ASSERT_EQ(share.total(), static_cast<std::uint64_t>(all));
    ASSERT_EQ(share.dead(), static_cast<std::uint64_t>(bad));
  }
}

}  // namespace
}  // namespace attune
