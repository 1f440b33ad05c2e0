#include "operators/prompts/acknowledge.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kFollowed;
using testing::kNotFollowed;
using testing::kPanic;
using testing::Talk;

constexpr auto kKind = PromptKind::acknowledge;
constexpr std::string_view kWarm =
    "I can see how stressful this delay must be, with your deadline so close.";

TEST(AcknowledgeTest, distress_with_high_stakes_is_told_before_anybody_has_replied) {
  Talk talk;
  talk.customer(0, "my account is locked and the rent goes out in an hour", kPanic);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_EQ(prompt.reason.signal, Signal::high_stakes);
  EXPECT_EQ(prompt.reason.first, kPanic.urgency);
  EXPECT_EQ(prompt.beside[0].name, "valence");
  EXPECT_EQ(prompt.beside[0].value, kPanic.valence);
  EXPECT_EQ(prompt.time_ms, Talk::kStartMs);
  EXPECT_EQ(prompt.expires_ms, Talk::kStartMs + 5 * 60'000);
  EXPECT_EQ(prompt.offset, 0);
  EXPECT_EQ(prompt.conversation, 1u);
}

TEST(AcknowledgeTest, distress_alone_waits_for_the_reply) {
  Talk talk;
  talk.customer(0, "the lamp is the wrong colour", kAngry);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(AcknowledgeTest, a_calm_text_with_a_deadline_is_no_reason) {
  Talk talk;
  talk.customer(0, "I need it by Friday for my daughter's wedding", kCalm);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(AcknowledgeTest, high_stakes_after_a_reply_wait_for_the_next_one) {
  Talk talk;
  talk.customer(0, "hello")
      .agent(10, "Hello, what can I do for you?")
      .customer(20, "I am locked out and panicking", kPanic);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(AcknowledgeTest, is_followed_by_a_reply_that_acknowledges) {
  Talk talk;
  talk.customer(0, "my account is locked and the rent goes out in an hour", kPanic)
      .agent(30, kWarm)
      .until(60);
  EXPECT_EQ(talk.raised(kKind), 1u);
  EXPECT_EQ(talk.outcome(kKind), kFollowed);
}

TEST(AcknowledgeTest, is_not_followed_by_a_reply_that_does_not) {
  Talk talk;
  talk.customer(0, "my account is locked and the rent goes out in an hour", kPanic)
      .agent(30, "What is your order number?")
      .until(60);
  EXPECT_EQ(talk.outcome(kKind), kNotFollowed);
}

/// The reply's own signal, whoever finds it.
TEST(AcknowledgeTest,
     a_reply_that_left_distress_unacknowledged_is_told_with_that_signals_evidence) {
  Turn turn;
  turn.type = EventType::message;
  turn.actor = Actor::agent;
  Conversation conversation;
  Findings findings;
  findings.signal(Signal::unacknowledged, -6'100, 2'000);
  const Scene scene{turn, conversation, nullptr, nullptr, findings};
  Prompt prompt;
  ASSERT_TRUE(prompts::acknowledge({PromptOptions{}, scene, PromptMemory{}}, prompt));
  EXPECT_EQ(prompt.reason.signal, Signal::unacknowledged);
  EXPECT_EQ(prompt.reason.first, -6'100);
  findings.clear();
  EXPECT_FALSE(prompts::acknowledge({PromptOptions{}, scene, PromptMemory{}}, prompt));
}

}  // namespace
}  // namespace attune
