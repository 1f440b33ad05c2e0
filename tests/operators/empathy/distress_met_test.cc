#include "operators/empathy/distress_met.h"

#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::Talk;

constexpr std::size_t kHope = 3, kMet = 0, kDue = 1;

TEST(DistressMetTest, is_the_load_on_the_agents_that_answer_it) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).agent(10, "Which order is it?", 3);
  talk.customer(20, "the third one, and still wrong", kAngry).agent(30, "Which box came?", 4);
  talk.customer(40, "the blue one", kCalm).agent(50, "Thank you.", 5);
  talk.customer(60, "a month of this now", kAngry).agent(70, "Let me look.", 4).until(100);
  EXPECT_EQ(talk.count(Family::distressed_met), 3u);
  EXPECT_EQ(talk.agents(), 2u);
}

TEST(DistressMetTest, is_not_met_by_a_bot) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).bot(3, "Which order is it?").until(100);
  EXPECT_EQ(talk.count(Family::distressed_met), 0u);
  EXPECT_EQ(talk.agents(), 0u);
}

TEST(DistressMetTest, counts_an_agent_without_a_name_as_load_and_as_nobody) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).agent(10, "Which order is it?", 0).until(100);
  EXPECT_EQ(talk.count(Family::distressed_met), 1u);
  EXPECT_EQ(talk.agents(), 0u);
}

TEST(HopeTest, is_what_a_reply_to_distress_says_of_the_future) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry).agent(10, "Which order is it?");
  talk.customer(20, "the third one, and still wrong", kAngry)
      .bot(22, "A courier will bring the right one tomorrow.");
  talk.customer(40, "and if not", kAngry)
      .agent(50, "Don't worry, you won't be charged for any of it.");
  talk.customer(60, "ok", kCalm).agent(70, "It will arrive tomorrow.").until(100);
  EXPECT_EQ(talk.count(Family::needs, kHope, kDue), 3u);
  EXPECT_EQ(talk.count(Family::needs, kHope, kMet), 2u);
}

TEST(HopeTest, is_not_asked_of_a_reply_in_another_language) {
  Talk talk;
  talk.customer(0, "this is a disgrace", kAngry)
      .agent(10, "Das bringen wir morgen in Ordnung, versprochen.")
      .until(100);
  EXPECT_EQ(talk.count(Family::needs, kHope, kDue), 0u);
  EXPECT_EQ(talk.count(Family::distressed_met), 1u) << "somebody met it all the same";
}

}  // namespace
}  // namespace attune
