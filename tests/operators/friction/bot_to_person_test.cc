#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/bot_to_person.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(BotToPerson, is_the_first_reply_of_a_person_after_bots) {
  Story story;
  story.customer(0_s)
      .bot(5_s)
      .customer(10_s)
      .agent(20_s, {.agent = "ann"})
      .agent(30_s, {.agent = "ann"});
  EXPECT_THAT(story.times(Signal::bot_to_person), ElementsAre(20_s));
  EXPECT_THAT(story.times(Signal::hand_off), IsEmpty());
}

TEST(BotToPerson, is_the_hand_off_that_a_bot_announces) {
  Story story;
  story.customer(0_s).bot(5_s).event(10_s, EventType::case_handoff,
                                     {.by = Actor::bot, .team = "claims"});
  story.agent(20_s, {.agent = "ann", .team = "claims"});
  EXPECT_THAT(story.times(Signal::bot_to_person), ElementsAre(10_s));
  EXPECT_THAT(story.times(Signal::hand_off), IsEmpty());
}

TEST(BotToPerson, costs_nothing) {
  Story story;
  story.bot(5_s).agent(20_s);
  EXPECT_EQ(story.counted(Family::friction_points, static_cast<std::size_t>(Dimension::ecosystem)),
            0u);
  EXPECT_EQ(
      story.counted(Family::friction_signals, static_cast<std::size_t>(Signal::bot_to_person)), 1u);
}

TEST(BotToPerson, is_not_a_bot_that_helps_while_a_person_is_there) {
  Story story;
  story.agent(0_s, {.agent = "ann"})
      .bot(5_s)
      .agent(10_s, {.agent = "ann"})
      .bot(15_s)
      .agent(20_s, {.agent = "bob"});
  EXPECT_THAT(story.times(Signal::bot_to_person), IsEmpty());
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(20_s));
}

TEST(BotToPerson, is_found_once_when_agents_have_no_ids) {
  Story story;
  story.bot(0_s).agent(5_s).bot(10_s).agent(15_s);
  EXPECT_THAT(story.times(Signal::bot_to_person), ElementsAre(5_s));
}

TEST(BotToPerson, is_followed_by_a_hand_off_when_it_is_handed_on_before_anybody_wrote) {
  Story story;
  story.bot(0_s).event(5_s, EventType::case_handoff, {.team = "claims"});
  story.event(10_s, EventType::case_handoff, {.team = "fraud"}).agent(15_s, {.team = "fraud"});
  EXPECT_THAT(story.times(Signal::bot_to_person), ElementsAre(5_s));
  EXPECT_THAT(story.times(Signal::hand_off), ElementsAre(10_s));
}

}  // namespace
}  // namespace attune::testing
