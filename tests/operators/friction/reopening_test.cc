#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/reopening.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto kResolved = EventType::case_resolved;
constexpr auto kReopened = EventType::case_reopened;

TEST(Reopening, is_a_message_of_the_customer_after_the_resolution) {
  Story story;
  story.customer(0_s).event(10_s, kResolved).customer(20_s).customer(30_s);
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(20_s));
}

TEST(Reopening, is_the_event_that_says_so) {
  Story story;
  story.customer(0_s).event(10_s, kResolved).event(10_min, kReopened).customer(11_min);
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(10_min));
}

TEST(Reopening, is_once_per_resolution) {
  Story story;
  story.event(0_s, kResolved).customer(10_s).event(20_s, kReopened).customer(30_s);
  story.event(40_s, kResolved).customer(50_s).customer(60_s);
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(10_s, 50_s));
}

TEST(Reopening, is_also_a_new_conversation_within_72_hours) {
  for (const std::int64_t past : {0_s, 1_s}) {
    Story story;
    story.customer(0_s).event(10_s, kResolved).event(20_s, EventType::conversation_ended);
    story.customer(10_s + 72_h + past, {.conversation = "v2"});
    EXPECT_EQ(story.times(Signal::reopening).size(), past == 0 ? 1u : 0u) << past;
  }
}

TEST(Reopening, is_about_the_same_case_or_topic_where_both_name_one) {
  Story story;
  story.event(0_s, kResolved, {.of_case = "k1", .topic = "bill"});
  story.customer(1_h, {.customer = "c1", .conversation = "v2", .topic = "fee"});
  story.event(2_h, kResolved, {.customer = "c2", .conversation = "v3", .of_case = "k2"});
  story.customer(3_h, {.customer = "c2", .conversation = "v4", .of_case = "k2"});
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(3_h));
}

TEST(Reopening, is_not_the_next_message_about_something_else) {
  Story story;
  story.event(0_s, kResolved, {.topic = "bill"})
      .customer(1_h, {.conversation = "v2", .topic = "fee"});
  story.customer(1_h + 10_s, {.conversation = "v2", .topic = "fee"})
      .customer(1_h + 20_s, {.conversation = "v2"});
  EXPECT_THAT(story.times(Signal::reopening), IsEmpty());
}

TEST(Reopening, is_not_thanks_or_goodbye) {
  Story story;
  story.event(0_s, kResolved)
      .customer(10_s, {.cues = bit(Cue::thanks)})
      .customer(20_s, {.cues = bit(Cue::goodbye)});
  EXPECT_THAT(story.times(Signal::reopening), IsEmpty());
}

TEST(Reopening, is_thanks_that_ask_or_that_are_in_distress) {
  for (const Told& told : {Told{.cues = bit(Cue::thanks) | bit(Cue::question)},
                           Told{.valence = -0.8, .cues = bit(Cue::thanks)}}) {
    Story story;
    story.event(0_s, kResolved).customer(10_s, told);
    EXPECT_THAT(story.times(Signal::reopening), ElementsAre(10_s));
  }
}

TEST(Reopening, is_not_the_agent_who_writes) {
  Story story;
  story.event(0_s, kResolved).agent(10_s).bot(20_s);
  EXPECT_THAT(story.times(Signal::reopening), IsEmpty());
}

TEST(Reopening, is_found_when_the_resolution_names_no_customer) {
  Story story;
  story.customer(0_s)
      .event(10_s, kResolved, {.customer = {}})
      .event(20_s, EventType::conversation_ended);
  story.customer(1_d, {.conversation = "v2"});
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(1_d));
}

TEST(Reopening, is_found_without_any_customer_while_the_conversation_lasts) {
  Story story;
  story.customer(0_s, {.customer = {}})
      .event(10_s, kResolved, {.customer = {}})
      .customer(20_s, {.customer = {}});
  EXPECT_THAT(story.times(Signal::reopening), ElementsAre(20_s));
}

TEST(Reopening, tells_the_time_since_the_resolution) {
  Story story;
  story.event(0_s, kResolved).customer(5_min);
  ASSERT_EQ(story.all(Signal::reopening).size(), 1u);
  EXPECT_EQ(story.all(Signal::reopening)[0].first, 5_min);
}

}  // namespace
}  // namespace attune::testing
