#include "operators/journey/routing.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

TEST(Routing, TwoCalmTextsAreRoutine) {
  JourneyTalk talk;
  EXPECT_FALSE(talk.text(0, {}).has(Signal::route_routine));
  EXPECT_TRUE(talk.text(9, {}).has(Signal::route_routine));
  EXPECT_EQ(talk.counted(Family::routing, 0), 1u);
}

TEST(Routing, IsToldOnce) {
  EXPECT_FALSE(JourneyTalk().text(0, {}).text(5, {}).text(9, {}).has(Signal::route_routine));
}

TEST(Routing, APlainTextThatReadsColdIsCalm) {
  EXPECT_TRUE(JourneyTalk().text(0, {}).text(5, {-0.2}).has(Signal::route_routine));
}

TEST(Routing, ANegativeTextIsNotCalm) {
  JourneyOptions options;
  options.negative = -500;
  JourneyTalk talk(options);
  EXPECT_FALSE(talk.text(0, {}).text(5, {-0.05}).has(Signal::route_routine));
  EXPECT_FALSE(talk.text(7, {}).has(Signal::route_routine));
  EXPECT_TRUE(talk.text(9, {}).has(Signal::route_routine));
}

TEST(Routing, ATextInTroubleIsNotCalm) {
  constexpr double kCool = -0.2;  // too warm for distress
  JourneyTalk talk;
  talk.text(0, {}).text(5, {kCool, bit(Emotion::confusion)});
  EXPECT_FALSE(talk.has(Signal::route_routine));
  EXPECT_FALSE(talk.text(7, {}).has(Signal::route_routine)) << "only one in a row";
  EXPECT_TRUE(talk.text(9, {}).has(Signal::route_routine));
}

TEST(Routing, ACueOrDistressBeforeRulesRoutineOut) {
  EXPECT_FALSE(JourneyTalk().text(0, {-0.6}).text(5, {}).text(9, {}).has(Signal::route_routine));
  EXPECT_FALSE(JourneyTalk()
                   .text(0, {0, 0, bit(Cue::travel)})
                   .text(5, {})
                   .text(9, {})
                   .has(Signal::route_routine));
}

TEST(Routing, TheSecondTextInDistressIsEmotional) {
  JourneyTalk talk;
  EXPECT_FALSE(talk.text(0, {-0.6}).has(Signal::route_emotional));
  EXPECT_TRUE(talk.text(9, {-0.6}).has(Signal::route_emotional));
  EXPECT_EQ(talk.counted(Family::routing, 1), 1u);
  EXPECT_FALSE(talk.text(12, {-0.6}).has(Signal::route_emotional));
}

TEST(Routing, HighStakesAreEmotionalAtOnce) {
  EXPECT_TRUE(JourneyTalk().text(0, {0, 0, bit(Cue::health)}).has(Signal::route_emotional));
  EXPECT_TRUE(JourneyTalk().text(0, {-0.6, 0, 0, true, 0.7}).has(Signal::route_emotional));
}

TEST(Routing, RoutineMayBecomeEmotionalButNotTheOtherWayRound) {
  JourneyTalk talk;
  talk.text(0, {}).text(5, {});
  EXPECT_TRUE(talk.text(9, {0, 0, bit(Cue::safety)}).has(Signal::route_emotional));
  EXPECT_FALSE(talk.text(12, {}).text(15, {}).has(Signal::route_routine));
}

}  // namespace
}  // namespace attune
