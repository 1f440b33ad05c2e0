#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/hand_off.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(HandOff, is_a_reply_of_another_team_than_the_last) {
  Story story;
  story.customer(0_s)
      .agent(10_s, {.team = "billing"})
      .customer(20_s)
      .agent(30_s, {.team = "claims"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(30_s));
}

TEST(HandOff, is_a_reply_of_another_agent_of_the_same_team) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "billing"})
      .agent(10_s, {.agent = "bob", .team = "billing"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s));
}

TEST(HandOff, is_not_the_first_reply) {
  Story story;
  story.customer(0_s).agent(10_s, {.agent = "ann", .team = "billing"});
  EXPECT_THAT(story.times(Signal::hand_off), IsEmpty());
}

TEST(HandOff, is_counted_at_the_event_and_not_again_when_the_announced_team_writes) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "billing"});
  story.event(10_s, EventType::case_handoff, {.team = "claims"});
  story.agent(20_s, {.agent = "bob", .team = "claims"})
      .agent(30_s, {.agent = "bob", .team = "claims"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s));
}

TEST(HandOff, is_counted_again_when_another_team_than_the_announced_one_writes) {
  Story story;
  story.agent(0_s, {.team = "billing"});
  story.event(10_s, EventType::case_handoff, {.team = "claims"}).agent(20_s, {.team = "fraud"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s, 20_s));
}

TEST(HandOff, announced_without_a_team_is_whoever_writes_first) {
  Story story;
  story.agent(0_s, {.agent = "ann"}).event(10_s, EventType::case_handoff);
  story.agent(20_s, {.agent = "bob"}).agent(30_s, {.agent = "cleo"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s, 30_s));
}

TEST(HandOff, is_not_the_goodbye_of_who_hands_on) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "billing"});
  story.event(10_s, EventType::case_handoff, {.team = "claims"});
  story.agent(12_s, {.agent = "ann", .team = "billing"})
      .agent(20_s, {.agent = "bob", .team = "claims"});
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s));
}

TEST(HandOff, needs_an_agent_or_a_team_to_compare) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "billing"})
      .agent(10_s)
      .agent(20_s, {.agent = "ann", .team = "billing"});
  EXPECT_THAT(story.times(Signal::hand_off), IsEmpty());
}

TEST(HandOff, is_not_a_bot_in_between) {
  Story story;
  story.agent(0_s, {.agent = "ann", .team = "billing"})
      .bot(10_s, {.agent = "robot", .team = "bots"});
  story.agent(20_s, {.agent = "ann", .team = "billing"});
  EXPECT_THAT(story.times(Signal::hand_off), IsEmpty());
}

TEST(HandOff, tells_how_many_teams_there_were) {
  Story story;
  story.agent(0_s, {.team = "a"}).agent(1_s, {.team = "b"}).agent(2_s, {.team = "c"});
  const auto found = story.all(Signal::hand_off);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].first, 2);
  EXPECT_EQ(found[1].first, 3);
}

TEST(HandOff, costs_one_point_of_the_ecosystem) {
  Story story;
  story.agent(0_s, {.team = "a"}).agent(1_s, {.team = "b"});
  EXPECT_EQ(story.counted(Family::friction_signals, static_cast<std::size_t>(Signal::hand_off)),
            1u);
  EXPECT_EQ(story.counted(Family::friction_points, static_cast<std::size_t>(Dimension::ecosystem)),
            1u);
}

}  // namespace
}  // namespace attune::testing
