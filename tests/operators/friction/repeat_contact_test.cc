#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/repeat_contact.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(RepeatContact, is_a_new_conversation_of_a_customer_within_seven_days) {
  Story story;
  story.customer(0_s)
      .customer(1_d, {.conversation = "v2"})
      .customer(1_d + 10_s, {.conversation = "v2"});
  EXPECT_THAT(story.times(Signal::repeat_contact), ElementsAre(1_d));
}

TEST(RepeatContact, holds_at_the_limit_and_not_a_second_past_it) {
  for (const std::int64_t past : {0_s, 1_s}) {
    Story story;
    story.customer(0_s).customer(7_d + past, {.conversation = "v2"});
    EXPECT_EQ(story.times(Signal::repeat_contact).size(), past == 0 ? 1u : 0u) << past;
  }
}

TEST(RepeatContact, counts_from_the_last_event_of_the_earlier_one) {
  Story story;
  story.customer(0_s, {.channel = "mail"})
      .agent(10_h, {.channel = "mail"})
      .customer(1_d, {.conversation = "v2"});
  const auto found = story.all(Signal::repeat_contact);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].first, 14_h);
}

TEST(RepeatContact, is_on_the_same_topic_where_both_name_one) {
  Story story;
  story.customer(0_s, {.topic = "bill"}).customer(1_d, {.conversation = "v2", .topic = "fee"});
  story.customer(2_d, {.conversation = "v3"})
      .customer(3_d, {.conversation = "v4", .topic = "bill"});
  EXPECT_THAT(story.times(Signal::repeat_contact), ElementsAre(2_d, 3_d));
}

TEST(RepeatContact, is_the_same_conversation_id_after_it_had_ended) {
  Story story;
  story.customer(0_s).customer(29_min).customer(2_h);
  EXPECT_THAT(story.times(Signal::repeat_contact), ElementsAre(2_h));
}

TEST(RepeatContact, is_not_another_customer) {
  Story story;
  story.customer(0_s).customer(1_d, {.customer = "c2", .conversation = "v2"});
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
}

TEST(RepeatContact, is_not_an_agent_who_writes_first_nor_news_of_a_case) {
  Story story;
  story.customer(0_s)
      .agent(1_d, {.conversation = "v2"})
      .customer(1_d + 1_s, {.conversation = "v2"});
  story.event(2_d, EventType::case_resolved, {.conversation = "v3"});
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
}

TEST(RepeatContact, is_not_a_thank_you_after_the_end) {
  Story story;
  story.customer(0_s).event(10_s, EventType::conversation_ended, {.by = Actor::agent});
  story.customer(15_s, {.cues = bit(Cue::thanks) | bit(Cue::goodbye)});
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
}

TEST(RepeatContact, is_not_after_a_survey_or_clicks_alone) {
  Story story;
  story.event(0_s, EventType::survey_answered, {.conversation = "v1"});
  story.event(1_h, EventType::ui_click)
      .event(2_h, EventType::journey_step, {.journey = "j", .step = "s"});
  story.customer(1_d, {.conversation = "v2"});
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
}

TEST(RepeatContact, is_not_a_conversation_that_was_cut_for_its_age) {
  ExperienceOptions options;
  options.memory.conversation_age_ms = 1_h;
  Story story(options);
  for (std::int64_t at = 0; at <= 3_h; at += 10_min) story.customer(at);
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
  EXPECT_GT(story.counts().conversations_closed, 1u);
}

TEST(RepeatContact, needs_a_customer) {
  Story story;
  story.customer(0_s, {.customer = {}}).customer(1_d, {.customer = {}, .conversation = "v2"});
  EXPECT_THAT(story.times(Signal::repeat_contact), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
