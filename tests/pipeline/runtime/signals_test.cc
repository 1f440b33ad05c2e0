#include "pipeline/runtime/signals.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace attune {
namespace {

/// What the waiter's callback has seen, for a test that waits for it.
class Seen {
 public:
  void add(int number, int how_many) {
    const std::lock_guard lock(mutex_);
    calls_.emplace_back(number, how_many);
    changed_.notify_all();
  }
  std::vector<std::pair<int, int>> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(10), [&] { return calls_.size() >= count; });
    return calls_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::pair<int, int>> calls_;
};

TEST(SignalWaiter, the_first_signal_asks_and_the_second_insists) {
  block_signals();
  Seen seen;
  SignalWaiter waiter([&](int number, int how_many) { seen.add(number, how_many); });
  ::kill(::getpid(), SIGTERM);
  EXPECT_EQ(seen.wait_for(1), (std::vector<std::pair<int, int>>{{SIGTERM, 1}}));
  ::kill(::getpid(), SIGINT);
  EXPECT_EQ(seen.wait_for(2).back(), (std::pair<int, int>{SIGINT, 2}));
}

TEST(SignalWaiter, ends_without_a_signal) {
  block_signals();
  Seen seen;
  for (int i = 0; i < 50; ++i) {
    SignalWaiter waiter([&](int number, int how_many) { seen.add(number, how_many); });
  }
  EXPECT_TRUE(seen.wait_for(0).empty()) << "it was told of a signal that nobody sent";
}

TEST(SignalWaiter, a_signal_that_came_before_is_not_lost) {
  block_signals();
  ::kill(::getpid(), SIGTERM);
  Seen seen;
  SignalWaiter waiter([&](int number, int how_many) { seen.add(number, how_many); });
  EXPECT_EQ(seen.wait_for(1).size(), 1u);
}

TEST(SignalWaiter, a_broken_pipe_is_an_error_code_and_no_death) {
  block_signals();
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  EXPECT_EQ(::write(ends[1], "x", 1), -1);
  ::close(ends[1]);
}

}  // namespace
}  // namespace attune
