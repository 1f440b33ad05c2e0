#include "operators/journey/stability.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

constexpr std::size_t kStability = 2, kMet = 0, kDue = 1;

TEST(Stability, IsDueInEveryConversation) {
  JourneyTalk talk;
  talk.text(0, {}).end();
  EXPECT_EQ(talk.counted(Family::needs, kStability, kDue), 1u);
  EXPECT_EQ(talk.counted(Family::needs, kStability, kMet), 1u);
}

TEST(Stability, IsNotMetAfterAHandOffABounceOrALongWait) {
  for (const std::uint32_t flag :
       {Conversation::handed_off, Conversation::bounced, Conversation::waited_long}) {
    JourneyTalk talk;
    talk.text(0, {});
    talk.conversation.set(flag);
    talk.end();
    EXPECT_EQ(talk.counted(Family::needs, kStability, kDue), 1u);
    EXPECT_EQ(talk.counted(Family::needs, kStability, kMet), 0u);
  }
}

}  // namespace
}  // namespace attune
