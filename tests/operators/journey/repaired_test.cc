#include "operators/journey/repaired.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

constexpr std::uint32_t kAngry = bit(Emotion::anger), kGrateful = bit(Emotion::gratitude);

TEST(Repaired, BeganInTroubleAndEndedGlad) {
  for (const Emotion trouble :
       {Emotion::anger, Emotion::frustration, Emotion::confusion, Emotion::anxiety})
    for (const Emotion glad : {Emotion::gratitude, Emotion::relief, Emotion::trust}) {
      JourneyTalk talk;
      talk.text(0, {-0.5, bit(trouble)}).text(9, {0.5, bit(glad)}).end();
      EXPECT_TRUE(talk.has(Signal::repaired));
      EXPECT_EQ(talk.counted(Family::repaired), 1u);
    }
}

TEST(Repaired, SadnessIsNoTroubleThatIsRepaired) {
  EXPECT_FALSE(JourneyTalk()
                   .text(0, {-0.5, bit(Emotion::sadness)})
                   .text(9, {0.5, kGrateful})
                   .end()
                   .has(Signal::repaired));
}

TEST(Repaired, DelightAloneIsNoRepair) {
  EXPECT_FALSE(JourneyTalk()
                   .text(0, {-0.5, kAngry})
                   .text(9, {0.5, bit(Emotion::delight)})
                   .end()
                   .has(Signal::repaired));
}

TEST(Repaired, NeedsTwoTexts) {
  EXPECT_FALSE(JourneyTalk().text(0, {0, kAngry | kGrateful}).end().has(Signal::repaired));
}

TEST(Repaired, TroubleInTheMiddleIsNotHowItBegan) {
  JourneyTalk talk;
  talk.text(0, {}).text(5, {-0.5, kAngry}).text(9, {0.5, kGrateful}).end();
  EXPECT_FALSE(talk.has(Signal::repaired));
}

TEST(Repaired, GratitudeInTheMiddleIsNotHowItEnded) {
  JourneyTalk talk;
  talk.text(0, {-0.5, kAngry}).text(5, {0.5, kGrateful}).text(9, {}).end();
  EXPECT_FALSE(talk.has(Signal::repaired));
}

TEST(Repaired, ThirdsGrowWithTheConversation) {
  JourneyTalk talk;  // of six texts two make an end
  talk.text(0, {})
      .text(1, {-0.5, kAngry})
      .text(2, {})
      .text(3, {})
      .text(4, {0.5, kGrateful})
      .text(5, {})
      .end();
  EXPECT_TRUE(talk.has(Signal::repaired));
}

}  // namespace
}  // namespace attune
