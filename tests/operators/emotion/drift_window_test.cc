#include "operators/emotion/drift_window.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace attune {
namespace {

constexpr std::int64_t kHour = DriftWindow::kHourMs, kMinute = 60'000;
constexpr std::int64_t kStart = 490'000 * kHour;

/// So many texts since the start, all of one kind.
ModelCounts texts(std::uint64_t count) {
  ModelCounts counts;
  counts.confidence[3] = count;
  counts.words = 10 * count;
  return counts;
}

TEST(DriftWindow, holds_all_that_came_since_the_start_while_it_is_young) {
  DriftWindow window(6 * kHour);
  EXPECT_EQ(window.look(texts(5), kStart + 30 * kMinute).texts(), 5u);
  EXPECT_EQ(window.look(texts(9), kStart + 5 * kHour), texts(9));
}

TEST(DriftWindow, forgets_an_hour_when_as_many_full_ones_follow_it) {
  DriftWindow window(2 * kHour);
  window.look(texts(100), kStart);              // in hour 0
  window.look(texts(100), kStart + kHour);      // 10 in hour 1
  window.look(texts(110), kStart + 2 * kHour);  // 20 in hour 2
  EXPECT_EQ(window.look(texts(130), kStart + 3 * kHour - 1).texts(), 130u);
  EXPECT_EQ(window.look(texts(130), kStart + 3 * kHour).texts(),
            30u);  // hours 1, 2 and the running one
  EXPECT_EQ(window.look(texts(135), kStart + 4 * kHour - 1).texts(), 35u);
  EXPECT_EQ(window.look(texts(135), kStart + 4 * kHour).texts(), 25u);
}

TEST(DriftWindow, rounds_its_length_up_to_whole_hours) {
  EXPECT_EQ(DriftWindow(kHour).hours(), 1);
  EXPECT_EQ(DriftWindow(90 * kMinute).hours(), 2);
  EXPECT_EQ(DriftWindow(1).hours(), 1);
}

TEST(DriftWindow, stays_in_its_newest_hour_when_the_clock_runs_back) {
  DriftWindow window(kHour);
  window.look(texts(10), kStart + 5 * kHour);
  EXPECT_EQ(window.look(texts(11), kStart), texts(11));
  EXPECT_EQ(window.look(texts(12), kStart + 5 * kHour).texts(), 12u);
}

TEST(DriftWindow, is_empty_after_a_silence_longer_than_itself) {
  DriftWindow window(3 * kHour);
  for (std::int64_t minute = 0; minute < 10 * 60; ++minute)
    window.look(texts(40), kStart + minute * kMinute);
  EXPECT_EQ(window.look(texts(40), kStart + 10 * kHour), ModelCounts{});
}

/// Against the obvious way: every text with its hour.
TEST(DriftWindow, holds_what_a_list_of_all_texts_would) {
  std::mt19937 random(8);
  for (const std::int64_t hours : {1, 2, 6, 24}) {
    DriftWindow window(hours * kHour);
    std::deque<std::int64_t> at;
    std::uint64_t total = 0;
    std::int64_t now = kStart + static_cast<std::int64_t>(random() % kHour);
    for (int i = 0; i < 20'000; ++i) {
      now += static_cast<std::int64_t>(random() % (5 * kMinute));
      EXPECT_EQ(window.look(texts(total), now).texts() + 0, [&] {
        while (!at.empty() && at.front() / kHour < now / kHour - hours) at.pop_front();
        return at.size();
      }());
      if (random() % 2 == 0) {
        ++total;
        at.push_back(now);
      }
    }
  }
}

}  // namespace
}  // namespace attune
