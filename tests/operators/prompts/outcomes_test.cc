#include "operators/prompts/outcomes.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kPanic;
using testing::Mood;
using testing::Talk;

constexpr auto kAcknowledge = static_cast<std::size_t>(PromptKind::acknowledge),
               kRoute = static_cast<std::size_t>(PromptKind::route_to_person);
constexpr std::size_t kJudged = 0, kFollowed = 1, kHelped = 2;
constexpr auto kAnxiety = static_cast<std::uint16_t>(bit(Emotion::anxiety));
constexpr Mood kDesperate{-9'000, 9'000, kAnxiety};
constexpr std::string_view kWarm =
    "I can see how stressful this delay must be, with your deadline so close.";

/// Prompted at 0, and followed at 30 s.
Talk followed(const Mood& before = kPanic) {
  Talk talk;
  talk.customer(0, "I am locked out and panicking", before).agent(30, kWarm);
  return talk;
}

TEST(OutcomesTest, the_second_text_after_the_reply_says_whether_it_helped) {
  Talk talk = followed();
  talk.customer(40, "hm", kCalm).until(50);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 0u) << "another may come";
  talk.customer(60, "ok", kCalm).until(100);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 1u);
}

TEST(OutcomesTest, what_is_warmer_by_a_fifth_helped) {
  for (const auto& [valence, helped] : {std::pair{-7'100, 0u}, {-7'000, 1u}}) {
    Talk talk = followed(kDesperate);
    talk.customer(40, "hm", kDesperate)
        .customer(60, "ok", Mood{static_cast<std::int16_t>(valence), 500, kAnxiety})
        .until(100);
    EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), helped) << valence;
  }
}

TEST(OutcomesTest, one_text_is_enough_when_the_conversation_ends) {
  Talk talk = followed();
  talk.customer(40, "ok", kCalm).until(60);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 0u) << "another may come";
  talk.event(60, EventType::conversation_ended, Actor::customer).until(61);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 1u);
}

TEST(OutcomesTest, a_bare_goodbye_is_no_text_that_tells_it) {
  Talk talk = followed();
  talk.customer(40, "hm", kPanic).customer(60, "bye", kCalm).until(100);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 0u);
}

TEST(OutcomesTest, without_a_word_afterwards_it_is_judged_and_has_not_helped) {
  Talk talk = followed();
  talk.event(60, EventType::conversation_ended, Actor::customer).until(61);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kJudged), 1u);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kHelped), 0u);
}

TEST(OutcomesTest, what_nobody_answers_is_not_judged) {
  Talk talk;
  talk.customer(0, "I am locked out and panicking", kPanic)
      .event(60, EventType::conversation_ended, Actor::customer)
      .until(61);
  EXPECT_EQ(talk.count(Family::prompts, kAcknowledge), 1u);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kAcknowledge, kJudged), 0u);
}

TEST(OutcomesTest, within_the_cool_down_the_same_situation_is_counted_as_unprompted) {
  Talk talk;
  talk.customer(0, "it broke again", kAngry)
      .bot(5, "Please choose a topic.")
      .customer(20, "that does not help", kAngry);
  talk.bot(25, "Please choose a topic.")
      .customer(40, "you are useless", kAngry)
      .bot(45, "Please choose a topic.")
      .until(100);
  EXPECT_EQ(talk.prompts(PromptKind::route_to_person).size(), 1u);
  EXPECT_EQ(talk.count(Family::prompts, kRoute), 1u);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kRoute, kJudged), 1u);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kRoute, kFollowed), 0u);
}

TEST(OutcomesTest, one_situation_of_a_kind_is_open_at_a_time_and_then_the_next_one) {
  Talk talk;
  talk.customer(0, "it broke again", kAngry)
      .bot(5, "Please choose a topic.")
      .customer(20, "that does not help", kAngry);
  talk.agent(25, "Hello, Ann here.")
      .customer(40, "finally", kAngry)
      .customer(41, "a person", kAngry);
  talk.bot(45, "Please choose a topic.").agent(60, "Ann again, sorry about that.").until(100);
  EXPECT_EQ(talk.count(Family::prompt_outcomes, kRoute, kFollowed), 1u);
  EXPECT_EQ(talk.count(Family::unprompted_outcomes, kRoute, kJudged), 1u);
  EXPECT_EQ(talk.count(Family::unprompted_outcomes, kRoute, kFollowed), 1u);
}

TEST(OutcomesTest, with_prompts_off_everything_is_unprompted_and_nothing_is_sent) {
  ExperienceOptions options;
  options.prompts.on = false;
  Talk talk(options);
  talk.customer(0, "I am locked out and panicking", kPanic)
      .agent(30, kWarm)
      .customer(40, "hm", kPanic)
      .customer(60, "ok", kCalm)
      .until(100);
  EXPECT_TRUE(talk.prompts(PromptKind::acknowledge).empty());
  EXPECT_EQ(talk.count(Family::prompts, kAcknowledge), 0u);
  EXPECT_EQ(talk.count(Family::unprompted_outcomes, kAcknowledge, kJudged), 1u);
  EXPECT_EQ(talk.count(Family::unprompted_outcomes, kAcknowledge, kFollowed), 1u);
  EXPECT_EQ(talk.count(Family::unprompted_outcomes, kAcknowledge, kHelped), 1u);
}

}  // namespace
}  // namespace attune
