#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

// Each vendor's boundaries, one beside the other: operators/friction/README.md has their sources.

namespace attune {
namespace {

using ::testing::ElementsAre;
using testing::UiStory;

/// `clicks` clicks on one spot, `gap_ms` apart, then nothing for a minute.
std::size_t rage(ClickProfile profile, int clicks, std::int64_t gap_ms) {
  UiStory story = UiStory::with(profile);
  for (int i = 0; i < clicks; ++i) story.click(i * gap_ms);
  return story.until(60'000).count("rage_click");
}

/// Enough fast clicks, each `x` and `y` pixels on from the one before.
std::size_t rage_moving(ClickProfile profile, int clicks, std::int32_t x, std::int32_t y) {
  UiStory story = UiStory::with(profile);
  for (int i = 0; i < clicks; ++i) story.click(i * 100, 100 + i * x, 100 + i * y);
  return story.until(60'000).count("rage_click");
}

/// Enough fast clicks on one spot, on two elements by turns.
std::size_t rage_on_two_targets(ClickProfile profile) {
  UiStory story = UiStory::with(profile);
  for (int i = 0; i < 8; ++i)
    story.click(i * 100, 100, 100, i % 2 == 0 ? "button#pay" : "span#label");
  return story.until(60'000).count("rage_click");
}

TEST(RageClickPosthog, is_the_third_click_and_not_the_second) {
  EXPECT_EQ(rage(ClickProfile::posthog, 2, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::posthog, 3, 100), 1u);
}

TEST(RageClickPosthog, holds_with_999_ms_from_click_to_click_and_not_with_1000) {
  EXPECT_EQ(rage(ClickProfile::posthog, 3, 999), 1u);
  EXPECT_EQ(rage(ClickProfile::posthog, 3, 1'000), 0u);
}

TEST(RageClickPosthog, holds_at_29_px_from_click_to_click_and_not_at_30_across_and_down_added) {
  EXPECT_EQ(rage_moving(ClickProfile::posthog, 3, 29, 0), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::posthog, 3, 14, 15), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::posthog, 3, 30, 0), 0u);
  EXPECT_EQ(rage_moving(ClickProfile::posthog, 3, 15, 15), 0u);
}

TEST(RageClickPosthog, looks_at_the_place_and_not_at_the_element) {
  EXPECT_EQ(rage_on_two_targets(ClickProfile::posthog), 1u);
}

TEST(RageClickPosthog, is_told_once_per_burst_at_the_click_that_makes_it_rage) {
  UiStory story;
  for (int i = 0; i < 9; ++i) story.click(i * 400);
  EXPECT_THAT(story.found(), ElementsAre("rage_click@800"));
  for (int i = 0; i < 3; ++i) story.click(10'000 + i * 400);
  EXPECT_EQ(story.count("rage_click"), 2u);
}

TEST(RageClickPosthog, shows_how_many_clicks_and_how_far_the_last_one_was) {
  UiStory story;
  story.click(0, 100, 100).click(300, 110, 100).click(600, 113, 104);
  ASSERT_EQ(story.count("rage_click"), 1u);
  EXPECT_EQ(story.evidence().first, 3);
  EXPECT_EQ(story.evidence().second, 7);
}

TEST(RageClickSentry, is_told_when_seven_seconds_after_the_first_click_nothing_has_answered) {
  UiStory story = UiStory::with(ClickProfile::sentry);
  story.click(0).click(2'000).click(4'000).until(6'999);
  EXPECT_EQ(story.count("rage_click"), 0u);
  EXPECT_THAT(story.until(7'000).found(), ElementsAre("rage_click@7000"));
}

TEST(RageClickSentry, needs_three_clicks_on_one_element_within_7000_ms_of_the_first) {
  EXPECT_EQ(rage(ClickProfile::sentry, 2, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::sentry, 3, 3'499), 1u);
  EXPECT_EQ(rage(ClickProfile::sentry, 3, 3'500), 0u);
  EXPECT_EQ(rage_on_two_targets(ClickProfile::sentry), 0u);
}

TEST(RageClickSentry, looks_at_the_element_and_not_at_the_place) {
  EXPECT_EQ(rage_moving(ClickProfile::sentry, 3, 400, 300), 1u);
}

TEST(RageClickSentry, is_none_when_a_change_came_before_the_seven_seconds_were_over) {
  for (const std::int64_t change : {6'999, 7'000}) {
    UiStory story = UiStory::with(ClickProfile::sentry);
    story.click(0).click(1'000).click(2'000).happens(change, EventType::ui_change).until(60'000);
    EXPECT_EQ(story.count("rage_click"), change < 7'000 ? 0u : 1u) << change;
  }
}

TEST(RageClickDatadog, is_the_third_click_of_its_code_and_not_the_fourth_of_its_pages) {
  EXPECT_EQ(rage(ClickProfile::datadog, 2, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::datadog, 3, 100), 1u);
}

TEST(RageClickDatadog, holds_when_three_clicks_fit_into_1000_ms_and_not_into_1001) {
  EXPECT_EQ(rage(ClickProfile::datadog, 3, 500), 1u);
  UiStory story = UiStory::with(ClickProfile::datadog);
  story.click(0).click(500).click(1'001);
  EXPECT_EQ(story.count("rage_click"), 0u);
}

TEST(RageClickDatadog, slides_along_a_chain_of_slower_clicks) {
  UiStory story = UiStory::with(ClickProfile::datadog);
  story.click(0).click(1'000).click(1'900).click(2'000);
  EXPECT_THAT(story.found(), ElementsAre("rage_click@2000"));
}

TEST(RageClickDatadog, holds_at_100_px_from_the_click_before_and_not_at_101_in_a_straight_line) {
  EXPECT_EQ(rage_moving(ClickProfile::datadog, 3, 100, 0), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::datadog, 3, 60, 80), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::datadog, 3, 101, 0), 0u);
  EXPECT_EQ(rage_moving(ClickProfile::datadog, 3, 61, 80), 0u);
}

TEST(RageClickDatadog, is_on_one_element) {
  EXPECT_EQ(rage_on_two_targets(ClickProfile::datadog), 0u);
}

TEST(RageClickOpenreplay, is_the_third_click_within_299_ms_of_the_one_before_and_not_300) {
  EXPECT_EQ(rage(ClickProfile::openreplay, 2, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::openreplay, 3, 299), 1u);
  EXPECT_EQ(rage(ClickProfile::openreplay, 3, 300), 0u);
}

TEST(RageClickOpenreplay, looks_at_the_element_and_not_at_the_place) {
  EXPECT_EQ(rage_moving(ClickProfile::openreplay, 3, 400, 300), 1u);
  EXPECT_EQ(rage_on_two_targets(ClickProfile::openreplay), 0u);
}

TEST(RageClickMixpanel, is_the_fourth_click_and_not_the_third) {
  EXPECT_EQ(rage(ClickProfile::mixpanel, 3, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::mixpanel, 4, 100), 1u);
}

TEST(RageClickMixpanel, holds_with_999_ms_from_click_to_click_and_not_with_1000) {
  EXPECT_EQ(rage(ClickProfile::mixpanel, 4, 999), 1u);
  EXPECT_EQ(rage(ClickProfile::mixpanel, 4, 1'000), 0u);
}

TEST(RageClickMixpanel, holds_at_29_px_from_click_to_click_and_not_at_30_in_a_straight_line) {
  EXPECT_EQ(rage_moving(ClickProfile::mixpanel, 4, 29, 0), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::mixpanel, 4, 21, 21), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::mixpanel, 4, 30, 0), 0u);
  EXPECT_EQ(rage_moving(ClickProfile::mixpanel, 4, 18, 24), 0u);
}

TEST(RageClickMixpanel, begins_a_new_burst_after_the_fourth_click) {
  EXPECT_EQ(rage(ClickProfile::mixpanel, 7, 100), 1u);
  EXPECT_EQ(rage(ClickProfile::mixpanel, 8, 100), 2u);
}

TEST(RageClickAmplitude, is_the_fourth_click_and_not_the_third) {
  EXPECT_EQ(rage(ClickProfile::amplitude, 3, 100), 0u);
  EXPECT_EQ(rage(ClickProfile::amplitude, 4, 100), 1u);
}

TEST(RageClickAmplitude, holds_when_four_clicks_take_999_ms_and_not_1000) {
  EXPECT_EQ(rage(ClickProfile::amplitude, 4, 333), 1u);
  UiStory story = UiStory::with(ClickProfile::amplitude);
  story.click(0).click(300).click(600).click(1'000);
  EXPECT_EQ(story.count("rage_click"), 0u);
}

TEST(RageClickAmplitude, begins_again_with_the_click_that_came_too_late) {
  UiStory story = UiStory::with(ClickProfile::amplitude);
  story.click(0).click(900).click(1'000).click(1'100).click(1'200).until(1'299);
  EXPECT_EQ(story.count("rage_click"), 0u);
  EXPECT_EQ(story.click(1'300).count("rage_click"), 1u);
}

TEST(RageClickAmplitude, holds_in_a_box_of_50_px_and_not_of_51) {
  UiStory inside = UiStory::with(ClickProfile::amplitude);
  inside.click(0, 100, 100).click(100, 150, 150).click(200, 100, 150).click(300, 150, 100);
  EXPECT_EQ(inside.count("rage_click"), 1u);
  UiStory outside = UiStory::with(ClickProfile::amplitude);
  outside.click(0, 100, 100).click(100, 151, 100).click(200, 100, 100).click(300, 151, 100);
  EXPECT_EQ(outside.count("rage_click"), 0u);
  UiStory drifting = UiStory::with(ClickProfile::amplitude);
  drifting.click(0, 100, 100).click(100, 120, 100).click(200, 140, 100).click(300, 160, 100);
  EXPECT_EQ(drifting.count("rage_click"), 0u) << "each near the one before, together 60 px wide";
}

TEST(RageClickAmplitude, is_on_one_element) {
  EXPECT_EQ(rage_on_two_targets(ClickProfile::amplitude), 0u);
}

TEST(RageClickAttune, is_as_posthog_where_nothing_answers) {
  EXPECT_EQ(rage(ClickProfile::attune, 3, 999), 1u);
  EXPECT_EQ(rage(ClickProfile::attune, 3, 1'000), 0u);
  EXPECT_EQ(rage_moving(ClickProfile::attune, 3, 29, 0), 1u);
  EXPECT_EQ(rage_moving(ClickProfile::attune, 3, 30, 0), 0u);
}

TEST(RageClickAttune, is_none_when_every_click_changes_the_page_as_on_a_stepper) {
  UiStory stepper = UiStory::with(ClickProfile::attune), posthog;
  for (int i = 0; i < 6; ++i) {
    stepper.click(i * 300).happens(i * 300 + 100, EventType::ui_change);
    posthog.click(i * 300).happens(i * 300 + 100, EventType::ui_change);
  }
  EXPECT_EQ(stepper.count("rage_click"), 0u);
  EXPECT_EQ(posthog.count("rage_click"), 1u);
}

TEST(RageClickAttune, is_rage_when_every_click_ends_in_an_error) {
  UiStory story = UiStory::with(ClickProfile::attune);
  for (int i = 0; i < 3; ++i) story.click(i * 300).happens(i * 300 + 100, EventType::ui_error);
  EXPECT_EQ(story.count("rage_click"), 1u);
}

TEST(RageClick, takes_the_thresholds_that_are_set_over_the_profile) {
  ExperienceOptions options;
  options.friction.rage_clicks = 5;
  options.friction.rage_time_ms = 200;
  options.friction.rage_distance_px = 10;
  const auto told = [&](int clicks, std::int64_t gap_ms, std::int32_t px) {
    UiStory story(options);
    for (int i = 0; i < clicks; ++i) story.click(i * gap_ms, 100 + i * px, 100);
    return story.count("rage_click");
  };
  EXPECT_EQ(told(4, 199, 9), 0u);
  EXPECT_EQ(told(5, 199, 9), 1u);
  EXPECT_EQ(told(5, 200, 9), 0u);
  EXPECT_EQ(told(5, 199, 10), 0u);
}

TEST(RageClick, keeps_customers_apart) {
  UiStory story;
  for (int i = 0; i < 6; ++i) {
    Turn turn = story.event(i * 100, EventType::ui_click);
    turn.customer = 100 + static_cast<std::uint64_t>(i % 3);
    turn.has_point = true;
    story.tell(turn);
  }
  EXPECT_EQ(story.count("rage_click"), 0u);
}

TEST(RageClick, compares_clicks_without_a_point_by_their_element) {
  const auto told = [](std::uint32_t first, std::uint32_t others) {
    UiStory story;
    for (int i = 0; i < 3; ++i) {
      Turn turn = story.event(i * 100, EventType::ui_click);
      turn.target = i == 0 ? first : others;
      story.tell(turn);
    }
    return story.count("rage_click");
  };
  EXPECT_EQ(told(UiStory::name("a"), UiStory::name("a")), 1u);
  EXPECT_EQ(told(UiStory::name("b"), UiStory::name("a")), 0u);
  EXPECT_EQ(told(0, 0), 0u) << "neither place nor element: nothing is known";
}

}  // namespace
}  // namespace attune
