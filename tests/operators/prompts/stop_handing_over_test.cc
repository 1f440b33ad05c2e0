#include "operators/prompts/stop_handing_over.h"

#include <gtest/gtest.h>

#include "operators/staff_change.h"
#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::Talk;

constexpr auto kKind = PromptKind::stop_handing_over;

/// To a team, whose first reply comes half a minute later.
void handed_over(Talk& talk, double at_s, std::uint32_t team) {
  talk.team(team).event(at_s, EventType::case_handoff, Actor::agent);
  talk.agent(at_s + 30, "Another team here.", 10 * team + team);
}

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
  c.findings.signal(Signal::hand_off, teams_with(c.conversation, c.turn));
  ASSERT_TRUE(prompts::stop_handing_over(c.moment(), c.prompt));
  EXPECT_EQ(c.prompt.reason.first, 3);
}

TEST(StopHandingOverTest, one_hand_off_that_nobody_minds_is_none) {
  Case c;
  c.conversation.distressed = 0;
  c.findings.signal(Signal::hand_off, 2);
  EXPECT_FALSE(prompts::stop_handing_over(c.moment(), c.prompt));
}

TEST(StopHandingOverTest, a_third_team_and_every_way_back_need_no_distress) {
  Talk talk;
  talk.customer(0, "hello", kCalm).team(1).agent(20, "One moment.", 11);
  handed_over(talk, 30, 2);
  EXPECT_TRUE(talk.prompts(kKind).empty()) << "one that nobody minds";
  handed_over(talk, 900, 1);
  handed_over(talk, 1'800, 2);
  handed_over(talk, 2'700, 3);
  handed_over(talk, 3'600, 1);
  for (const double at : {900., 1'800., 2'700., 3'600.})
    EXPECT_TRUE(talk.prompted(kKind, at)) << at;
  EXPECT_EQ(talk.prompts(kKind).size(), 4u) << "their first replies are no hand-offs of their own";
}

TEST(StopHandingOverTest, a_colleague_of_the_third_team_is_no_further_one) {
  Talk talk;
  talk.customer(0, "hello", kCalm).team(1).agent(20, "One moment.", 11);
  handed_over(talk, 30, 2);
  handed_over(talk, 60, 3);
  talk.agent(1'200, "A colleague here.", 34).until(1'201);
  EXPECT_EQ(talk.times(Signal::hand_off), 2u + 1u);
  EXPECT_EQ(talk.prompts(kKind).size(), 1u);
}

TEST(StopHandingOverTest, who_minds_late_has_met_three_teams) {
  Talk talk;
  talk.customer(0, "hello", kCalm).team(1).agent(20, "One moment.", 11);
  handed_over(talk, 30, 2);
  handed_over(talk, 60, 3);
  talk.customer(1'200, "this is outrageous", kAngry);
  ASSERT_TRUE(talk.prompted(kKind, 1'200));
  EXPECT_EQ(talk.prompts(kKind)[1].reason.first, 3);
}

/// Two teams, and the second one is announced when they mind: its first reply is still to come.
Talk minded_before_it_arrives() {
  Talk talk;
  talk.customer(0, "hello", kCalm).team(1).agent(20, "One moment.", 11);
  talk.team(2).event(30, EventType::case_handoff, Actor::agent);
  talk.customer(60, "this is outrageous", kAngry);
  return talk;
}

TEST(StopHandingOverTest, the_reply_of_the_team_that_was_announced_follows) {
  Talk talk = minded_before_it_arrives();
  EXPECT_TRUE(talk.prompted(kKind, 60));
  talk.agent(90, "Team B here.", 22).until(100);
  EXPECT_EQ(talk.outcome(kKind), testing::kFollowed);
}

TEST(StopHandingOverTest, another_hand_off_does_not_follow) {
  Talk announced = minded_before_it_arrives(), unannounced = minded_before_it_arrives();
  announced.team(3).event(90, EventType::case_handoff, Actor::agent).until(100);
  EXPECT_EQ(announced.outcome(kKind), testing::kNotFollowed);
  unannounced.team(3).agent(90, "Team C here.", 33).until(100);
  EXPECT_EQ(unannounced.outcome(kKind), testing::kNotFollowed);
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
