#include "operators/empathy/conversation_empathy.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::Talk;

constexpr std::size_t kNotNeeded = 0, kGiven = 1, kMissing = 2, kAny = 0;

TEST(ConversationEmpathyTest, a_calm_conversation_needs_none) {
  Talk talk;
  talk.customer(0, "when do you open?", kCalm).agent(10, "At nine.").end();
  EXPECT_EQ(talk.count(Family::conversation_empathy, kNotNeeded, kAny), 1u);
}

TEST(ConversationEmpathyTest, is_given_once_a_need_was_met) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).agent(10, "Which order is it?");
  talk.customer(20, "the third one!", kAngry)
      .agent(30, "No wonder you're angry, that is a rotten month.")
      .end();
  EXPECT_EQ(talk.count(Family::conversation_empathy, kGiven, kAny), 1u);
}

TEST(ConversationEmpathyTest, is_missing_when_no_need_was_met) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).agent(10, "Which order is it?").end();
  EXPECT_EQ(talk.count(Family::conversation_empathy, kMissing, kAny), 1u);
  EXPECT_EQ(talk.count(Family::conversation_empathy, kGiven, kAny), 0u);
}

TEST(ConversationEmpathyTest, tells_what_came_with_it) {
  Conversation conversation;
  conversation.set(Conversation::needed_once | Conversation::had_churn_threat |
                   Conversation::had_repeat_contact);
  Findings findings;
  Passing passing{conversation, findings, 0};
  empathy::conversation_empathy(passing);
  Measures counted;
  for (const Measures::Count& one : findings.counts()) counted.add(one.id, one.n);
  for (std::size_t i = 0; i < std::size(measures::kAfterwards); ++i) {
    const std::string_view name = measures::kAfterwards[i];
    EXPECT_EQ(counted.of(measure(Family::conversation_empathy, kMissing, i)),
              name == "any" || name == "churn_threat" || name == "repeat_contact")
        << name;
  }
}

TEST(ConversationEmpathyTest, an_evicted_conversation_tells_nothing) {
  ExperienceOptions options;
  options.memory.max_conversations = 1;
  Talk talk(options);
  talk.customer(0, "this is a disgrace", kAngry).in(2, 2).customer(5, "hello").until(10);
  EXPECT_EQ(talk.count(Family::conversation_empathy, kMissing, kAny), 0u);
}

}  // namespace
}  // namespace attune
