#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::UiStory;

TEST(DeadClick, is_a_click_that_nothing_answers_in_2500_ms) {
  UiStory story;
  EXPECT_THAT(story.click(0).until(2'499).found(), IsEmpty());
  EXPECT_THAT(story.until(2'500).found(), ElementsAre("dead_click@2500"));
  EXPECT_EQ(story.evidence().first, 2'500);
}

TEST(DeadClick, is_none_when_the_page_reacts_in_any_way) {
  for (const EventType type :
       {EventType::ui_change, EventType::ui_error, EventType::page_view, EventType::form_start,
        EventType::form_submit, EventType::journey_step}) {
    UiStory story;
    story.click(0).happens(2'400, type).until(60'000);
    EXPECT_EQ(story.count("dead_click"), 0u) << static_cast<int>(type);
  }
}

TEST(DeadClick, is_not_answered_by_what_is_no_reaction_of_the_page) {
  for (const EventType type :
       {EventType::visit_start, EventType::message, EventType::journey_start}) {
    UiStory story;
    story.click(0).happens(1'000, type).until(60'000);
    EXPECT_EQ(story.count("dead_click"), 1u) << static_cast<int>(type);
  }
}

struct Case {
  ClickProfile profile;
  std::int64_t dead_ms;
};

TEST(DeadClick, has_the_time_of_each_vendor_and_an_answer_at_that_very_moment_is_too_late) {
  for (const auto& [profile, dead_ms] :
       {Case{ClickProfile::posthog, 2'500}, Case{ClickProfile::sentry, 7'000},
        Case{ClickProfile::datadog, 100}, Case{ClickProfile::openreplay, 1'234},
        Case{ClickProfile::mixpanel, 500}, Case{ClickProfile::amplitude, 3'000},
        Case{ClickProfile::attune, 2'500}}) {
    for (const std::int64_t answer : {dead_ms - 1, dead_ms}) {
      UiStory story = UiStory::with(profile);
      story.click(0).happens(answer, EventType::ui_change).until(60'000);
      EXPECT_EQ(story.count("dead_click"), answer < dead_ms ? 0u : 1u)
          << rules_of(profile).name << " " << answer;
    }
  }
}

TEST(DeadClick, can_be_given_a_time_of_its_own) {
  ExperienceOptions options;
  options.friction.dead_click_ms = 5'000;
  EXPECT_THAT(UiStory(options).click(0).until(60'000).found(), ElementsAre("dead_click@5000"));
}

TEST(DeadClick, is_only_the_last_click_of_a_burst) {
  UiStory story;
  story.click(0).click(500).click(1'000).click(1'400).until(60'000);
  EXPECT_THAT(story.found(), ElementsAre("rage_click@1000", "dead_click@3900"));
  UiStory twice;
  EXPECT_THAT(twice.click(0).click(900).until(60'000).found(), ElementsAre("dead_click@3400"));
}

TEST(DeadClick, waits_for_the_end_of_a_burst_that_can_go_on_longer_than_its_own_time) {
  UiStory story = UiStory::with(ClickProfile::datadog);
  story.click(0).click(400).click(800).until(60'000);
  EXPECT_THAT(story.found(), ElementsAre("rage_click@800", "dead_click@1800"));
}

TEST(DeadClick, is_each_of_two_clicks_in_different_places) {
  UiStory story;
  story.click(0, 100, 100, "a#one").click(300, 900, 700, "a#two").until(60'000);
  EXPECT_THAT(story.found(), ElementsAre("dead_click@2500", "dead_click@2800"));
}

TEST(DeadClick, one_reaction_answers_all_clicks_that_still_wait) {
  UiStory story;
  story.click(0, 100, 100, "a#one")
      .click(300, 900, 700, "a#two")
      .happens(2'499, EventType::ui_change)
      .until(60'000);
  EXPECT_EQ(story.count("dead_click"), 0u);
}

TEST(DeadClick, of_five_clicks_in_different_places_the_first_is_forgotten) {
  UiStory story;
  for (int i = 0; i < 5; ++i) story.click(i * 10, i * 200, 0, "");
  EXPECT_EQ(story.until(60'000).count("dead_click"), 4u);
}

TEST(DeadClick, is_told_at_once_when_the_producer_says_so) {
  UiStory story;
  EXPECT_THAT(story.happens(5'000, EventType::ui_dead).found(), ElementsAre("dead_click@5000"));
}

TEST(DeadClick, is_told_once_when_the_producer_says_so_before_its_time) {
  UiStory story;
  story.click(0).happens(700, EventType::ui_dead).until(60'000);
  EXPECT_THAT(story.found(), ElementsAre("dead_click@700"));
}

TEST(DeadClick, is_told_once_when_the_producer_says_so_after_its_time) {
  UiStory story;
  story.click(0).happens(2'750, EventType::ui_dead).until(60'000);
  EXPECT_THAT(story.found(), ElementsAre("dead_click@2500"));
  EXPECT_EQ(story.happens(70'000, EventType::ui_dead).count("dead_click"), 2u)
      << "that one is about another click";
}

TEST(DeadClick, told_by_the_producer_about_another_element_leaves_the_last_click_waiting) {
  UiStory story;
  story.click(0, 100, 100, "a#one").click(300, 900, 700, "a#two");
  Turn dead = story.event(800, EventType::ui_dead);
  dead.target = UiStory::name("a#one");
  EXPECT_THAT(story.tell(dead).until(60'000).found(),
              ElementsAre("dead_click@800", "dead_click@2800"));
}

TEST(DeadClick, is_none_when_the_visit_ends_first_or_the_input_does) {
  EXPECT_EQ(
      UiStory().click(0).happens(2'000, EventType::visit_end).until(60'000).count("dead_click"),
      0u);
  EXPECT_EQ(UiStory().click(0).happens(2'000, EventType::visit_start).ends().count("dead_click"),
            0u);
}

}  // namespace
}  // namespace attune
