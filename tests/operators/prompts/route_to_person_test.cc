#include "operators/prompts/route_to_person.h"

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

constexpr auto kKind = PromptKind::route_to_person;

TEST(RouteToPersonTest, the_second_text_in_distress_while_a_bot_answers) {
  Talk talk;
  talk.customer(0, "it broke again", kAngry).bot(5, "Please choose a topic from the list.");
  EXPECT_TRUE(talk.prompts(kKind).empty());
  talk.customer(20, "that does not help at all", kAngry);
  ASSERT_TRUE(talk.prompted(kKind, 20));
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_EQ(prompt.reason.signal, Signal::route_emotional);
  EXPECT_EQ(prompt.beside[0].name, "distressed_texts");
  EXPECT_EQ(prompt.beside[0].value, 2);
  EXPECT_EQ(prompt.threshold.value, 2);
}

TEST(RouteToPersonTest, high_stakes_as_soon_as_a_bot_has_replied) {
  Talk talk;
  talk.customer(0, "I am locked out and panicking", kPanic);
  EXPECT_TRUE(talk.prompts(kKind).empty()) << "nobody answers yet";
  talk.bot(5, "Please choose a topic from the list.");
  ASSERT_TRUE(talk.prompted(kKind, 5));
  EXPECT_EQ(talk.prompts(kKind)[0].beside[1].value, 1);
  EXPECT_TRUE(talk.prompts(kKind)[0].threshold.name.empty())
      << "one text in distress is below the bound";
}

TEST(RouteToPersonTest, not_while_a_person_answers) {
  Talk talk;
  talk.customer(0, "it broke again", kAngry)
      .agent(5, "Which one is it?")
      .customer(20, "that does not help at all", kAngry);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(RouteToPersonTest, a_routine_conversation_stays_with_the_bot) {
  Talk talk;
  talk.customer(0, "what are your opening hours?", kCalm)
      .bot(5, "We open at nine.")
      .customer(20, "and on sundays?", kCalm);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(RouteToPersonTest, is_followed_by_a_reply_of_a_person) {
  Talk talk;
  talk.customer(0, "I am locked out and panicking", kPanic)
      .bot(5, "Please choose a topic from the list.")
      .agent(60, "Hello, Ann here.");
  talk.until(100);
  EXPECT_EQ(talk.outcome(kKind), kFollowed);
}

TEST(RouteToPersonTest, is_not_followed_by_the_bots_next_reply) {
  Talk talk;
  talk.customer(0, "I am locked out and panicking", kPanic)
      .bot(5, "Please choose a topic from the list.")
      .bot(60, "Are you still there?");
  talk.until(100);
  EXPECT_EQ(talk.outcome(kKind), kNotFollowed);
}

}  // namespace
}  // namespace attune
