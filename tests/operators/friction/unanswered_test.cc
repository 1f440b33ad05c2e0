#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/unanswered.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Unanswered, is_a_message_without_a_reply_for_two_minutes) {
  Story story;
  story.customer(0_s).until(5_min);
  EXPECT_THAT(story.times(Signal::unanswered), ElementsAre(2_min));
}

TEST(Unanswered, is_not_a_reply_at_the_last_moment) {
  for (const std::int64_t past : {0_ms, 1_ms}) {
    Story story;
    story.customer(0_s).agent(2_min + past).until(5_min);
    EXPECT_EQ(story.times(Signal::unanswered).size(), past == 0 ? 0u : 1u) << past;
  }
}

TEST(Unanswered, counts_from_the_first_message_and_once_per_wait) {
  Story story;
  story.customer(0_s)
      .customer(90_s)
      .customer(3_min)
      .until(10_min)
      .agent(11_min)
      .customer(12_min)
      .until(20_min);
  EXPECT_THAT(story.times(Signal::unanswered), ElementsAre(2_min, 14_min));
}

TEST(Unanswered, is_a_day_by_mail) {
  Story story;
  story.customer(0_s, {.channel = "mail"}).until(2_d);
  EXPECT_THAT(story.times(Signal::unanswered), ElementsAre(1_d));
}

TEST(Unanswered, is_not_on_the_phone) {
  Story story;
  story.customer(0_s, {.channel = "phone"}).until(1_h);
  EXPECT_THAT(story.times(Signal::unanswered), IsEmpty());
}

TEST(Unanswered, is_not_a_message_that_only_takes_leave) {
  Story story;
  story.customer(0_s)
      .agent(5_s)
      .customer(10_s, {.cues = bit(Cue::thanks) | bit(Cue::goodbye)})
      .until(1_h);
  EXPECT_THAT(story.times(Signal::unanswered), IsEmpty());
}

TEST(Unanswered, is_not_after_the_end) {
  Story story;
  story.customer(0_s).event(1_min, EventType::conversation_ended).until(1_h);
  EXPECT_THAT(story.times(Signal::unanswered), IsEmpty());
}

TEST(Unanswered, is_answered_by_a_bot_and_by_a_reply_that_is_not_read) {
  Story story;
  story.customer(0_s).bot(1_min).customer(2_min).agent(3_min, {.read = false}).until(1_h);
  EXPECT_THAT(story.times(Signal::unanswered), IsEmpty());
}

TEST(Unanswered, counts_anew_in_the_channel_that_the_customer_goes_to) {
  Story story;
  story.customer(0_s, {.channel = "mail"}).customer(5_h, {.channel = "chat"}).until(6_h);
  EXPECT_THAT(story.times(Signal::unanswered), ElementsAre(5_h + 2_min));
}

TEST(Unanswered, has_the_limit_of_a_chat_where_no_channel_is_named) {
  Story story;
  story.customer(0_s, {.channel = {}}).until(1_h);
  EXPECT_THAT(story.times(Signal::unanswered), ElementsAre(2_min));
}

TEST(Unanswered, is_of_the_conversation_and_of_who_wrote_in_it) {
  Story story;
  story.customer(0_s).agent(10_s).customer(20_s, {.customer = "c2"}).until(5_min);
  const auto found = story.all(Signal::unanswered);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].customer, turn_of({.customer = "c2"}, 0).customer);
  EXPECT_EQ(found[0].offset, -1);
  EXPECT_EQ(found[0].first, 2_min);
}

}  // namespace
}  // namespace attune::testing
