#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/scripted_reply.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Told kAngry{.valence = -0.8};
constexpr Told kStock{.acts = bit(Act::scripted)};

TEST(ScriptedReply, is_a_scripted_reply_to_distress) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s, kStock);
  EXPECT_THAT(story.times(Signal::scripted_reply), ElementsAre(10_s));
  EXPECT_THAT(story.times(Signal::unacknowledged), ElementsAre(10_s));
}

TEST(ScriptedReply, is_not_a_scripted_reply_to_a_calm_question) {
  Story story;
  story.customer(0_s).agent(10_s, kStock);
  EXPECT_THAT(story.times(Signal::scripted_reply), IsEmpty());
}

TEST(ScriptedReply, is_the_first_reply_only) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s).agent(20_s, kStock);
  EXPECT_THAT(story.times(Signal::scripted_reply), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
