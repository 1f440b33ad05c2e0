#include <gmock/gmock.h>

#include "tests/support/story.h"

// operators/friction/rephrasing.h

namespace attune::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kQuestion = "annual plan wiped expiry",
                           kAgain = "annual plan wiped when";

TEST(Rephrasing, is_a_similar_text_with_a_reply_in_between) {
  Story story;
  story.customer(0_s, {.words = kQuestion}).agent(10_s).customer(20_s, {.words = kAgain});
  EXPECT_THAT(story.times(Signal::rephrasing), ElementsAre(20_s));
}

TEST(Rephrasing, is_after_a_bot_and_after_a_reply_that_is_not_read_too) {
  Story story;
  story.customer(0_s, {.words = kQuestion}).bot(10_s).customer(20_s, {.words = kAgain});
  story.agent(30_s, {.read = false}).customer(40_s, {.words = kQuestion});
  EXPECT_THAT(story.times(Signal::rephrasing), ElementsAre(20_s, 40_s));
}

TEST(Rephrasing, is_not_the_same_text_sent_twice) {
  Story story;
  story.customer(0_s, {.words = kQuestion}).customer(5_s, {.words = kQuestion});
  EXPECT_THAT(story.times(Signal::rephrasing), IsEmpty());
}

TEST(Rephrasing, is_not_something_else) {
  Story story;
  story.customer(0_s, {.words = kQuestion})
      .agent(10_s)
      .customer(20_s, {.words = "invoice copy address plan"});
  EXPECT_THAT(story.times(Signal::rephrasing), IsEmpty());
}

TEST(Rephrasing, is_within_one_conversation) {
  Story story;
  story.customer(0_s, {.words = kQuestion}).agent(10_s);
  story.customer(20_s, {.conversation = "v2", .words = kAgain});
  EXPECT_THAT(story.times(Signal::rephrasing), IsEmpty());
}

TEST(Rephrasing, looks_back_five_texts) {
  for (const int between : {4, 5}) {
    Story story;
    story.customer(0_s, {.words = kQuestion}).agent(1_s);
    for (int i = 2; i < 2 + between; ++i) story.customer(i * 1_s, {.words = "ok"});
    story.customer(20_s, {.words = kAgain});
    EXPECT_EQ(story.times(Signal::rephrasing).size(), between == 4 ? 1u : 0u) << between;
  }
}

}  // namespace
}  // namespace attune::testing
