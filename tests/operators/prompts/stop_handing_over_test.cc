#include "operators/prompts/stop_handing_over.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

struct Case {
  Case() {
    turn.type = EventType::message;
    turn.actor = Actor::agent;
    conversation.distressed = 1;
  }
  prompts::Moment moment() const { return {options, scene, memory}; }
  Turn turn;
  Conversation conversation;
  Findings findings;
  PromptOptions options;
  PromptMemory memory;
  Scene scene{turn, conversation, nullptr, nullptr, findings};
  Prompt prompt;
};

TEST(StopHandingOverTest, the_hand_off_to_a_second_team) {
  Case c;
  c.findings.signal(Signal::hand_off, 2);
  ASSERT_TRUE(prompts::stop_handing_over(c.moment(), c.prompt));
  EXPECT_EQ(c.prompt.reason.signal, Signal::hand_off);
  EXPECT_EQ(c.prompt.reason.first, 2);
  EXPECT_EQ(c.prompt.threshold.value, 2);
}

TEST(StopHandingOverTest, a_colleague_of_the_same_team_is_no_second_team) {
  Case c;
  c.findings.signal(Signal::hand_off, 1);
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt));
}

TEST(StopHandingOverTest, a_team_that_only_bots_came_before_is_the_first) {
  Case c;
  c.findings.signal(Signal::bot_to_person);
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt));
}

TEST(StopHandingOverTest, a_third_team_is_told_too) {
  Case c;
  c.findings.signal(Signal::hand_off, 3);
  ASSERT_TRUE(prompts::stop_handing_over(c.moment(), c.prompt));
  EXPECT_EQ(c.prompt.reason.first, 3);
}

TEST(StopHandingOverTest, counts_the_teams_as_the_hand_off_does) {
  Case c;  // a colleague within a third team
  c.turn.team = c.conversation.team = 4;
  c.conversation.first_team = 1;
  c.conversation.second_team = 3;
  c.findings.signal(Signal::hand_off, 2);
  ASSERT_TRUE(prompts::stop_handing_over(c.moment(), c.prompt));
  EXPECT_EQ(c.prompt.reason.first, 2);
}

TEST(StopHandingOverTest, one_hand_off_that_nobody_minds_is_none) {
  Case c;
  c.conversation.distressed = 0;
  c.findings.signal(Signal::hand_off, 2);
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt));
}

TEST(StopHandingOverTest, a_third_team_and_a_way_back_need_no_distress) {
  Case third, back;
  third.conversation.distressed = back.conversation.distressed = 0;
  third.findings.signal(Signal::hand_off, 3);
  EXPECT_TRUE(prompts::stop_handing_over(third.moment(), third.prompt));
  back.findings.signal(Signal::hand_off, 2);
  back.findings.signal(Signal::silo_bounce, 2);
  EXPECT_TRUE(prompts::stop_handing_over(back.moment(), back.prompt));
}

TEST(StopHandingOverTest, the_first_distress_after_a_hand_off_is_told_once) {
  Case c;
  c.turn.actor = Actor::customer;
  c.scene.distress = true;
  c.conversation.distressed = 0;
  c.conversation.first_team = 1;
  c.conversation.second_team = c.conversation.team = 3;
  ASSERT_TRUE(prompts::stop_handing_over(c.moment(), c.prompt));
  EXPECT_EQ(c.prompt.reason.signal, Signal::hand_off);
  EXPECT_EQ(c.prompt.reason.first, 2);
  c.conversation.distressed = 1;
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt));
  c.conversation.distressed = 0;
  c.conversation.second_team = 0;
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt)) << "one team";
}

TEST(StopHandingOverTest, is_followed_by_a_reply_and_not_by_another_hand_off) {
  Case c;
  EXPECT_EQ(prompts::followed_stop_handing_over(c.moment()), true);
  c.findings.signal(Signal::hand_off, 3);
  EXPECT_EQ(prompts::followed_stop_handing_over(c.moment()), false);
  Case customer;
  customer.turn.actor = Actor::customer;
  EXPECT_EQ(prompts::followed_stop_handing_over(customer.moment()), std::nullopt);
}

}  // namespace
}  // namespace attune
