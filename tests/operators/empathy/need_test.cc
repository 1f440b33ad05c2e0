#include "operators/empathy/need.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kGrateful;
using testing::kPanic;
using testing::Mood;
using testing::Talk;

constexpr std::size_t kCompassion = 1, kMet = 0, kDue = 1;
constexpr std::string_view kStock = "We apologise for any inconvenience this may have caused.";
constexpr std::string_view kReal =
    "Three days without heating would make anybody angry, and you have every right to be.";

TEST(NeedTest, an_angry_customer_gets_a_scripted_apology_and_then_a_real_one) {
  Talk talk;
  talk.customer(0, "three days without heating, you people are a joke", kAngry)
      .agent(20, kStock)
      .customer(40, "is that all you have to say?", kAngry)
      .agent(60, kReal)
      .until(100);
  EXPECT_TRUE(talk.told(Signal::needed, 0));
  EXPECT_TRUE(talk.told(Signal::scripted, 20));
  EXPECT_FALSE(talk.told(Signal::given, 20));
  EXPECT_TRUE(talk.told(Signal::needed, 40));
  EXPECT_TRUE(talk.told(Signal::acknowledges, 60));
  EXPECT_TRUE(talk.told(Signal::given, 60));
  EXPECT_EQ(talk.all(Signal::given)[0].first, 20'000) << "since the first message that waited";
  EXPECT_EQ(talk.count(Family::empathy_needed), 2u);
  EXPECT_EQ(talk.count(Family::empathy_needed_and_given), 1u);
  EXPECT_EQ(talk.count(Family::needs, kCompassion, kDue), 2u);
  EXPECT_EQ(talk.count(Family::needs, kCompassion, kMet), 1u);
}

TEST(NeedTest, several_distressed_texts_before_a_reply_are_one_need) {
  Talk talk;
  talk.customer(0, "the heating is off again", kAngry)
      .customer(5, "and nobody picks up the phone", kAngry)
      .agent(20, kReal)
      .until(100);
  EXPECT_EQ(talk.times(Signal::needed), 1u);
  EXPECT_EQ(talk.count(Family::empathy_needed_and_given), 1u);
}

TEST(NeedTest, is_not_met_by_the_reply_after_the_next) {
  Talk talk;
  talk.customer(0, "the heating is off again", kAngry)
      .agent(20, "Which boiler is it?")
      .agent(30, kReal)
      .until(100);
  EXPECT_EQ(talk.times(Signal::given), 0u);
  EXPECT_EQ(talk.count(Family::empathy_given), 1u) << "it acknowledges all the same";
  EXPECT_EQ(talk.count(Family::empathy_needed_and_given), 0u);
}

TEST(NeedTest, is_closed_by_a_reply_in_another_language_that_gives_nothing) {
  Talk talk;
  talk.customer(0, "the heating is off again", kAngry)
      .agent(20, "Das tut mir sehr leid, ich verstehe Ihren Unmut und schicke sofort jemanden.")
      .agent(60, kReal)
      .until(100);
  EXPECT_EQ(talk.times(Signal::needed), 1u);
  EXPECT_EQ(talk.times(Signal::given), 0u);
  EXPECT_EQ(talk.count(Family::replies, 0), 1u) << "only what is read";
}

TEST(NeedTest, high_stakes_are_a_need_without_distress) {
  Talk talk;
  talk.customer(0, "I need the suit for a funeral on Thursday", kCalm).until(100);
  EXPECT_TRUE(talk.told(Signal::cue_occasion, 0));
  EXPECT_TRUE(talk.told(Signal::high_stakes, 0));
  EXPECT_TRUE(talk.told(Signal::needed, 0));
  EXPECT_EQ(talk.count(Family::context_cues, static_cast<std::size_t>(Cue::occasion)), 1u);
}

TEST(NeedTest, an_urgent_text_in_distress_has_high_stakes) {
  Talk talk;
  talk.customer(0, "please hurry, they are already at the door", kPanic).until(100);
  EXPECT_TRUE(talk.told(Signal::high_stakes, 0));
}

TEST(NeedTest, a_question_that_only_sounds_confused_is_none) {
  Talk talk;
  talk.customer(0, "do I keep my old number?",
                Mood{-1'000, 0, static_cast<std::uint16_t>(bit(Emotion::confusion))});
  EXPECT_EQ(talk.until(100).times(Signal::needed), 0u);
}

TEST(NeedTest, praise_with_a_threat_to_leave_is_bitter) {
  Talk talk;
  talk.customer(0, "Oh wonderful, thank you SO much. I am cancelling my contract.", kGrateful)
      .until(100);
  EXPECT_TRUE(talk.told(Signal::needed, 0));
  Talk glad;
  glad.customer(0, "Oh wonderful, thank you so much.", kGrateful).until(100);
  EXPECT_EQ(glad.times(Signal::needed), 0u);
}

}  // namespace
}  // namespace attune
