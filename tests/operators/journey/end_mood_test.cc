#include "operators/journey/end_mood.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

constexpr std::size_t kNonnegative = 0, kNegative = 1, kUnknown = 2;

TEST(EndMood, IsUnknownWithoutAScoredText) {
  EXPECT_EQ(JourneyTalk().reply(0).end().counted(Family::ends, kUnknown), 1u);
  EXPECT_EQ(JourneyTalk().text(0, {.scored = false}).end().counted(Family::ends, kUnknown), 1u);
}

TEST(EndMood, IsOfOneTextWhereThereIsOnlyOne) {
  EXPECT_EQ(JourneyTalk().text(0, {0.2}).end().counted(Family::ends, kNonnegative), 1u);
  EXPECT_EQ(JourneyTalk().text(0, {-0.6}).end().counted(Family::ends, kNegative), 1u);
}

TEST(EndMood, IsNegativeAtAMeanOfOneTenth) {
  EXPECT_EQ(JourneyTalk().texts({0, 0, 0, 0, -0.6, 0.4}).end().counted(Family::ends, kNegative),
            1u);
  EXPECT_EQ(JourneyTalk().texts({0, 0, 0, 0, -0.6, 0.42}).end().counted(Family::ends, kNonnegative),
            1u);
}

TEST(EndMood, IsNotNegativeWherePlainTextsReadCold) {
  EXPECT_EQ(JourneyTalk().text(0, {-0.5}).text(9, {-0.5}).end().counted(Family::ends, kNonnegative),
            1u);
}

TEST(EndMood, IsNegativeWhereTheLastTextIsInDistress) {
  EXPECT_EQ(JourneyTalk()
                .text(0, {.valence = 0.9, .cues = bit(Cue::safety), .urgency = 0.9})
                .end()
                .counted(Family::ends, kNegative),
            1u);
}

}  // namespace
}  // namespace attune
