#include "operators/prompts/keep_promise.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kCalm;
using testing::kFollowed;
using testing::kNotFollowed;
using testing::Talk;

constexpr auto kKind = PromptKind::keep_promise;
constexpr std::string_view kInTen = "I'll call the depot and get back to you within 10 minutes.";

/// Ten minutes are promised at 20 s.
Talk promised() {
  Talk talk;
  talk.customer(0, "where is the washing machine that I ordered?", kCalm).agent(20, kInTen);
  return talk;
}

TEST(KeepPromiseTest, when_four_fifths_of_its_time_are_gone) {
  Talk talk = promised();
  talk.until(500);
  EXPECT_TRUE(talk.prompts(kKind).empty());
  talk.until(500.001);
  ASSERT_TRUE(talk.prompted(kKind, 500));
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_EQ(prompt.reason.signal, Signal::promises);
  EXPECT_EQ(prompt.reason.first, 600'000) << "what was promised";
  EXPECT_EQ(prompt.beside[0].name, "left_ms");
  EXPECT_EQ(prompt.beside[0].value, 120'000);
  EXPECT_EQ(prompt.threshold.value, 8'000);
  EXPECT_EQ(prompt.expires_ms, Talk::kStartMs + 620'000) << "when it is due";
  EXPECT_EQ(prompt.last_offset, 1);
}

TEST(KeepPromiseTest, not_when_it_has_been_kept) {
  Talk talk = promised();
  talk.customer(60, "ok").agent(300, "The depot has it on the van.").until(3'000);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(KeepPromiseTest, not_when_the_customer_has_ended_it) {
  Talk talk = promised();
  talk.event(60, EventType::conversation_ended, Actor::customer).until(3'000);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(KeepPromiseTest, still_when_the_agent_has_ended_it) {
  Talk talk = promised();
  talk.event(60, EventType::conversation_ended, Actor::agent).until(3'000);
  EXPECT_TRUE(talk.prompted(kKind, 500));
}

TEST(KeepPromiseTest, long_after_the_last_word_and_once) {
  Talk talk;
  talk.on(Channel::mail).customer(0, "where is the washing machine that I ordered?", kCalm);
  talk.agent(60, "I'll call the depot and get back to you within 10 hours.").until(3 * 86'400);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_TRUE(talk.prompted(kKind, 60 + 8 * 3'600));
  EXPECT_EQ(talk.raised(kKind), 1u);
}

TEST(KeepPromiseTest, each_promise_by_itself) {
  Talk talk = promised();
  talk.customer(60, "ok").agent(300, "The depot has it on the van.").customer(400, "and the hose?");
  talk.agent(460, "I'll ask them and get back to you within 20 minutes.").until(5'000);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_TRUE(talk.prompted(kKind, 460 + 960));
}

TEST(KeepPromiseTest, is_followed_by_what_keeps_it) {
  Talk talk = promised();
  talk.until(510).agent(550, "The depot has it on the van.").until(3'000);
  EXPECT_EQ(talk.outcome(kKind), kFollowed);
}

TEST(KeepPromiseTest, is_not_followed_by_a_reply_after_its_time) {
  Talk talk = promised();
  talk.until(510).agent(700, "The depot has it on the van.").until(3'000);
  EXPECT_EQ(talk.outcome(kKind), kNotFollowed);
}

}  // namespace
}  // namespace attune
