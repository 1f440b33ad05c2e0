#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::UiStory;

TEST(ErrorClick, is_an_error_1000_ms_after_a_click_and_not_1001) {
  UiStory story;
  EXPECT_THAT(story.click(0).happens(1'000, EventType::ui_error).found(),
              ElementsAre("error_click@1000"));
  EXPECT_EQ(story.evidence().first, 1'000);
  EXPECT_THAT(UiStory().click(0).happens(1'001, EventType::ui_error).found(), IsEmpty());
}

TEST(ErrorClick, is_told_once_per_click) {
  UiStory story;
  story.click(0).happens(100, EventType::ui_error).happens(200, EventType::ui_error);
  EXPECT_EQ(story.count("error_click"), 1u);
  EXPECT_EQ(story.click(300).happens(400, EventType::ui_error).count("error_click"), 2u);
}

TEST(ErrorClick, needs_a_click_of_that_customer) {
  UiStory story;
  story.click(0);
  Turn error = story.event(100, EventType::ui_error);
  error.customer = 8;
  EXPECT_EQ(story.tell(error).count("error_click"), 0u);
  EXPECT_EQ(UiStory().happens(0, EventType::ui_error).count("error_click"), 0u);
}

TEST(ErrorClick, counts_when_the_page_changed_in_between) {
  UiStory story;
  story.click(0).happens(50, EventType::ui_change).happens(100, EventType::ui_error);
  EXPECT_EQ(story.count("error_click"), 1u);
}

TEST(ErrorClick, has_a_time_that_can_be_set) {
  ExperienceOptions options;
  options.friction.error_click_ms = 100;
  EXPECT_EQ(UiStory(options).click(0).happens(101, EventType::ui_error).count("error_click"), 0u);
  EXPECT_EQ(UiStory(options).click(0).happens(100, EventType::ui_error).count("error_click"), 1u);
}

}  // namespace
}  // namespace attune
