#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using testing::UiStory;

TEST(UTurn, is_going_back_to_the_page_before_within_10_s_of_arriving) {
  UiStory story;
  story.page(0, "/list").page(60'000, "/item").page(70'000, "/list");
  EXPECT_THAT(story.found(), ElementsAre("u_turn@70000"));
  EXPECT_EQ(story.evidence().first, 10'000);
  EXPECT_EQ(UiStory().page(0, "/list").page(60'000, "/item").page(70'001, "/list").count("u_turn"),
            0u);
}

TEST(UTurn, is_none_on_a_third_page_or_the_same_one_again) {
  UiStory story;
  story.page(0, "/a").page(1'000, "/b").page(2'000, "/c").page(3'000, "/a");
  EXPECT_EQ(story.count("u_turn"), 0u) << "/a was not the page before";
  EXPECT_EQ(UiStory().page(0, "/a").page(1'000, "/a").page(2'000, "/a").count("u_turn"), 0u);
}

TEST(UTurn, counts_the_stay_from_the_arrival_and_not_from_a_reload) {
  UiStory story;
  story.page(0, "/a").page(1'000, "/b").page(9'000, "/b").page(11'500, "/a");
  EXPECT_EQ(story.count("u_turn"), 0u);
}

TEST(UTurn, is_not_hidden_by_a_page_view_without_a_name) {
  UiStory story;
  story.page(0, "/a").page(1'000, "/b").page(2'000, "").page(3'000, "/a");
  EXPECT_EQ(story.count("u_turn"), 1u);
}

TEST(UTurn, holds_for_steps_of_a_journey_too) {
  UiStory story;
  story.journey(0, EventType::journey_start, "basket")
      .journey(60'000, EventType::journey_step, "payment");
  EXPECT_THAT(story.journey(70'000, EventType::journey_step, "basket").found(),
              ElementsAre("u_turn@70000"));
  UiStory slow;
  slow.journey(0, EventType::journey_start, "basket")
      .journey(60'000, EventType::journey_step, "payment");
  EXPECT_EQ(slow.journey(70'001, EventType::journey_step, "basket").count("u_turn"), 0u);
}

TEST(UTurn, keeps_journeys_apart) {
  UiStory story;
  story.journey(0, EventType::journey_step, "one", "order")
      .journey(1'000, EventType::journey_step, "two", "order");
  story.journey(2'000, EventType::journey_step, "one", "return");
  EXPECT_EQ(story.count("u_turn"), 0u);
}

TEST(UTurn, does_not_reach_into_another_visit) {
  UiStory story;
  story.page(0, "/a").page(1'000, "/b").happens(2'000, EventType::visit_end).page(3'000, "/a");
  EXPECT_EQ(story.count("u_turn"), 0u);
}

TEST(UTurn, has_a_time_that_can_be_set) {
  ExperienceOptions options;
  options.friction.u_turn_ms = 3'000;
  EXPECT_EQ(UiStory(options).page(0, "/a").page(1'000, "/b").page(4'000, "/a").count("u_turn"), 1u);
  EXPECT_EQ(UiStory(options).page(0, "/a").page(1'000, "/b").page(4'001, "/a").count("u_turn"), 0u);
}

}  // namespace
}  // namespace attune
