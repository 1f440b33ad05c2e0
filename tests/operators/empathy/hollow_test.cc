#include "operators/empathy/hollow.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kFurious;
using testing::kGrateful;
using testing::Mood;
using testing::Talk;

constexpr std::size_t kAgent = 0, kBot = 1;
constexpr std::string_view kWarm = "I'm so sorry to hear that you are having trouble!";

/// How often it is told where a bot's warm words stand between two texts.
std::size_t hollow_after_warm(const Mood& before, std::string_view next, const Mood& mood) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", before).bot(4, kWarm);
  return talk.customer(30, next, mood).until(100).times(Signal::hollow);
}

TEST(HollowTest, a_bot_s_warm_words_that_leave_the_customer_colder_are_hollow) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kAngry)
      .bot(4, kWarm)
      .customer(30, "did you even read that", kFurious)
      .until(100);
  ASSERT_TRUE(talk.told(Signal::hollow, 30));
  EXPECT_EQ(talk.all(Signal::hollow)[0].first, 3'000) << "by how much";
  EXPECT_EQ(talk.count(Family::warm_replies, kBot), 1u);
  EXPECT_EQ(talk.count(Family::hollow_replies, kBot), 1u);
}

TEST(HollowTest, is_judged_at_a_fifth_of_valence) {
  EXPECT_EQ(hollow_after_warm(kAngry, "and nobody told me", Mood{-7'900}), 0u);
  EXPECT_EQ(hollow_after_warm(kAngry, "and nobody told me", Mood{-8'000}), 1u);
}

TEST(HollowTest, who_asks_for_a_person_found_them_hollow_however_calm) {
  EXPECT_EQ(hollow_after_warm(kAngry, "let me talk to a real person please", kCalm), 1u);
}

TEST(HollowTest, a_customer_who_warms_up_did_not) {
  EXPECT_EQ(hollow_after_warm(kAngry, "thanks", kGrateful), 0u);
}

TEST(HollowTest, a_bot_without_warm_words_is_never) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kCalm)
      .bot(4, "What is your customer number?")
      .customer(30, "did you even read that", kFurious)
      .until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
}

TEST(HollowTest, only_the_next_text_counts_and_only_once) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kAngry)
      .bot(4, kWarm)
      .customer(30, "ok", kCalm)
      .customer(40, "did you even read that", kFurious)
      .until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
}

TEST(HollowTest, persons_are_counted_the_same_way_without_a_signal) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kAngry)
      .agent(4, kWarm)
      .customer(30, "did you even read that", kFurious)
      .until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
  EXPECT_EQ(talk.count(Family::warm_replies, kAgent), 1u);
  EXPECT_EQ(talk.count(Family::hollow_replies, kAgent), 1u);
}

TEST(HollowTest, two_bots_in_a_row_are_judged_by_the_last) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kAngry)
      .bot(4, kWarm)
      .bot(6, "What is your customer number?")
      .customer(30, "did you even read that", kFurious)
      .until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
  EXPECT_EQ(talk.count(Family::warm_replies, kBot), 1u);
}

TEST(HollowTest, two_bots_can_both_be) {
  Talk talk;
  talk.customer(0, "the visit was cancelled twice", kAngry)
      .bot(4, kWarm)
      .customer(30, "did you even read that", kFurious)
      .bot(34, "That sounds really frustrating, I'm so sorry to hear that you are upset.")
      .customer(60, "get me a human", kFurious)
      .until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 2u);
}

TEST(HollowTest, words_of_exasperation_tell_it_where_the_customer_was_cold_before) {
  EXPECT_EQ(hollow_after_warm(kFurious, "is this a joke", kCalm), 1u);
}

TEST(HollowTest, a_text_that_is_less_warm_and_not_cold_is_none) {
  EXPECT_EQ(hollow_after_warm(Mood{3'000}, "it wants a number of eight digits", Mood{-500}), 0u);
}

TEST(HollowTest, a_plain_text_that_the_model_reads_cold_is_none_after_thanks) {
  Talk talk;
  talk.customer(0, "thanks, that is kind", kGrateful).bot(4, kWarm);
  talk.customer(30, "the page does not have the form that you named", Mood{-5'000}).until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
}

TEST(HollowTest, before_any_judged_text_there_is_nothing_to_be_colder_than) {
  Talk talk;
  talk.bot(0, kWarm).customer(30, "the form is still there", kFurious).until(100);
  EXPECT_EQ(talk.times(Signal::hollow), 0u);
}

}  // namespace
}  // namespace attune
