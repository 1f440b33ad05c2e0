#include "operators/prompts/set_expectation.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kFollowed;
using testing::Talk;

constexpr auto kKind = PromptKind::set_expectation;
constexpr std::string_view kPromise = "I'll call the depot and get back to you within 10 minutes.";

TEST(SetExpectationTest, half_of_the_limit_of_a_long_wait_in_distress) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry).until(30);
  EXPECT_TRUE(talk.prompts(kKind).empty()) << "what happens at the moment itself comes first";
  talk.until(30.001);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_TRUE(talk.prompted(kKind, 30));
  EXPECT_EQ(prompt.offset, -1);
  EXPECT_EQ(prompt.last_offset, 0) << "where a desk finds whose it is";
  EXPECT_EQ(prompt.reason.signal, Signal::needed);
  EXPECT_EQ(prompt.reason.first, kAngry.valence);
  EXPECT_EQ(prompt.beside[0].value, 30'000);
  EXPECT_EQ(prompt.threshold.value, 30'000);
  EXPECT_EQ(prompt.conversation, 1u);
}

TEST(SetExpectationTest, mail_has_hours) {
  Talk talk;
  talk.on(Channel::mail).customer(0, "this is the third time it breaks", kAngry).until(4 * 3'600);
  EXPECT_TRUE(talk.prompts(kKind).empty());
  talk.until(4 * 3'600 + 1);
  EXPECT_TRUE(talk.prompted(kKind, 4 * 3'600));
}

TEST(SetExpectationTest, who_waits_calmly_is_left_to_the_limit) {
  Talk talk;
  talk.customer(0, "where do I find the manual?", kCalm).until(600);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SetExpectationTest, distress_that_comes_later_in_the_wait_is_told_at_once) {
  Talk talk;
  talk.customer(0, "where do I find the manual?", kCalm)
      .customer(50, "hello?? is anybody there", kAngry)
      .until(51);
  EXPECT_TRUE(talk.prompted(kKind, 50));
}

TEST(SetExpectationTest, a_reply_in_time_lets_it_go) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry)
      .agent(30, "Which model is it?")
      .until(600);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SetExpectationTest, who_was_told_what_comes_next_is_not_prompted_about) {
  Talk talk;
  talk.customer(0, "hello", kCalm)
      .agent(10, "I'll call the depot and get back to you within 10 minutes.");
  talk.customer(20, "this is the third time it breaks", kAngry).until(300);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SetExpectationTest, what_was_said_holds_until_a_promise_in_it_is_broken) {
  Talk after;
  after.customer(0, "hello", kCalm).agent(10, kPromise);
  after.customer(640, "eleven minutes and nobody called", kAngry).until(700);
  EXPECT_TRUE(after.prompted(kKind, 670)) << "half of the limit, the promise was due at 610";
  Talk waiting;
  waiting.customer(0, "hello", kCalm).agent(10, kPromise);
  waiting.customer(20, "this is the third time it breaks", kAngry).until(611);
  ASSERT_EQ(waiting.prompts(kKind).size(), 1u);
  EXPECT_TRUE(waiting.prompted(kKind, 610)) << "the moment it is broken";
  EXPECT_EQ(waiting.raised(kKind), 1u);
}

TEST(SetExpectationTest, a_promise_that_was_kept_says_nothing_of_what_comes_next) {
  Talk talk;
  talk.customer(0, "hello", kCalm)
      .agent(10, "I'll call the depot and get back to you within 10 minutes.");
  talk.customer(20, "ok", kCalm).agent(300, "After that you will receive a text message.");
  talk.customer(700, "this is the third time it breaks", kAngry).until(800);
  EXPECT_TRUE(talk.prompts(kKind).empty()) << "the last reply said what comes next";
}

TEST(SetExpectationTest, a_promise_that_an_event_says_was_kept_is_not_prompted_about) {
  Talk talk;
  talk.customer(0, "hello", kCalm).agent(10, kPromise);
  talk.customer(20, "this is the third time it breaks", kAngry)
      .event(300, EventType::promise_kept, Actor::system)
      .until(700);
  EXPECT_TRUE(talk.prompts(kKind).empty());
  EXPECT_EQ(talk.raised(kKind), 0u);
}

TEST(SetExpectationTest, what_keeps_a_promise_begins_no_conversation) {
  ExperienceOptions options;
  options.memory.max_conversations = 1;
  Talk talk(options);
  talk.in(1, 1).customer(0, "this is the third time it breaks", kAngry);
  talk.in(2, 2).event(10, EventType::promise_kept, Actor::system).until(60);
  EXPECT_TRUE(talk.prompted(kKind, 30)) << "the other conversation is still remembered";
}

TEST(SetExpectationTest, a_promise_holds_as_long_where_the_first_two_events_come_swapped) {
  Talk talk({}, 20'000);
  talk.agent(8, "Hello, Ann here.").customer(0, "hello", kCalm);
  talk.in(2, 2).customer(50, "hello", kCalm);
  talk.in(1, 1).agent(60, kPromise);
  talk.in(2, 2).customer(100, "hello", kCalm);
  talk.in(1, 1).customer(120, "this is the third time it breaks", kAngry).until(700);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_TRUE(talk.prompted(kKind, 660)) << "the promise was due then, and not 8 s later";
}

TEST(SetExpectationTest, what_is_promised_holds_through_the_next_message_of_the_same_reply) {
  Talk talk;
  talk.customer(0, "hello", kCalm).agent(10, kPromise).agent(15, "Your number is 4410.");
  talk.customer(20, "this is the third time it breaks", kAngry).until(300);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SetExpectationTest, a_message_that_keeps_the_promise_says_itself_what_comes_next_or_nothing) {
  Talk talk;
  talk.customer(0, "hello", kCalm).agent(10, kPromise).agent(200, "Your number is 4410.");
  talk.customer(220, "this is the third time it breaks", kAngry).until(300);
  EXPECT_TRUE(talk.prompted(kKind, 250));
}

TEST(SetExpectationTest, whoever_was_announced_says_anew_what_comes_next_or_nothing) {
  Talk talk;
  talk.customer(0, "hello", kCalm).bot(5, "Sure, connecting you with a colleague.");
  talk.agent(60, "Hi, what does the page show you?");
  talk.customer(90, "this is the third time it breaks", kAngry).until(200);
  EXPECT_TRUE(talk.prompted(kKind, 120));
}

TEST(SetExpectationTest, its_reason_is_the_text_in_distress_and_not_a_later_one) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry)
      .customer(10, "otherwise it is a lovely lamp", {9'000, 200, kCalm.emotions})
      .until(60);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_EQ(talk.prompts(kKind)[0].reason.first, kAngry.valence);
  EXPECT_EQ(talk.prompts(kKind)[0].reason.second, kAngry.urgency);
}

TEST(SetExpectationTest, once_in_a_wait_and_again_in_another_after_the_cool_down) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry)
      .customer(100, "hello??", kAngry)
      .until(900);
  EXPECT_EQ(talk.prompts(kKind).size(), 1u);
  talk.agent(910, "Which model is it?")
      .customer(920, "the same as before, I am tired of this", kAngry)
      .until(1'000);
  EXPECT_EQ(talk.prompts(kKind).size(), 2u);
}

TEST(SetExpectationTest, the_end_of_the_conversation_ends_it) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry)
      .event(10, EventType::conversation_ended, Actor::customer)
      .until(600);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SetExpectationTest, is_followed_by_a_reply_that_says_when) {
  Talk talk;
  talk.customer(0, "this is the third time it breaks", kAngry).until(40);
  talk.agent(45, "I'll call the depot and get back to you within 10 minutes.").until(60);
  EXPECT_EQ(talk.raised(kKind), 1u);
  EXPECT_EQ(talk.outcome(kKind), kFollowed);
}

}  // namespace
}  // namespace attune
