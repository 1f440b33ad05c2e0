// What holds of any conversation, whoever says what and when.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::Mood;
using testing::Talk;

constexpr std::array<std::string_view, 6> kTexts = {"where is my parcel, this is the third time",
                                                    "I need it for a funeral tomorrow",
                                                    "thanks, bye",
                                                    "get me a real person",
                                                    "I am cancelling my contract",
                                                    "wo ist mein Paket geblieben, bitte"};
constexpr std::array<std::string_view, 7> kReplies = {
    "No wonder you're upset, that's a horrible spot to be in.",
    "I'm so sorry to hear that.",
    "I'll call the depot and get back to you within 10 minutes.",
    "I'll let you know as soon as I have news.",
    "We apologise for any inconvenience this may have caused.",
    "This is top priority, I'm on it right now.",
    "Das Paket ist unterwegs und kommt heute noch an."};
constexpr std::array kEvents = {EventType::case_resolved, EventType::case_handoff,
                                EventType::conversation_ended, EventType::promise_kept};

struct Traffic {
  explicit Traffic(std::uint64_t seed) : random(seed) {}
  std::size_t below(std::size_t bound) { return random() % bound; }

  void go(Talk& talk, double at_s) {
    const std::uint64_t who = 1 + below(4);
    talk.in(who, who).on(below(4) == 0 ? Channel::mail : Channel::chat);
    switch (below(8)) {
      case 0:
      case 1:
      case 2:
        talk.customer(at_s, kTexts[below(kTexts.size())], mood());
        break;
      case 3:
        talk.bot(at_s, kReplies[below(kReplies.size())]);
        break;
      case 4:
        talk.event(at_s, kEvents[below(kEvents.size())], static_cast<Actor>(below(3)));
        break;
      default:
        talk.agent(at_s, kReplies[below(kReplies.size())], static_cast<std::uint32_t>(below(4)));
    }
  }
  Mood mood() {
    return {static_cast<std::int16_t>(static_cast<int>(below(20'001)) - 10'000),
            static_cast<std::uint16_t>(below(10'001)),
            static_cast<std::uint16_t>(1u << below(kEmotionCount))};
  }
  std::mt19937_64 random;
};

TEST(EmpathyPropertyTest, nothing_is_given_that_was_not_needed_and_no_promise_has_two_outcomes) {
  std::uint64_t made = 0, given = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Talk talk;
    Traffic traffic(seed);
    double at_s = 0;
    for (int i = 0; i < 400; ++i) {
      at_s += static_cast<double>(traffic.below(traffic.below(20) == 0 ? 90'000 : 200));
      traffic.go(talk, at_s);
      const auto promises = [&](std::size_t outcome) {
        return talk.count(Family::promises, outcome);
      };
      ASSERT_LE(promises(1) + promises(2) + promises(3), promises(0)) << "seed " << seed;
      ASSERT_LE(talk.count(Family::empathy_needed_and_given), talk.count(Family::empathy_needed));
      ASSERT_LE(talk.count(Family::empathy_needed_and_given), talk.count(Family::empathy_given));
      for (std::size_t by = 0; by < 2; ++by)
        ASSERT_LE(talk.count(Family::hollow_replies, by), talk.count(Family::warm_replies, by));
      for (std::size_t act = 0; act < kActCount; ++act)
        ASSERT_LE(talk.count(Family::bot_acts, act), talk.count(Family::reply_acts, act));
      for (std::size_t need = 0; need < 4; ++need)
        ASSERT_LE(talk.count(Family::needs, need, 0), talk.count(Family::needs, need, 1));
      ASSERT_LE(talk.agents(), talk.count(Family::distressed_met));
    }
    talk.end();
    EXPECT_EQ(talk.times(Signal::promise_kept), talk.count(Family::promises, 1));
    EXPECT_EQ(talk.times(Signal::broken_promise), talk.count(Family::promises, 2));
    EXPECT_EQ(talk.times(Signal::promise_void), talk.count(Family::promises, 3));
    made += talk.count(Family::promises, 0);
    given += talk.count(Family::empathy_needed_and_given);
  }
  EXPECT_GT(made, 300u) << "the traffic tests nothing";
  EXPECT_GT(given, 100u);
}

}  // namespace
}  // namespace attune
