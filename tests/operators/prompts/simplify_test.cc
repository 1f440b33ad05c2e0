#include "operators/prompts/simplify.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kCalm;
using testing::kFollowed;
using testing::kNotFollowed;
using testing::Mood;
using testing::Talk;

constexpr auto kKind = PromptKind::simplify;
constexpr Mood kConfused{-1'000, 500, static_cast<std::uint16_t>(bit(Emotion::confusion))};
constexpr std::string_view kHard =
    "Notwithstanding previous correspondence, the reconciliation of outstanding instalments "
    "necessitates supplementary documentation.";
constexpr std::string_view kPlain = "Please send us a photo of the bill. We will look at it today.";

Talk after(std::string_view reply, const Mood& mood) {
  Talk talk;
  talk.customer(0, "why is my bill so high?", kCalm)
      .agent(10, reply)
      .customer(30, "sorry, what?", mood);
  return talk;
}

TEST(SimplifyTest, confusion_after_a_reply_that_is_hard_to_read) {
  const Talk talk = after(kHard, kConfused);
  ASSERT_TRUE(talk.prompted(kKind, 30));
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_EQ(prompt.reason.signal, Signal::readable);
  EXPECT_GE(prompt.reason.first, 9);
}

TEST(SimplifyTest, several_messages_in_a_row_are_one_reply_as_hard_as_the_hardest) {
  Talk talk;
  talk.customer(0, "why is my bill so high?", kCalm)
      .agent(10, kHard)
      .agent(15, kPlain)
      .customer(30, "sorry, what?", kConfused);
  ASSERT_TRUE(talk.prompted(kKind, 30));
  EXPECT_GE(talk.prompts(kKind)[0].reason.first, 9);
}

TEST(SimplifyTest, a_plain_reply_to_a_text_in_between_is_another_one) {
  Talk talk;
  talk.customer(0, "why is my bill so high?", kCalm)
      .agent(10, kHard)
      .customer(15, "where do I find it", kCalm)
      .agent(20, kPlain)
      .customer(30, "sorry, what?", kConfused);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SimplifyTest, words_of_jargon_add_up_over_messages_in_a_row) {
  Turn turn;
  turn.type = EventType::message;
  turn.actor = Actor::agent;
  turn.said.jargon_words = 3;
  Conversation conversation;
  Findings findings;
  Scene scene{turn, conversation, nullptr, nullptr, findings};
  PromptMemory memory;
  for (const auto& [acts, words] :
       {std::pair{bit(Act::jargon), 3}, {0u, 3}, {bit(Act::jargon), 6}}) {
    scene.acts = acts;
    prompts::remember(scene, memory);
    EXPECT_EQ(memory.jargon, words);
  }
  for (int i = 0; i < 100; ++i) prompts::remember(scene, memory);
  EXPECT_EQ(memory.jargon, 255) << "and no further";
}

TEST(SimplifyTest, not_after_a_plain_reply) {
  EXPECT_TRUE(after(kPlain, kConfused).prompts(kKind).empty());
}

TEST(SimplifyTest, not_without_confusion) {
  EXPECT_TRUE(after(kHard, kCalm).prompts(kKind).empty());
}

TEST(SimplifyTest, not_where_the_model_takes_a_plain_answer_for_confusion) {
  Talk talk;
  talk.customer(0, "why is my bill so high?", kCalm)
      .agent(10, kHard)
      .customer(30, "no, i was asleep", kConfused);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SimplifyTest, confusion_that_words_tell_where_the_model_hears_none) {
  for (const std::string_view text :
       {"what does that mean?", "in plain english please", "you lost me there"}) {
    Talk talk;
    talk.customer(0, "why is my bill so high?", kCalm).agent(10, kHard).customer(30, text, kCalm);
    EXPECT_TRUE(talk.prompted(kKind, 30)) << text;
  }
}

TEST(SimplifyTest, jargon_is_named_by_its_words) {
  Turn turn;
  turn.type = EventType::message;
  turn.has_text = turn.scored = true;
  Conversation conversation;
  Findings findings;
  Scene scene{turn, conversation, nullptr, nullptr, findings};
  scene.mood.emotions = kConfused.emotions;
  PromptMemory memory;
  memory.jargon = 3;
  Prompt prompt;
  ASSERT_TRUE(prompts::simplify({PromptOptions{}, scene, memory}, prompt));
  EXPECT_EQ(prompt.reason.signal, Signal::jargon);
  EXPECT_EQ(prompt.reason.first, 3);
  memory.jargon = 0;
  memory.grade = 9;
  ASSERT_TRUE(prompts::simplify({PromptOptions{}, scene, memory}, prompt));
  EXPECT_EQ(prompt.reason.signal, Signal::readable);
  EXPECT_EQ(prompt.threshold.value, 9);
  memory.grade = 8;
  EXPECT_FALSE(prompts::simplify({PromptOptions{}, scene, memory}, prompt));
}

TEST(SimplifyTest, is_followed_by_a_plain_reply_and_not_by_another_hard_one) {
  Talk plain = after(kHard, kConfused), hard = after(kHard, kConfused);
  plain.agent(60, kPlain).until(100);
  hard.agent(60, kHard).until(100);
  EXPECT_EQ(plain.outcome(kKind), kFollowed);
  EXPECT_EQ(hard.outcome(kKind), kNotFollowed);
}

}  // namespace
}  // namespace attune
