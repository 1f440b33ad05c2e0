#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/silo_bounce.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SiloBounce, is_the_third_distinct_team) {
  Story story;
  story.agent(0_s, {.team = "a"}).agent(10_s, {.team = "b"}).agent(20_s, {.team = "c"});
  EXPECT_THAT(story.times(Signal::silo_bounce), ElementsAre(20_s));
}

TEST(SiloBounce, is_a_team_met_again_after_another) {
  Story story;
  story.agent(0_s, {.team = "a"}).agent(10_s, {.team = "b"}).agent(20_s, {.team = "a"});
  EXPECT_THAT(story.times(Signal::silo_bounce), ElementsAre(20_s));
}

TEST(SiloBounce, is_found_once_per_conversation) {
  Story story;
  story.agent(0_s, {.team = "a"})
      .agent(1_s, {.team = "b"})
      .agent(2_s, {.team = "a"})
      .agent(3_s, {.team = "c"});
  story.agent(4_s, {.conversation = "v2", .team = "a"})
      .agent(5_s, {.conversation = "v2", .team = "b"});
  story.agent(6_s, {.conversation = "v2", .team = "c"});
  EXPECT_THAT(story.times(Signal::silo_bounce), ElementsAre(2_s, 6_s));
}

TEST(SiloBounce, is_found_at_the_event_that_announces_the_team) {
  Story story;
  story.agent(0_s, {.team = "a"})
      .event(10_s, EventType::case_handoff, {.team = "b"})
      .agent(20_s, {.team = "b"});
  story.event(30_s, EventType::case_handoff, {.team = "a"}).agent(40_s, {.team = "a"});
  EXPECT_THAT(story.times(Signal::silo_bounce), ElementsAre(30_s));
}

TEST(SiloBounce, is_not_two_teams) {
  Story story;
  story.agent(0_s, {.agent = "x", .team = "a"}).agent(10_s, {.agent = "y", .team = "a"});
  story.agent(20_s, {.agent = "z", .team = "b"}).agent(30_s, {.agent = "z", .team = "b"});
  EXPECT_THAT(story.times(Signal::silo_bounce), IsEmpty());
}

TEST(SiloBounce, counts_no_bots_and_no_replies_without_a_team) {
  Story story;
  story.bot(0_s, {.team = "bots"})
      .agent(5_s, {.team = "a"})
      .bot(10_s, {.team = "bots"})
      .agent(15_s, {.team = "a"});
  story.agent(20_s, {.agent = "x"}).agent(30_s, {.team = "b"});
  EXPECT_THAT(story.times(Signal::silo_bounce), IsEmpty());
}

TEST(SiloBounce, is_not_the_goodbye_of_who_hands_on) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "a"})
      .event(10_s, EventType::case_handoff, {.team = "b"});
  story.agent(12_s, {.agent = "ann", .team = "a"}).agent(20_s, {.agent = "bob", .team = "b"});
  EXPECT_THAT(story.times(Signal::silo_bounce), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
