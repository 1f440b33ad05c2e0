#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/channel_switch.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kMail = "mail", kPhone = "phone";

TEST(ChannelSwitch, is_the_same_conversation_in_another_channel) {
  Story story;
  story.customer(0_s).customer(10_s, {.channel = kPhone}).customer(20_s, {.channel = kPhone});
  EXPECT_THAT(story.times(Signal::channel_switch), ElementsAre(10_s));
}

TEST(ChannelSwitch, is_a_new_conversation_of_the_same_topic_in_another_channel) {
  Story story;
  story.customer(0_s, {.topic = "bill", .channel = kMail});
  story.customer(2_h, {.conversation = "v2", .topic = "bill"});
  EXPECT_THAT(story.times(Signal::channel_switch), ElementsAre(2_h));
  EXPECT_THAT(story.times(Signal::repeat_contact), ElementsAre(2_h));
}

TEST(ChannelSwitch, is_a_new_conversation_of_the_same_case) {
  Story story;
  story.customer(0_s, {.of_case = "k1", .topic = "bill", .channel = kMail});
  story.customer(2_h, {.conversation = "v2", .of_case = "k1", .topic = "fee"});
  EXPECT_THAT(story.times(Signal::channel_switch), ElementsAre(2_h));
}

TEST(ChannelSwitch, needs_a_case_or_a_topic_when_the_conversation_is_new) {
  Story story;
  story.customer(0_s, {.channel = kMail}).customer(2_h, {.conversation = "v2"});
  story.customer(3_h, {.customer = "c2", .conversation = "v3", .topic = "bill", .channel = kMail});
  story.customer(4_h, {.customer = "c2", .conversation = "v4", .topic = "fee"});
  EXPECT_THAT(story.times(Signal::channel_switch), IsEmpty());
}

TEST(ChannelSwitch, is_of_one_customer) {
  Story story;
  story.customer(0_s, {.topic = "bill", .channel = kMail});
  story.customer(2_h, {.customer = "c2", .conversation = "v2", .topic = "bill"});
  EXPECT_THAT(story.times(Signal::channel_switch), IsEmpty());
}

TEST(ChannelSwitch, holds_at_the_limit_and_not_a_second_past_it) {
  for (const std::int64_t past : {0_s, 1_s}) {
    Story story;
    story.customer(0_s, {.topic = "bill", .channel = kMail});
    story.customer(24_h + past, {.conversation = "v2", .topic = "bill"});
    EXPECT_EQ(story.times(Signal::channel_switch).size(), past == 0 ? 1u : 0u) << past;
  }
}

TEST(ChannelSwitch, is_not_a_bots_confirmation_by_mail_nor_a_note_in_the_case_system) {
  Story story;
  story.customer(0_s).bot(1_s, {.channel = kMail}).customer(10_s);
  story.event(20_s, EventType::case_resolved, {.channel = "web"}).customer(30_s);
  EXPECT_THAT(story.times(Signal::channel_switch), IsEmpty());
}

TEST(ChannelSwitch, is_an_agent_who_calls_back) {
  Story story;
  story.customer(0_s).agent(10_s, {.channel = kPhone}).customer(20_s, {.channel = kPhone});
  EXPECT_THAT(story.times(Signal::channel_switch), ElementsAre(10_s));
}

TEST(ChannelSwitch, is_not_an_event_without_a_channel) {
  Story story;
  story.customer(0_s).customer(10_s, {.channel = {}}).customer(20_s);
  EXPECT_THAT(story.times(Signal::channel_switch), IsEmpty());
}

TEST(ChannelSwitch, tells_the_time_in_between) {
  Story story;
  story.customer(0_s).customer(90_s, {.channel = kMail});
  ASSERT_EQ(story.all(Signal::channel_switch).size(), 1u);
  EXPECT_EQ(story.all(Signal::channel_switch)[0].first, 90_s);
}

}  // namespace
}  // namespace attune::testing
