#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using testing::UiStory;

constexpr std::int64_t kIdle = 30 * 60'000;

TEST(StepAbandonment, is_a_journey_that_nothing_goes_on_with_for_30_minutes) {
  UiStory story;
  story.journey(0, EventType::journey_start, "basket")
      .journey(60'000, EventType::journey_step, "payment")
      .until(60'000 + kIdle - 1);
  EXPECT_EQ(story.count("step_abandonment"), 0u);
  EXPECT_THAT(story.until(60'000 + kIdle).found(), ElementsAre("step_abandonment@1860000"));
  EXPECT_EQ(story.evidence().first, kIdle);
  EXPECT_EQ(story.measured(measure(Family::journeys, 2)), 1u);
}

TEST(StepAbandonment, is_none_after_journey_end) {
  UiStory story;
  story.journey(0, EventType::journey_start)
      .journey(60'000, EventType::journey_end)
      .until(10 * kIdle);
  EXPECT_EQ(story.count("step_abandonment"), 0u);
  EXPECT_EQ(story.measured(measure(Family::journeys, 1)), 1u);
}

TEST(StepAbandonment, any_event_of_the_customer_that_carries_the_journey_goes_on_with_it) {
  for (const EventType type : {EventType::message, EventType::page_view, EventType::survey_answered,
                               EventType::other, EventType::case_opened, EventType::visit_end}) {
    UiStory story;
    story.journey(0, EventType::journey_start).journey(kIdle - 1, type).until(2 * kIdle - 2);
    EXPECT_EQ(story.count("step_abandonment"), 0u) << static_cast<int>(type);
    EXPECT_EQ(story.until(2 * kIdle).count("step_abandonment"), 1u) << static_cast<int>(type);
  }
}

TEST(StepAbandonment, is_not_kept_off_by_another_journey_or_another_customer) {
  UiStory story;
  story.journey(0, EventType::journey_start, "", "order");
  story.journey(kIdle - 1, EventType::message, "", "return");
  Turn other = story.event(kIdle - 1, EventType::message);
  other.customer = 8;
  other.journey = UiStory::name("order");
  EXPECT_THAT(story.tell(other).until(kIdle).found(), ElementsAre("step_abandonment@1800000"));
}

TEST(StepAbandonment, needs_a_journey_that_was_started) {
  UiStory story;
  story.journey(0, EventType::message).journey(0, EventType::journey_end).until(10 * kIdle);
  EXPECT_EQ(story.count("step_abandonment"), 0u);
}

TEST(StepAbandonment, a_journey_that_is_taken_up_again_can_be_abandoned_again) {
  UiStory story;
  story.journey(0, EventType::journey_start)
      .journey(2 * kIdle, EventType::journey_step, "payment")
      .until(10 * kIdle);
  EXPECT_EQ(story.count("step_abandonment"), 2u);
}

TEST(StepAbandonment, has_a_time_that_can_be_set) {
  ExperienceOptions options;
  options.journey.journey_idle_ms = 1'000;
  EXPECT_THAT(UiStory(options).journey(0, EventType::journey_start).until(kIdle).found(),
              ElementsAre("step_abandonment@1000"));
}

}  // namespace
}  // namespace attune
