#include "operators/empathy/promises.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::Talk;

constexpr std::size_t kMade = 0, kKept = 1, kBroken = 2, kVoid = 3;
constexpr std::size_t kTrust = 0, kMet = 0, kDue = 1;
constexpr std::string_view kInTen = "I'll call the depot and get back to you within 10 minutes.";

/// A customer waits since 0, a promise of ten minutes is made at 20 s.
class PromisesTest : public ::testing::Test {
 protected:
  PromisesTest() {
    talk.customer(0, "where is the washing machine that I ordered?").agent(20, kInTen);
  }
  Talk talk;
};

TEST_F(PromisesTest, a_promise_says_how_long_it_has) {
  talk.until(30);
  ASSERT_EQ(talk.times(Signal::promises), 1u);
  EXPECT_EQ(talk.all(Signal::promises)[0].first, 600'000);
  EXPECT_EQ(talk.count(Family::promises, kMade), 1u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kDue), 0u) << "nothing is due yet";
}

TEST_F(PromisesTest, is_kept_by_the_next_reply) {
  talk.customer(60, "ok").agent(300, "The depot has it on the van.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 300));
  EXPECT_EQ(talk.all(Signal::promise_kept)[0].first, 320'000) << "time that was left";
  EXPECT_EQ(talk.times(Signal::broken_promise), 0u);
  EXPECT_EQ(talk.count(Family::promises, kKept), 1u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kMet), 1u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kDue), 1u);
}

TEST_F(PromisesTest, is_kept_at_the_last_millisecond) {
  talk.agent(620, "The depot has it on the van.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 620));
  EXPECT_EQ(talk.times(Signal::broken_promise), 0u);
}

TEST_F(PromisesTest, is_broken_a_millisecond_later_and_at_its_due_time) {
  talk.agent(620.001, "The depot has it on the van.").until(3'000);
  EXPECT_EQ(talk.times(Signal::promise_kept), 0u);
  ASSERT_TRUE(talk.told(Signal::broken_promise, 620));
  EXPECT_EQ(talk.all(Signal::broken_promise)[0].offset, -1) << "a deadline showed it";
  EXPECT_EQ(talk.all(Signal::broken_promise)[0].first, 600'000) << "what was promised";
  EXPECT_EQ(talk.count(Family::promises, kBroken), 1u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kMet), 0u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kDue), 1u);
}

TEST_F(PromisesTest, is_not_kept_in_the_same_breath) {
  talk.agent(50, "It went out from Leyton.").agent(79.999, "Bear with me.").until(3'000);
  EXPECT_EQ(talk.times(Signal::promise_kept), 0u);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 620));
  const std::int64_t promised_ms = talk.all(Signal::broken_promise)[0].first;
  EXPECT_TRUE(promised_ms >= 600'000 && promised_ms < 600'250) << "from when it was made";
}

TEST_F(PromisesTest, is_kept_a_minute_later_whatever_was_said_in_between) {
  talk.agent(50, "It went out from Leyton.").agent(80, "The driver has it.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 80));
}

TEST_F(PromisesTest, is_kept_within_a_minute_once_the_customer_has_answered) {
  talk.customer(25, "thanks").agent(40, "Here is the number of the driver.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 40));
}

TEST_F(PromisesTest, is_kept_by_a_bot) {
  talk.bot(200, "Your machine is on the van.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 200));
}

TEST_F(PromisesTest, is_kept_by_a_reply_in_another_language) {
  talk.agent(200, "Die Maschine ist heute im Wagen und wird bis zum Abend geliefert.").until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 200));
}

TEST_F(PromisesTest, is_kept_by_the_resolution_of_the_case) {
  talk.event(40, EventType::case_resolved, Actor::agent).until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 40));
}

TEST_F(PromisesTest, is_kept_when_the_desk_says_so) {
  talk.event(40, EventType::promise_kept, Actor::system).until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 40));
}

TEST_F(PromisesTest, is_void_when_the_customer_ends_the_conversation_first) {
  talk.event(100, EventType::conversation_ended, Actor::customer).until(3'000);
  EXPECT_TRUE(talk.told(Signal::promise_void, 100));
  EXPECT_EQ(talk.times(Signal::broken_promise), 0u);
  EXPECT_EQ(talk.count(Family::promises, kVoid), 1u);
  EXPECT_EQ(talk.count(Family::needs, kTrust, kDue), 0u);
}

TEST_F(PromisesTest, outlives_the_chat_that_an_agent_closes) {
  talk.event(100, EventType::conversation_ended, Actor::agent).until(3'000);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 620));
  EXPECT_EQ(talk.times(Signal::unanswered), 0u);
}

TEST_F(PromisesTest, is_open_no_more_once_it_was_broken) {
  talk.until(700).agent(800, "Sorry, the line was busy all the time.").until(9'000);
  EXPECT_EQ(talk.times(Signal::broken_promise), 1u);
  EXPECT_EQ(talk.times(Signal::promise_kept), 0u);
}

TEST_F(PromisesTest, that_follows_a_kept_one_is_another) {
  talk.agent(300, "Not there yet. I'll call you within 20 minutes.").until(9'000);
  EXPECT_TRUE(talk.told(Signal::promise_kept, 300));
  EXPECT_TRUE(talk.told(Signal::broken_promise, 300 + 1'200));
  EXPECT_EQ(talk.count(Family::promises, kMade), 2u);
}

TEST_F(PromisesTest, in_the_same_breath_brings_the_due_time_forward) {
  talk.agent(30, "I'll write to you in five minutes.").until(9'000);
  EXPECT_EQ(talk.count(Family::promises, kMade), 1u);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 330));
}

TEST_F(PromisesTest, in_the_same_breath_does_not_put_the_due_time_off) {
  talk.agent(30, "I'll write to you within 2 hours.").until(9'000);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 620));
  EXPECT_EQ(talk.times(Signal::broken_promise), 1u);
}

TEST(PromiseTest, keeps_a_silent_conversation_open_until_it_is_due) {
  Talk talk;
  talk.customer(0, "my invoice is wrong")
      .agent(20, "I'll check that and write to you within 3 hours.");
  talk.until(3'600);
  EXPECT_EQ(talk.experience().counts().conversations_closed, 0u);
  talk.until(10'820.001);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 10'820));
  EXPECT_EQ(talk.experience().counts().conversations_closed, 1u);
  EXPECT_EQ(talk.times(Signal::broken_promise), 1u);
}

TEST(PromiseTest, without_a_time_is_due_in_a_day) {
  Talk talk;
  talk.customer(0, "my invoice is wrong")
      .agent(20, "I'll let you know as soon as I have an update.");
  talk.until(200'000);
  EXPECT_TRUE(talk.told(Signal::broken_promise, 20 + 86'400));
}

TEST(PromiseTest, of_a_conversation_that_grows_too_old_has_no_outcome) {
  Talk talk;
  talk.customer(0, "my invoice is wrong").agent(20, "I'll write to you within 30 days.");
  talk.until(40 * 86'400.0);
  EXPECT_EQ(talk.count(Family::promises, kMade), 1u);
  EXPECT_EQ(talk.count(Family::promises, kBroken), 0u);
  EXPECT_EQ(talk.experience().counts().conversations_closed, 1u);
}

TEST(PromiseTest, a_time_that_nobody_promises_is_none) {
  Talk talk;
  talk.customer(0, "my invoice is wrong").agent(20, "A new one takes five days.").until(700'000);
  EXPECT_EQ(talk.count(Family::promises, kMade), 0u);
  EXPECT_EQ(talk.times(Signal::broken_promise), 0u);
}

}  // namespace
}  // namespace attune
