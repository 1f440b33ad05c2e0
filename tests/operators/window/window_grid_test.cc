#include "operators/window/window_grid.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(WindowGridTest, panes_are_the_greatest_common_divisor_of_sizes_and_hops) {
  EXPECT_EQ(WindowGrid({{"1m", 60'000, 60'000}}).pane_ms(), 60'000);
  EXPECT_EQ(WindowGrid({{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}}).pane_ms(), 60'000);
  EXPECT_EQ(WindowGrid({{"a", 60'000, 20'000}, {"b", 90'000, 90'000}}).pane_ms(), 10'000);
  EXPECT_EQ(WindowGrid({{"a", 7, 7}, {"b", 5, 5}}).pane_ms(), 1);
}

TEST(WindowGridTest, every_pane_lies_whole_inside_or_outside_of_every_window) {
  const WindowGrid grid({{"a", 60, 20}, {"b", 90, 30}, {"c", 50, 50}});
  for (std::int64_t time = -200; time < 200; ++time) {
    const std::int64_t pane = grid.pane_start(time);
    EXPECT_LE(pane, time);
    EXPECT_GT(pane + grid.pane_ms(), time);
    for (std::size_t i = 0; i < grid.size(); ++i) {
      const std::int64_t end = grid.next_end(i, pane, INT64_MIN);
      EXPECT_GE(end, pane + grid.pane_ms());
      EXPECT_LE(end - grid.window(i).size_ms, pane);
      EXPECT_EQ((end - grid.window(i).size_ms) % grid.window(i).every_ms, 0);
    }
  }
}

TEST(WindowGridTest, the_ends_over_a_pane_follow_each_other_by_the_hop_and_stop) {
  const WindowGrid grid({{"a", 60, 20}});
  EXPECT_EQ(grid.next_end(0, 40, INT64_MIN), 60);
  EXPECT_EQ(grid.next_end(0, 40, 59), 60);
  EXPECT_EQ(grid.next_end(0, 40, 60), 80);
  EXPECT_EQ(grid.next_end(0, 40, 80), 100);
  EXPECT_EQ(grid.next_end(0, 40, 100), WindowGrid::kNever);
  EXPECT_EQ(grid.last_end(40), 100);
}

TEST(WindowGridTest, over_all_windows_the_first_and_the_last_end_count) {
  const WindowGrid grid({{"a", 60, 20}, {"b", 300, 300}});
  EXPECT_EQ(grid.next_end(40, INT64_MIN), 60);
  EXPECT_EQ(grid.next_end(40, 100), 300);
  EXPECT_EQ(grid.next_end(40, 300), WindowGrid::kNever);
  EXPECT_EQ(grid.last_end(40), 300);
}

}  // namespace
}  // namespace attune
