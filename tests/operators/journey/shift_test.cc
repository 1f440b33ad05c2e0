#include "operators/journey/shift.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

TEST(Shift, IsImprovedFromSixTenthsUpwards) {
  EXPECT_TRUE(JourneyTalk().texts({0, 0.6}).end().has(Signal::shift_improved));
  EXPECT_TRUE(JourneyTalk().texts({0, 0.59}).end().has(Signal::shift_same));
}

TEST(Shift, IsImprovedFromThreeTenthsUpwardsWhereANegativeMoodTurns) {
  EXPECT_TRUE(JourneyTalk().texts({-0.4, -0.09}).end().has(Signal::shift_improved));
  EXPECT_TRUE(JourneyTalk().texts({-0.9, -0.4}).end().has(Signal::shift_same)) << "still negative";
  EXPECT_TRUE(JourneyTalk().texts({-0.4, 0.4, 0.1, 0.1, 0.1, 0.29}).end().has(Signal::shift_same))
      << "was not negative";
}

TEST(Shift, IsWorsenedFromThreeTenthsDownwardsWhereAMoodTurnsNegative) {
  EXPECT_TRUE(JourneyTalk().texts({-0.09, -0.4}).end().has(Signal::shift_worsened));
  EXPECT_TRUE(JourneyTalk().texts({0.1, 0.1, 0, 0, -0.4, 0.02}).end().has(Signal::shift_same))
      << "by 0.29";
}

TEST(Shift, IsWorsenedFromSixTenthsDownwardsWhereItWasNegative) {
  EXPECT_TRUE(JourneyTalk().texts({-0.4, -1}).end().has(Signal::shift_worsened));
  EXPECT_TRUE(JourneyTalk().texts({-0.41, -1}).end().has(Signal::shift_same));
}

TEST(Shift, IsNoneWhereTheEndIsOnlyLessWarm) {
  EXPECT_TRUE(JourneyTalk().texts({0.9, 0}).end().has(Signal::shift_same));
  EXPECT_TRUE(JourneyTalk().texts({0.9, -0.4}).end().has(Signal::shift_worsened));
}

TEST(Shift, NeedsTwoScoredTexts) {
  JourneyTalk talk;
  talk.text(0, {-0.9}).text(10, {.scored = false}).end();
  EXPECT_FALSE(talk.has(Signal::shift_same));
  EXPECT_FALSE(talk.has(Signal::shift_improved));
}

TEST(Shift, ComparesTheMeansOfThirds) {
  JourneyTalk talk;
  talk.texts({-0.6, -0.4, 0.9, -0.9, 0.2, 0.4}).end();  // two at each end: -0.5 and 0.3
  ASSERT_TRUE(talk.has(Signal::shift_improved));
  EXPECT_EQ(talk.evidence(Signal::shift_improved).first, -5'000);
  EXPECT_EQ(talk.evidence(Signal::shift_improved).second, 3'000);
}

TEST(Shift, DoesNotRoundAMeanToAHundredth) {
  JourneyTalk talk;
  talk.texts({0.15, 0.16, 0, 0, 0.75, 0.76}).end();  // 0.155 and 0.755
  EXPECT_TRUE(talk.has(Signal::shift_improved));
}

TEST(Shift, TakesAtMostFiveTextsAtAnEnd) {
  JourneyTalk talk;
  talk.texts(std::vector<double>(5, -0.5))
      .texts(std::vector<double>(12, 0.9))
      .texts({0.2, 0.2, 0.2, 0.2, 0.2})
      .end();
  EXPECT_EQ(talk.evidence(Signal::shift_improved).first, -5'000);
  EXPECT_EQ(talk.evidence(Signal::shift_improved).second, 2'000);
}

TEST(Shift, OfAConversationOfThousandTextsIsOfItsFirstAndLastFive) {
  JourneyTalk talk;
  talk.texts(std::vector<double>(5, -0.5))
      .texts(std::vector<double>(990, -0.9))
      .texts({0.1, 0.2, 0.3, 0.4, 0.5})
      .end();
  EXPECT_EQ(talk.evidence(Signal::shift_improved).first, -5'000);
  EXPECT_EQ(talk.evidence(Signal::shift_improved).second, 3'000);
}

TEST(Shift, IsNoneWhereAPlainTextReadsColdWithoutDistress) {
  JourneyTalk talk;
  talk.text(0, {0.45}).text(10, {-0.25}).end();
  EXPECT_TRUE(talk.has(Signal::shift_same));
}

TEST(Shift, TakesThanksForWarmHoweverTheyRead) {
  JourneyTalk talk;
  talk.text(0, {-0.5, bit(Emotion::anger)}).text(10, {.valence = -0.1, .cues = bit(Cue::thanks)});
  EXPECT_TRUE(talk.end().has(Signal::shift_improved));
}

TEST(Shift, LeavesABareGoodbyeOut) {
  JourneyTalk talk;
  talk.texts({0.9, 0.9}).text(90, {.valence = 0, .cues = bit(Cue::goodbye)}).end();
  EXPECT_TRUE(talk.has(Signal::shift_same));
}

TEST(Shift, IsCountedOncePerConversation) {
  JourneyTalk talk;
  talk.texts({-0.5, 0.5}).end();
  EXPECT_EQ(talk.counted(Family::sentiment_shift, 0), 1u);
  EXPECT_EQ(talk.counted(Family::sentiment_shift, 1) + talk.counted(Family::sentiment_shift, 2),
            0u);
}

}  // namespace
}  // namespace attune
