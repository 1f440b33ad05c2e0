#include "operators/prompts/slow_down.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kFollowed;
using testing::kNotFollowed;
using testing::kPanic;
using testing::kUnscored;
using testing::Mood;
using testing::Talk;

constexpr auto kKind = PromptKind::slow_down;
constexpr Mood kUneasy{-4'500, 2'000, static_cast<std::uint16_t>(bit(Emotion::frustration))};
constexpr Mood kUrgent{-4'500, 3'000, static_cast<std::uint16_t>(bit(Emotion::frustration))};
constexpr Mood kHardlyMore{-4'500, 2'900, static_cast<std::uint16_t>(bit(Emotion::frustration))};
constexpr std::string_view kLong =
    "Let me look at the order for you, it may take me a little while to find it.";
constexpr std::string_view kShort = "It is on its way.";

/// A long reply after 40 s, then a short one after 10 s, and a last text.
Talk hurried(const Mood& before, const Mood& last, std::string_view first = kLong,
             std::string_view second = kShort, double second_after_s = 10) {
  Talk talk;
  talk.customer(0, "where is it", kCalm).agent(40, first);
  talk.customer(60, "and when does it come", before)
      .agent(60 + second_after_s, second)
      .customer(100, "that tells me nothing", last);
  return talk;
}

/// Likewise, with another first and second text.
struct Text {
  std::string_view said;
  Mood mood;
};
Talk hurried_after(const Text& first, const Text& second, const Mood& last) {
  Talk talk;
  talk.customer(0, first.said, first.mood).agent(40, kLong);
  talk.customer(60, second.said, second.mood).agent(70, kShort);
  talk.customer(100, "that tells me nothing", last);
  return talk;
}

/// Likewise, with words of its last text.
Talk hurried_by(std::string_view last, Channel channel = Channel::chat) {
  Talk talk;
  talk.on(channel).customer(0, "where is it", kCalm).agent(40, kLong);
  talk.customer(60, "and when does it come", kUneasy).agent(70, kShort);
  talk.customer(100, last, kAngry);
  return talk;
}

