#include "pipeline/progress.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace attune {
namespace {

TEST(Progress, starts_with_nothing_begun_and_nothing_done) {
  Progress progress;
  EXPECT_EQ(progress.begun(), 0u);
  EXPECT_EQ(progress.done_through(), 0u);
}

TEST(Progress, does_not_pass_a_gap) {
  Progress progress;
  for (int i = 0; i < 3; ++i) progress.begin();
  progress.done(0);
  progress.done(2);
  EXPECT_EQ(progress.done_through(), 1u);
  progress.done(1);
  EXPECT_EQ(progress.done_through(), 3u);
}

TEST(Progress, holds_any_number_of_results_behind_a_gap_wherever_it_begins) {
  for (const std::uint64_t first : {0u, 1u, 63u, 1'000u, 1'023u}) {
    Progress progress;
    for (std::uint64_t i = 0; i < first; ++i) progress.done(progress.begin());
    constexpr std::uint64_t kMany = 5'000;
    for (std::uint64_t i = 0; i < kMany; ++i) progress.begin();
    for (std::uint64_t i = kMany; --i > 0;) progress.done(first + i);  // the last one first
    EXPECT_EQ(progress.done_through(), first);
    progress.done(first);
    EXPECT_EQ(progress.done_through(), first + kMany);
  }
}

TEST(Progress, a_full_round_of_bits_is_clean_for_the_next) {
  Progress progress;
  for (int round = 0; round < 100; ++round) {
    const std::uint64_t first = progress.begin();
    for (int i = 1; i < 1'000; ++i) progress.begin();
    for (std::uint64_t i = 999; i > 500; --i) progress.done(first + i);
    for (std::uint64_t i = 0; i <= 500; ++i) {
      EXPECT_EQ(progress.done_through(), first + i);
      progress.done(first + i);
    }
    EXPECT_EQ(progress.done_through(), first + 1'000);
  }
}

TEST(Progress, takes_results_from_many_threads_in_any_order) {
  Progress progress;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < 1000; ++i) progress.done(progress.begin());
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(progress.begun(), 4000u);
  EXPECT_EQ(progress.done_through(), 4000u);
}

}  // namespace
}  // namespace attune
