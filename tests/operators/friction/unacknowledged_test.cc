#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/unacknowledged.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Told kAngry{.valence = -0.8};
constexpr Told kWarm{.acts = bit(Act::acknowledges)};

TEST(Unacknowledged, is_a_reply_to_distress_that_acknowledges_nothing) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s);
  EXPECT_THAT(story.times(Signal::unacknowledged), ElementsAre(10_s));
}

TEST(Unacknowledged, is_not_a_reply_that_acknowledges) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s, kWarm).agent(20_s);
  EXPECT_THAT(story.times(Signal::unacknowledged), IsEmpty());
}

TEST(Unacknowledged, is_sympathy_alone) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s, {.acts = bit(Act::sympathises)});
  EXPECT_THAT(story.times(Signal::unacknowledged), ElementsAre(10_s));
}

TEST(Unacknowledged, is_the_first_reply_only_and_once_for_each_time_of_distress) {
  Story story;
  story.customer(0_s, kAngry).customer(5_s).agent(10_s).agent(20_s);
  story.customer(30_s, kAngry).bot(40_s);
  EXPECT_THAT(story.times(Signal::unacknowledged), ElementsAre(10_s, 40_s));
}

TEST(Unacknowledged, is_not_after_a_cue_without_distress) {
  Story story;
  story.customer(0_s, {.cues = bit(Cue::health)}).agent(10_s);
  EXPECT_THAT(story.times(Signal::unacknowledged), IsEmpty());
}

TEST(Unacknowledged, is_not_a_reply_that_is_not_read_or_has_no_text) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s, {.read = false});
  story.customer(20_s, kAngry).agent(30_s, {.words = {}});
  EXPECT_THAT(story.times(Signal::unacknowledged), IsEmpty());
}

TEST(Unacknowledged, is_not_after_a_question_that_is_a_little_confused) {
  constexpr auto kConfusion = static_cast<std::uint16_t>(bit(Emotion::confusion));
  for (const double valence : {-0.29, -0.3}) {
    Story story;
    story.customer(0_s, {.valence = valence, .emotions = kConfusion}).agent(10_s);
    EXPECT_EQ(story.times(Signal::unacknowledged).size(), valence == -0.3 ? 1u : 0u) << valence;
  }
}

TEST(Unacknowledged, tells_how_cold_the_customer_was) {
  Story story;
  story.customer(0_s, kAngry).agent(10_s);
  ASSERT_EQ(story.all(Signal::unacknowledged).size(), 1u);
  EXPECT_EQ(story.all(Signal::unacknowledged)[0].first, -8'000);
}

}  // namespace
}  // namespace attune::testing
