#include "pipeline/runtime/health.h"

#include <gmock/gmock.h>

#include <thread>

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Health, is_not_ready_until_started_and_joined) {
  Health health;
  EXPECT_FALSE(health.ready());
  EXPECT_THAT(health.reasons(), ElementsAre("starting", "joining"));
  health.set(NotReady::starting, false);
  EXPECT_FALSE(health.ready());
  health.set(NotReady::joining, false);
  EXPECT_TRUE(health.ready());
  EXPECT_THAT(health.reasons(), IsEmpty());
}

TEST(Health, every_reason_alone_makes_it_unready) {
  for (std::size_t i = 0; i < kNotReadyNames.size(); ++i) {
    Health health;
    health.set(NotReady::starting, false);
    health.set(NotReady::joining, false);
    const auto reason = static_cast<NotReady>(i);
    health.set(reason, true);
    health.set(reason, true);
    EXPECT_FALSE(health.ready());
    EXPECT_TRUE(health.has(reason));
    EXPECT_THAT(health.reasons(), ElementsAre(kNotReadyNames[i]));
    health.set(reason, false);
    EXPECT_TRUE(health.ready()) << "reasons do not count up";
  }
}

TEST(Health, a_loop_that_is_silent_for_too_long_is_stale) {
  Health health;
  Heartbeat& poll = health.add_loop("poll", 1'000, 5'000);
  health.add_loop("commit", 60'000, 5'000);
  EXPECT_TRUE(health.alive(6'000));
  EXPECT_FALSE(health.alive(6'001));
  EXPECT_THAT(health.stale_loops(6'001), ElementsAre("poll: silent for 1001 ms"));
  poll.beat(6'001);
  EXPECT_TRUE(health.alive(7'001));
}

TEST(Health, a_loop_at_rest_is_not_judged) {
  Health health;
  Heartbeat& loop = health.add_loop("lane", 10, 0);
  loop.rest();
  EXPECT_TRUE(health.alive(1'000'000));
  loop.beat(1'000'000);
  EXPECT_FALSE(health.alive(1'000'011));
}

TEST(Health, a_clock_that_is_behind_a_beat_makes_nothing_stale) {
  Health health;
  health.add_loop("poll", 10, 100);
  EXPECT_TRUE(health.alive(50));
}

TEST(Health, beats_and_questions_come_from_any_thread) {
  Health health;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&health, i] {
      Heartbeat& loop = health.add_loop("loop " + std::to_string(i), 1'000'000, 0);
      for (std::int64_t t = 0; t < 2'000; ++t) {
        loop.beat(t);
        health.set(NotReady::output, t % 2 == 0);
        health.alive(t);
        health.reasons();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_TRUE(health.alive(1'000));
  EXPECT_FALSE(health.has(NotReady::output));
}

}  // namespace
}  // namespace attune
