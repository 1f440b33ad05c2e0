#include "operators/journey/resolution.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

constexpr EventType kResolved = EventType::case_resolved, kReopened = EventType::case_reopened;

TEST(Resolution, IsTheCaseResolvedInThisConversation) {
  JourneyTalk talk;
  talk.text(0, {}).event(90, kResolved).end();
  ASSERT_TRUE(talk.has(Signal::resolved));
  EXPECT_EQ(talk.evidence(Signal::resolved).first, 90'000);
  EXPECT_EQ(talk.counted(Family::resolutions, 0), 1u);
  EXPECT_FALSE(JourneyTalk().text(0, {}).end().has(Signal::resolved));
}

TEST(Resolution, IsNoneOnceReopened) {
  EXPECT_FALSE(JourneyTalk().event(0, kResolved).event(5, kReopened).end().has(Signal::resolved));
  EXPECT_TRUE(JourneyTalk()
                  .event(0, kResolved)
                  .event(5, kReopened)
                  .event(9, kResolved)
                  .end()
                  .has(Signal::resolved));
}

TEST(Resolution, HasQualityWhenTheLastThirdIsNotNegative) {
  EXPECT_TRUE(JourneyTalk()
                  .texts({-0.9, 0, 0, 0, -0.6, 0.42})
                  .event(99, kResolved)
                  .end()
                  .has(Signal::resolved_with_quality));
  EXPECT_FALSE(JourneyTalk()
                   .texts({0.9, 0, 0, 0, -0.6, 0.4})
                   .event(99, kResolved)
                   .end()
                   .has(Signal::resolved_with_quality));
}

TEST(Resolution, HasNoQualityWhenTheLastTextIsInDistress) {
  JourneyTalk talk;
  talk.text(0, {0.5})
      .text(5, {.valence = 0.3, .cues = bit(Cue::safety), .urgency = 0.9})
      .event(9, kResolved)
      .end();
  EXPECT_TRUE(talk.has(Signal::resolved));
  EXPECT_FALSE(talk.has(Signal::resolved_with_quality));
}

TEST(Resolution, WithoutAnyTextHasNothingAgainstIt) {
  EXPECT_TRUE(JourneyTalk().event(0, kResolved).end().has(Signal::resolved_with_quality));
}

}  // namespace
}  // namespace attune
