#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/churn_threat.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ChurnThreat, is_a_cue_in_what_the_customer_writes) {
  Story story;
  story.customer(0_s).customer(10_s, {.cues = bit(Cue::churn_threat)}).customer(20_s);
  EXPECT_THAT(story.times(Signal::churn_threat), ElementsAre(10_s));
}

TEST(ChurnThreat, is_found_each_time_that_it_is_said) {
  Story story;
  story.customer(0_s, {.cues = bit(Cue::churn_threat)})
      .agent(5_s)
      .customer(10_s, {.cues = bit(Cue::churn_threat)});
  EXPECT_THAT(story.times(Signal::churn_threat), ElementsAre(0_s, 10_s));
}

TEST(ChurnThreat, is_not_what_an_agent_says) {
  Story story;
  story.agent(0_s, {.cues = bit(Cue::churn_threat)}).bot(10_s, {.cues = bit(Cue::churn_threat)});
  EXPECT_THAT(story.times(Signal::churn_threat), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
