#include "operators/journey/recovery.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

TEST(Recovery, IsTheTimeFromTheFirstDistressToTheFirstOfTwoCalmTexts) {
  JourneyTalk talk;
  talk.text(0, {}).text(10, {-0.6}).text(40, {-0.7}).text(70, {0.1}).text(90, {0.2}).end();
  ASSERT_TRUE(talk.has(Signal::recovered));
  EXPECT_EQ(talk.evidence(Signal::recovered).first, 60'000);
  EXPECT_EQ(talk.counted(Family::recovery, 2), 1u);
  EXPECT_EQ(talk.counted(Family::recovery, 10), 60'000u);
}

TEST(Recovery, OneCalmTextIsNotEnough) {
  EXPECT_FALSE(JourneyTalk().text(0, {-0.6}).text(10, {0.3}).end().has(Signal::recovered));
}

TEST(Recovery, ALastTextThatThanksIsEnough) {
  JourneyTalk talk;
  talk.text(0, {-0.6}).text(10, {0.3, 0, bit(Cue::thanks)}).end();
  ASSERT_TRUE(talk.has(Signal::recovered));
  EXPECT_EQ(talk.evidence(Signal::recovered).first, 10'000);
}

TEST(Recovery, ThanksThatNobodyScoredCountToo) {
  EXPECT_TRUE(JourneyTalk()
                  .text(0, {-0.6})
                  .text(10, {.cues = bit(Cue::thanks), .scored = false})
                  .end()
                  .has(Signal::recovered));
}

TEST(Recovery, SarcasticThanksAreNone) {
  EXPECT_FALSE(JourneyTalk()
                   .text(0, {-0.6})
                   .text(10, {-0.7, bit(Emotion::anger), bit(Cue::thanks)})
                   .end()
                   .has(Signal::recovered));
}

TEST(Recovery, ThanksInTheMiddleDoNotEndIt) {
  JourneyTalk talk;
  talk.text(0, {-0.6}).text(10, {0.3, 0, bit(Cue::thanks)}).text(20, {-0.6}).end();
  EXPECT_FALSE(talk.has(Signal::recovered));
}

TEST(Recovery, DistressBetweenBeginsAnew) {
  JourneyTalk talk;
  talk.text(0, {-0.6}).text(10, {0.1}).text(20, {-0.6}).text(30, {0.1}).text(40, {0.1}).end();
  EXPECT_EQ(talk.evidence(Signal::recovered).first, 30'000);
}

TEST(Recovery, APlainTextIsCalmHoweverColdItReads) {
  EXPECT_TRUE(
      JourneyTalk().text(0, {-0.6}).text(9, {-0.5}).text(20, {-0.5}).end().has(Signal::recovered));
}

TEST(Recovery, ATextAtTheBoundOfNegativeIsNotCalm) {
  JourneyOptions options;
  options.negative = -500;
  for (const auto& [valence, recovered] : {std::pair{-0.05, false}, {-0.04, true}}) {
    JourneyTalk talk(options);
    talk.text(0, {-0.6}).text(10, {valence}).text(20, {valence}).end();
    EXPECT_EQ(talk.has(Signal::recovered), recovered) << valence;
  }
}

TEST(Recovery, NobodyRecoversWithoutDistress) {
  EXPECT_FALSE(JourneyTalk().texts({0.1, 0.2, 0.3}).end().has(Signal::recovered));
}

TEST(Recovery, ALaterDistressDoesNotTakeItBack) {
  JourneyTalk talk;
  talk.text(0, {-0.6}).text(10, {0.1}).text(20, {0.1}).text(30, {-0.9}).text(40, {-0.9}).end();
  EXPECT_EQ(talk.evidence(Signal::recovered).first, 10'000);
}

}  // namespace
}  // namespace attune
