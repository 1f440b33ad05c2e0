#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/explaining_again.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kParcel = "parcel lyon customs duty online",
                           kAgain = "parcel lyon customs duty phone";
constexpr auto kHandOff = EventType::case_handoff;

TEST(ExplainingAgain, is_a_similar_text_after_a_hand_off) {
  Story story;
  story.customer(0_s, {.words = kParcel})
      .agent(10_s, {.team = "a"})
      .event(20_s, kHandOff, {.team = "b"});
  story.customer(30_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), ElementsAre(30_s));
}

TEST(ExplainingAgain, is_a_similar_text_after_the_reply_of_another_team) {
  Story story;
  story.customer(0_s, {.words = kParcel}).agent(10_s, {.team = "a"}).agent(20_s, {.team = "b"});
  story.customer(30_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), ElementsAre(30_s));
}

TEST(ExplainingAgain, is_the_text_that_switches_the_channel) {
  Story story;
  story.customer(0_s, {.channel = "mail", .words = kParcel})
      .customer(1_h, {.channel = "chat", .words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), ElementsAre(1_h));
  EXPECT_THAT(story.times(Signal::rephrasing), IsEmpty());
}

TEST(ExplainingAgain, is_not_what_was_first_said_after_the_hand_off) {
  Story story;
  story.agent(0_s, {.team = "a"})
      .event(10_s, kHandOff, {.team = "b"})
      .customer(20_s, {.words = kParcel});
  story.agent(30_s, {.team = "b"}).customer(40_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), IsEmpty());
  EXPECT_THAT(story.times(Signal::rephrasing), ElementsAre(40_s));
}

TEST(ExplainingAgain, is_not_after_a_bot_alone) {
  Story story;
  story.customer(0_s, {.words = kParcel})
      .bot(5_s)
      .agent(10_s, {.team = "a"})
      .customer(20_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), IsEmpty());
}

TEST(ExplainingAgain, needs_half_of_all_words_or_most_of_the_shorter_text) {
  const auto found_with = [](std::string_view before, std::string_view words) {
    Story story;
    story.customer(0_s, {.words = before}).event(1_s, kHandOff).customer(2_s, {.words = words});
    return story.times(Signal::explaining_again).size();
  };
  EXPECT_EQ(found_with("a b c d e f", "a b c d x y"), 1u);  // 4 of 8 different ones, 4 of 6
  EXPECT_EQ(found_with("a b c d e f", "a b c x y z"), 0u);  // 3 of 9, 3 of 6
  EXPECT_EQ(found_with("a b c d e f g h i j k l m n", "a b c x"), 1u);  // 3 of 4
  EXPECT_EQ(found_with("a b c d e f g h i j k l m n", "a b x"), 0u);    // 2 of 3
}

TEST(ExplainingAgain, needs_three_content_words_in_both_texts) {
  Story story;
  story.customer(0_s, {.words = "parcel customs"}).customer(1_s, {.words = "parcel lyon customs"});
  story.event(2_s, kHandOff).customer(3_s, {.words = "parcel customs"});
  EXPECT_THAT(story.times(Signal::explaining_again), IsEmpty());
}

TEST(ExplainingAgain, looks_back_five_texts) {
  for (const int between : {4, 5}) {
    Story story;
    story.customer(0_s, {.words = kParcel});
    for (int i = 1; i <= between; ++i) story.customer(i * 1_s, {.words = "ok"});
    story.event(10_s, kHandOff).customer(20_s, {.words = kAgain});
    EXPECT_EQ(story.times(Signal::explaining_again).size(), between == 4 ? 1u : 0u) << between;
  }
}

TEST(ExplainingAgain, is_not_what_the_other_of_two_customers_said) {
  Story story;
  story.customer(0_s, {.words = kParcel}).event(10_s, kHandOff);
  story.customer(20_s, {.customer = "c2", .words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), IsEmpty());
  story.customer(30_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::explaining_again), ElementsAre(30_s));
}

TEST(ExplainingAgain, tells_how_similar_the_texts_are) {
  Story story;
  story.customer(0_s, {.words = kParcel}).event(10_s, kHandOff).customer(20_s, {.words = kAgain});
  const auto found = story.all(Signal::explaining_again);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].first, 8'000);  // of the shorter text's words, in 1/10000
  EXPECT_EQ(found[0].second, 4);
}

}  // namespace
}  // namespace attune::testing
