#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/long_wait.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LongWait, is_a_reply_over_a_minute_after_the_first_message) {
  for (const std::int64_t past : {0_ms, 1_ms}) {
    Story story;
    story.customer(0_s).customer(50_s).agent(60_s + past);
    EXPECT_EQ(story.times(Signal::long_wait).size(), past == 0 ? 0u : 1u) << past;
  }
}

TEST(LongWait, has_limits_for_phone_and_mail) {
  Story story;
  story.customer(0_s, {.channel = "phone"}).agent(2_min, {.channel = "phone"});
  story.customer(3_min, {.channel = "phone"}).agent(5_min + 1_ms, {.channel = "phone"});
  EXPECT_THAT(story.times(Signal::long_wait), ElementsAre(5_min + 1_ms));
  Story mails;
  mails.customer(0_s, {.channel = "mail"}).agent(8_h, {.channel = "mail"});
  mails.customer(9_h, {.channel = "mail"}).agent(17_h + 1_ms, {.channel = "mail"});
  EXPECT_THAT(mails.times(Signal::long_wait), ElementsAre(17_h + 1_ms));
}

TEST(LongWait, is_of_the_channel_that_the_customer_waited_in) {
  Story story;
  story.customer(0_s, {.channel = "mail"}).agent(3_h, {.channel = "phone"});
  EXPECT_THAT(story.times(Signal::long_wait), IsEmpty());
}

TEST(LongWait, is_an_event_that_says_so) {
  Story story;
  story.event(0_s, EventType::conversation_started, {.channel = "phone", .wait_ms = 120'001});
  story.customer(5_s, {.channel = "phone", .wait_ms = 120'000});
  EXPECT_THAT(story.times(Signal::long_wait), ElementsAre(0_s));
}

TEST(LongWait, is_found_once_at_a_reply_that_says_so_itself) {
  Story story;
  story.customer(0_s).agent(90_s, {.wait_ms = 95'000});
  const auto found = story.all(Signal::long_wait);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].first, 95'000);
  EXPECT_EQ(found[0].second, 60'000);
}

TEST(LongWait, is_not_between_two_replies) {
  Story story;
  story.customer(0_s)
      .agent(5_s)
      .agent(5_min)
      .customer(6_min, {.cues = bit(Cue::goodbye)})
      .agent(10_min);
  EXPECT_THAT(story.times(Signal::long_wait), IsEmpty());
}

}  // namespace
}  // namespace attune::testing
