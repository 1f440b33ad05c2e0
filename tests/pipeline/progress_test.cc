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
