#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/ui_story.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using testing::UiStory;

constexpr std::int64_t kIdle = 30 * 60'000;

TEST(FormAbandonment, is_a_form_without_its_submit_when_the_visit_has_been_idle_for_30_minutes) {
  UiStory story;
  story.form(0, EventType::form_start)
      .click(60'000)
      .happens(60'100, EventType::ui_change)
      .until(60'100 + kIdle - 1);
  EXPECT_EQ(story.count("form_abandonment"), 0u);
  EXPECT_THAT(story.until(60'100 + kIdle).found(), ElementsAre("form_abandonment@1860100"));
  EXPECT_EQ(story.evidence().first, kIdle);
}

TEST(FormAbandonment, is_told_when_the_visit_ends_before) {
  UiStory story;
  story.form(0, EventType::form_start).happens(5'000, EventType::visit_end).until(10 * kIdle);
  EXPECT_THAT(story.found(), ElementsAre("form_abandonment@5000"));
}

TEST(FormAbandonment, is_none_after_the_submit) {
  UiStory story;
  story.form(0, EventType::form_start).form(9'000, EventType::form_submit).until(10 * kIdle);
  EXPECT_EQ(story.count("form_abandonment"), 0u);
}

TEST(FormAbandonment, is_none_when_only_the_input_ends) {
  EXPECT_EQ(UiStory().form(0, EventType::form_start).ends().count("form_abandonment"), 0u);
}

TEST(FormAbandonment, a_form_that_was_started_twice_is_one_form) {
  UiStory story;
  story.form(0, EventType::form_start, "form#a")
      .form(1'000, EventType::form_start, "form#a")
      .until(10 * kIdle);
  EXPECT_EQ(story.count("form_abandonment"), 1u);
}

TEST(FormAbandonment, the_submit_of_one_form_does_not_close_another) {
  UiStory story;
  story.form(0, EventType::form_start, "form#a").form(1'000, EventType::form_start, "form#b");
  story.form(2'000, EventType::form_submit, "form#a").until(10 * kIdle);
  EXPECT_EQ(story.count("form_abandonment"), 1u);
  UiStory both;
  both.form(0, EventType::form_start, "form#a")
      .form(1'000, EventType::form_start, "form#b")
      .until(10 * kIdle);
  EXPECT_EQ(both.count("form_abandonment"), 2u);
}

TEST(FormAbandonment, a_submit_by_another_name_closes_the_form_that_was_started_last) {
  UiStory story;
  story.form(0, EventType::form_start, "form#a")
      .form(1'000, EventType::form_submit, "button#send")
      .until(10 * kIdle);
  EXPECT_EQ(story.count("form_abandonment"), 0u);
}

TEST(FormAbandonment, of_three_open_forms_the_oldest_is_forgotten) {
  UiStory story;
  for (const char* form : {"form#a", "form#b", "form#c"})
    story.form(0, EventType::form_start, form);
  EXPECT_EQ(story.until(10 * kIdle).count("form_abandonment"), 2u);
}

TEST(FormAbandonment, a_submit_that_nothing_started_is_nothing) {
  EXPECT_EQ(UiStory().form(0, EventType::form_submit).until(10 * kIdle).count("form_abandonment"),
            0u);
}

}  // namespace
}  // namespace attune
