#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/negative_streak.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto kAnger = static_cast<std::uint16_t>(bit(Emotion::anger));
constexpr Told kCold{.valence = -0.3, .emotions = kAnger},
    kCool{.valence = -0.29, .emotions = kAnger};

TEST(NegativeStreak, is_the_third_cold_text_in_a_row) {
  Story story;
  story.customer(0_s, kCold).agent(5_s).customer(10_s, kCold).customer(20_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(20_s));
}

TEST(NegativeStreak, is_broken_by_one_that_is_just_not_in_distress) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, kCold)
      .customer(20_s, kCool)
      .customer(30_s, kCold)
      .customer(40_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), IsEmpty());
}

TEST(NegativeStreak, is_broken_by_cold_words_that_tell_no_distress) {
  Story story;
  story.customer(0_s, kCold).customer(10_s, kCold);
  story.customer(20_s,
                 {.valence = -0.5, .emotions = static_cast<std::uint16_t>(bit(Emotion::neutral))});
  EXPECT_THAT(story.times(Signal::negative_streak), IsEmpty());
}

/// Set above a plain text's coldest mood, the bound lets nothing in that is not distress.
TEST(NegativeStreak, is_of_distress_whatever_the_bound) {
  ExperienceOptions options;
  options.friction.negative_valence = 0;
  Story story(options);
  for (const std::int64_t at : {0_s, 10_s, 20_s}) story.customer(at, kCool);
  EXPECT_THAT(story.times(Signal::negative_streak), IsEmpty());
}

TEST(NegativeStreak, is_broken_by_distress_that_is_not_as_cold_as_a_lower_bound) {
  ExperienceOptions options;
  options.friction.negative_valence = -5'000;
  Story story(options);
  constexpr Told kColder{.valence = -0.5, .emotions = kAnger};
  story.customer(0_s, kColder).customer(10_s, kColder).customer(20_s, kCold);
  story.customer(30_s, kColder).customer(40_s, kColder).customer(50_s, kColder);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(50_s));
}

TEST(NegativeStreak, goes_on_with_words_of_exasperation_that_read_warm) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, {.valence = 0.9, .cues = bit(Cue::exasperated)})
      .customer(20_s, {.valence = 1, .cues = bit(Cue::sarcastic) | bit(Cue::thanks)});
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(20_s));
}

TEST(NegativeStreak, is_broken_by_a_plain_answer_that_reads_cold) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, kCold)
      .customer(20_s, {.valence = -0.7, .emotions = kAnger, .cues = bit(Cue::calm)});
  EXPECT_THAT(story.times(Signal::negative_streak), IsEmpty());
}

TEST(NegativeStreak, holds_once_until_a_text_is_not_cold) {
  Story story;
  for (const std::int64_t at : {0_s, 10_s, 20_s, 30_s, 40_s, 50_s, 60_s}) story.customer(at, kCold);
  story.customer(70_s, kCool);
  for (const std::int64_t at : {80_s, 90_s, 100_s}) story.customer(at, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(20_s, 100_s));
}

TEST(NegativeStreak, leaves_out_a_text_that_the_model_abstained_from) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, {.scored = false})
      .customer(20_s, kCold)
      .customer(30_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(30_s));
}

TEST(NegativeStreak, leaves_out_a_goodbye) {
  Story story;
  story.customer(0_s, kCold).customer(10_s, kCold).customer(20_s, {.cues = bit(Cue::goodbye)});
  story.customer(30_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(30_s));
}

TEST(NegativeStreak, is_of_one_conversation) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, kCold)
      .customer(20_s, {.conversation = "v2", .valence = -0.9, .emotions = kAnger});
  EXPECT_THAT(story.times(Signal::negative_streak), IsEmpty());
}

TEST(NegativeStreak, is_of_whoever_of_the_customers_writes) {
  Story story;
  story.customer(0_s, kCold)
      .customer(10_s, {.customer = "c2", .valence = -0.5, .emotions = kAnger})
      .customer(20_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(20_s));
}

TEST(NegativeStreak, lasts_through_hundreds_of_texts) {
  Story story;
  for (int i = 0; i < 600; ++i) story.customer(i * 1_s, kCold);
  EXPECT_THAT(story.times(Signal::negative_streak), ElementsAre(2_s));
}

}  // namespace
}  // namespace attune::testing
