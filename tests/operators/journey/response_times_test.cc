#include "operators/journey/response_times.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

constexpr std::size_t kSum = 10;  // nine bounds, +Inf, the sum

TEST(FirstResponse, IsFromTheFirstCustomerMessageToTheFirstReply) {
  JourneyTalk talk;
  talk.event(0, EventType::conversation_started).text(5, {}).text(15, {}).reply(35);
  EXPECT_EQ(talk.counted(Family::first_response, kSum), 30'000u);
  EXPECT_EQ(talk.counted(Family::first_response, 1), 1u);
}

TEST(FirstResponse, OfABotCounts) {
  EXPECT_EQ(JourneyTalk().text(0, {}).reply(2, 0, Actor::bot).counted(Family::first_response, kSum),
            2'000u);
}

TEST(FirstResponse, IsOnlyTheFirst) {
  EXPECT_EQ(JourneyTalk().text(0, {}).reply(2).text(9, {}).reply(60).counted(Family::first_response,
                                                                             kSum),
            0u);
}

TEST(FirstResponse, IsNoneWhenTheCompanyWritesFirst) {
  EXPECT_EQ(JourneyTalk().reply(0).text(5, {}).reply(9).counted(Family::first_response, 0), 0u);
}

TEST(HandleTime, IsFromTheFirstEventToTheLast) {
  JourneyTalk talk;
  talk.text(0, {}).reply(20).event(300, EventType::case_resolved).end();
  EXPECT_EQ(talk.counted(Family::handle_time, kSum), 300'000u);
  EXPECT_EQ(talk.counted(Family::handle_time, 4), 1u);
}

}  // namespace
}  // namespace attune
