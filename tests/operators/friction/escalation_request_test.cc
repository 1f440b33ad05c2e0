#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/escalation_request.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EscalationRequest, is_a_cue_in_what_the_customer_writes) {
  Story story;
  story.customer(0_s).customer(10_s, {.cues = bit(Cue::escalation_request)}).customer(20_s);
  EXPECT_THAT(story.times(Signal::escalation_request), ElementsAre(10_s));
}

TEST(EscalationRequest, is_found_each_time_that_it_is_said) {
  Story story;
  story.customer(0_s, {.cues = bit(Cue::escalation_request)})
      .agent(5_s)
      .customer(10_s, {.cues = bit(Cue::escalation_request)});
  EXPECT_THAT(story.times(Signal::escalation_request), ElementsAre(0_s, 10_s));
}

TEST(EscalationRequest, is_not_what_an_agent_says) {
  Story story;
  story.agent(0_s, {.cues = bit(Cue::escalation_request)})
      .bot(10_s, {.cues = bit(Cue::escalation_request)});
  EXPECT_THAT(story.times(Signal::escalation_request), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
