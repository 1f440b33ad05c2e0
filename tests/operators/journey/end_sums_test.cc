// What must hold of the counts of any conversation that ended.
#include <gtest/gtest.h>

#include <random>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::JourneyTalk;

/// Any sequence of texts, replies and case events, with any emotions.
JourneyTalk anything(std::mt19937& random) {
  JourneyTalk talk;
  const auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  const unsigned length = 1 + below(40);
  for (std::int64_t second = 0; second < length; ++second) switch (below(6)) {
      case 0:
        talk.reply(second, random() & 0xFFFF, below(2) == 0 ? Actor::agent : Actor::bot);
        break;
      case 1:
        talk.event(second, below(2) == 0 ? EventType::case_resolved : EventType::case_reopened);
        break;
      default:
        talk.text(second, {static_cast<double>(below(201)) / 100 - 1,
                           static_cast<std::uint32_t>(random() & 0xFFF),
                           below(8) == 0 ? static_cast<std::uint32_t>(random() & 0xFFF) : 0,
                           below(5) != 0, static_cast<double>(below(101)) / 100});
    }
  return talk;
}

std::uint64_t sum(const JourneyTalk& talk, Family family, std::size_t count) {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < count; ++i) all += talk.counted(family, i);
  return all;
}

TEST(EndSums, HoldForAnyConversation) {
  std::mt19937 random(20261104);
  for (int i = 0; i < 2'000; ++i) {
    JourneyTalk talk = anything(random);
    talk.end();
    const std::uint64_t shifts = sum(talk, Family::sentiment_shift, 3);
    EXPECT_EQ(shifts, talk.conversation.texts >= 2 ? 1u : 0u);
    EXPECT_LE(talk.counted(Family::repaired), shifts);
    EXPECT_EQ(sum(talk, Family::effort, 6), 1u);
    EXPECT_EQ(sum(talk, Family::ends, 3), 1u);
    EXPECT_LE(talk.counted(Family::resolutions, 1), talk.counted(Family::resolutions, 0));
    EXPECT_EQ(talk.counted(Family::resolutions, 2), 0u);
    EXPECT_LE(sum(talk, Family::recovery, 10), 1u);
    EXPECT_EQ(sum(talk, Family::handle_time, 10), 1u);
    EXPECT_LE(talk.counted(Family::needs, 2, 0), talk.counted(Family::needs, 2, 1));
  }
}

TEST(EndSums, RoutingTellsEachHintAtMostOnce) {
  std::mt19937 random(20261105);
  for (int i = 0; i < 500; ++i) {
    JourneyTalk talk;
    int routine = 0, emotional = 0;
    for (std::int64_t second = 0; second < 30; ++second) {
      talk.text(second, {static_cast<double>(random() % 201) / 100 - 1, 0,
                         random() % 9 == 0 ? 1u << random() % 12 : 0});
      routine += talk.has(Signal::route_routine);
      emotional += talk.has(Signal::route_emotional);
    }
    EXPECT_LE(routine, 1);
    EXPECT_LE(emotional, 1);
  }
}

}  // namespace
}  // namespace attune