TEST(SlowDownTest, urgency_that_rises_while_replies_get_shorter_and_faster) {
  const Talk talk = hurried(kUneasy, kUrgent);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  const Prompt prompt = talk.prompts(kKind)[0];
  EXPECT_TRUE(talk.prompted(kKind, 100));
  EXPECT_EQ(prompt.beside[0].name, "urgency_before");
  EXPECT_EQ(prompt.beside[0].value, 2'000);
  EXPECT_EQ(prompt.beside[1].value, 5) << "words of the last reply";
  EXPECT_GT(prompt.beside[2].value, 10) << "words of the one before";
  EXPECT_EQ(prompt.threshold.name, "urgency_rise");
  EXPECT_EQ(prompt.threshold.value, 1'000);
}

TEST(SlowDownTest, anger_that_was_not_there_before_without_a_threshold) {
  const Talk talk = hurried(kUneasy, kAngry);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_TRUE(talk.prompts(kKind)[0].threshold.name.empty());
}

TEST(SlowDownTest, anger_after_a_plain_answer_that_the_model_took_for_it_is_new) {
  const Talk talk = hurried_after({"where is it", kCalm}, {"no, i was asleep", kAngry}, kAngry);
  EXPECT_EQ(talk.prompts(kKind).size(), 1u);
}

TEST(SlowDownTest, distress_that_was_not_there_before_without_anger_or_urgency) {
  const Talk talk = hurried(kCalm, {-4'500, 0, kUneasy.emotions});
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_TRUE(talk.prompts(kKind)[0].threshold.name.empty());
}

TEST(SlowDownTest, urgency_that_rises_far_is_a_rise_too) {
  const Talk talk = hurried(kUneasy, kPanic);
  ASSERT_EQ(talk.prompts(kKind).size(), 1u);
  EXPECT_EQ(talk.prompts(kKind)[0].threshold.name, "urgency_rise");
}

TEST(SlowDownTest, who_needs_haste_is_not_served_by_less_of_it) {
  for (const std::string_view text :
       {"boarding closes in 5 minutes and the gate does not open", "I smell gas in the kitchen",
        "we sign in two hours and the letter has no stamp, the deadline is noon today"}) {
    EXPECT_TRUE(hurried_by(text).prompts(kKind).empty()) << text;
  }
}

TEST(SlowDownTest, a_deadline_in_a_mail_leaves_time_for_words) {
  constexpr std::string_view kNoon =
      "we sign in two hours and the letter has no stamp, the deadline is noon today";
  EXPECT_TRUE(hurried_by(kNoon, Channel::phone).prompts(kKind).empty());
  EXPECT_EQ(hurried_by(kNoon, Channel::mail).prompts(kKind).size(), 1u);
}

TEST(SlowDownTest, haste_is_needed_until_the_next_reply) {
  Talk talk = hurried_by("boarding closes in 5 minutes and the gate does not open");
  talk.customer(105, "hello?? answer me", kUrgent);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SlowDownTest, a_rise_below_the_bound_is_none) {
  EXPECT_TRUE(hurried(kUneasy, kHardlyMore).prompts(kKind).empty());
}

TEST(SlowDownTest, anger_that_goes_on_is_no_rise) {
  EXPECT_TRUE(hurried(kAngry, kAngry).prompts(kKind).empty());
}

TEST(SlowDownTest, a_text_that_no_model_scored_says_nothing_of_urgency_or_anger) {
  for (const auto& [first, last] : {std::pair{kUneasy, kHardlyMore}, {kAngry, kAngry}}) {
    const Talk talk =
        hurried_after({"where is it", first}, {"are you kidding me", kUnscored}, last);
    EXPECT_TRUE(talk.prompts(kKind).empty()) << last.urgency;
  }
}

TEST(SlowDownTest, distress_goes_on_over_a_text_of_which_no_mood_is_known) {
  Talk talk;
  talk.customer(0, "where is it", kUneasy).agent(40, kLong);
  talk.customer(60, "order 4410", kUnscored).agent(70, kShort);
  talk.customer(100, "that tells me nothing", kUneasy);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SlowDownTest, the_first_text_that_is_scored_rises_against_none) {
  const Talk talk =
      hurried_after({"are you kidding me", kUnscored}, {"this is ridiculous", kUnscored}, kUrgent);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SlowDownTest, replies_that_do_not_get_shorter_are_no_reason) {
  EXPECT_TRUE(hurried(kUneasy, kUrgent, kShort, kLong).prompts(kKind).empty());
}

TEST(SlowDownTest, replies_that_do_not_get_faster_are_no_reason) {
  EXPECT_TRUE(hurried(kUneasy, kUrgent, kLong, kShort, 40).prompts(kKind).empty());
}

TEST(SlowDownTest, a_reply_in_two_messages_is_as_long_as_both) {
  Talk talk;
  talk.customer(0, "where is it", kCalm).agent(40, "Let me look at the order.");
  talk.customer(60, "and when", kUneasy)
      .agent(65, "It left today.")
      .agent(67, "It will be with you in the course of the day.");
  talk.customer(100, "that tells me nothing", kUrgent);
  EXPECT_TRUE(talk.prompts(kKind).empty());
}

TEST(SlowDownTest, is_followed_by_a_longer_reply) {
  Talk talk = hurried(kUneasy, kUrgent);
  talk.agent(120, kLong).until(200);
  EXPECT_EQ(talk.outcome(kKind), kFollowed);
}

TEST(SlowDownTest, is_not_followed_by_one_that_is_shorter_still) {
  Talk talk = hurried(kUneasy, kUrgent);
  talk.agent(120, "Today.").until(200);
  EXPECT_EQ(talk.outcome(kKind), kNotFollowed);
}

}  // namespace
}  // namespace attune
