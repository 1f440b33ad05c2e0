#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "operators/make_turn.h"
#include "tests/support/ui_story.h"

// What a visit is, and what becomes of UI events that are not as they should be.

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::UiStory;

constexpr std::int64_t kIdle = 30 * 60'000;

TEST(Visit, ends_after_30_minutes_without_a_ui_event) {
  UiStory story;
  story.page(0, "/a").page(kIdle, "/b").until(2 * kIdle - 1);
  EXPECT_EQ(story.counts().visits_opened, 1u);
  EXPECT_EQ(story.counts().visits_live, 1u);
  story.until(2 * kIdle);
  EXPECT_EQ(story.counts().visits_live, 0u);
  EXPECT_EQ(story.counts().visits_closed, 1u);
}

TEST(Visit, is_not_begun_by_messages_steps_or_its_own_end) {
  UiStory story;
  story.happens(0, EventType::message)
      .journey(0, EventType::journey_step, "payment")
      .happens(0, EventType::visit_end);
  EXPECT_EQ(story.counts().visits_opened, 0u);
}

TEST(Visit, is_not_what_staff_do_on_their_screens) {
  UiStory story;
  for (int i = 0; i < 3; ++i) {
    Turn turn = story.event(i * 100, EventType::ui_click);
    turn.actor = Actor::agent;
    turn.has_point = true;
    story.tell(turn);
  }
  EXPECT_THAT(story.until(kIdle).found(), IsEmpty());
  EXPECT_EQ(story.counts().visits_opened, 0u);
}

TEST(Visit, lets_the_system_report_what_the_page_did) {
  UiStory story;
  story.click(0);
  Turn change = story.event(500, EventType::ui_change);
  change.actor = Actor::system;
  EXPECT_THAT(story.tell(change).until(kIdle).found(), IsEmpty());
}

TEST(Visit, is_cut_at_the_greatest_age_and_told_as_no_abandonment) {
  ExperienceOptions options;
  options.memory.conversation_age_ms = 3 * kIdle;
  UiStory story(options);
  story.form(0, EventType::form_start);
  for (int i = 1; i <= 6; ++i) story.page(i * kIdle / 2, "/a");
  EXPECT_EQ(story.until(3 * kIdle).counts().visits_closed, 1u);
  EXPECT_EQ(story.count("form_abandonment"), 0u);
}

TEST(Visit, makes_room_for_another_by_letting_the_one_go_that_is_idle_longest) {
  ExperienceOptions options;
  options.memory.max_visits = 2;
  UiStory story(options);
  for (std::uint64_t customer = 1; customer <= 3; ++customer) {
    Turn turn = story.event(static_cast<std::int64_t>(customer), EventType::form_start);
    turn.customer = customer;
    story.tell(turn);
  }
  const ExperienceCounts counts = story.counts();
  EXPECT_EQ(counts.visits_evicted, 1u);
  EXPECT_EQ(counts.visits_opened,
            counts.visits_live + counts.visits_closed + counts.visits_evicted);
  EXPECT_EQ(story.count("form_abandonment"), 0u);
}

TEST(BadUiInput, events_without_a_customer_belong_to_nobody) {
  UiStory story;
  for (int i = 0; i < 5; ++i) {
    Turn turn = story.event(i * 100, EventType::ui_click);
    turn.customer = turn.conversation = 0;
    turn.has_point = true;
    story.tell(turn);
  }
  Turn step = story.event(500, EventType::journey_start);
  step.customer = step.conversation = 0;
  story.tell(step).until(10 * kIdle);
  EXPECT_THAT(story.found(), IsEmpty());
  EXPECT_EQ(story.counts().visits_opened, 0u);
  EXPECT_EQ(story.counts().journeys_live, 0u);
}

Turn turn_at(std::string_view x, std::string_view y, double x_value, double y_value) {
  Event event;
  event[Field::customer] = "c";
  event[Field::ui_x] = x;
  event[Field::ui_y] = y;
  event.ui_x = x_value;
  event.ui_y = y_value;
  Turn turn;
  make_turn(turn, event, Reading{}, Utterance{}, 0);
  return turn;
}

TEST(BadUiInput, a_place_needs_both_coordinates) {
  EXPECT_TRUE(turn_at("0", "0", 0, 0).has_point);
  EXPECT_FALSE(turn_at("5", "", 5, 0).has_point);
  EXPECT_FALSE(turn_at("", "5", 0, 5).has_point);
  EXPECT_FALSE(turn_at("", "", 0, 0).has_point);
}

TEST(BadUiInput, coordinates_that_no_page_has_are_no_place) {
  EXPECT_FALSE(turn_at("1e300", "1", 1e300, 1).has_point);
  EXPECT_FALSE(turn_at("1", "-2e9", 1, -2e9).has_point);
  EXPECT_TRUE(turn_at("-12.4", "1000000", -12.4, 1e6).has_point);
  EXPECT_EQ(turn_at("-12.6", "1", -12.6, 1).x, -13);
}

TEST(BadUiInput, the_farthest_places_are_far_from_each_other_in_every_profile) {
  for (std::size_t i = 0; i < kClickProfileCount; ++i) {
    const auto profile = static_cast<ClickProfile>(i);
    if (rules_of(profile).distance == ClickRules::Distance::none) continue;
    UiStory story = UiStory::with(profile);
    for (int n = 0; n < 8; ++n)
      story.click(n * 50, n % 2 == 0 ? 1'000'000 : -1'000'000, n % 2 == 0 ? -1'000'000 : 1'000'000);
    EXPECT_EQ(story.count("rage_click"), 0u) << rules_of(profile).name;
  }
}

TEST(BadUiInput, a_million_clicks_of_one_customer_cost_no_memory_and_tell_one_burst) {
  UiStory story;
  story.click(0);
  for (int i = 1; i < 1'000; ++i) story.click(i * 10);
  const std::size_t before = story.memory_bytes();
  for (int i = 1'000; i < 1'000'000; ++i) story.click(i * 10);
  EXPECT_EQ(story.memory_bytes(), before);
  EXPECT_EQ(story.count("rage_click"), 1u);
  EXPECT_THAT(story.until(20'000'000).found(), ElementsAre("rage_click@20", "dead_click@10002490"));
}

TEST(BadUiInput, clicks_slow_enough_for_a_deadline_each_leave_no_deadlines_behind) {
  UiStory story;
  for (int i = 0; i < 3'000; ++i) story.click(i * 3'000);
  const std::size_t before = story.memory_bytes();
  for (int i = 3'000; i < 30'000; ++i) story.click(i * 3'000);
  EXPECT_EQ(story.memory_bytes(), before);
  EXPECT_EQ(story.until(100'000'000).count("dead_click"), 30'000u);
}

TEST(BadUiInput, events_out_of_order_within_the_lateness_tell_what_they_tell_in_order) {
  const auto click_at = [](UiStory& story, std::int64_t at) { story.click(at); };
  UiStory ordered({}, 10'000), shuffled({}, 10'000);
  for (const std::int64_t at : {0, 500, 1'000}) click_at(ordered, at);
  ordered.happens(1'300, EventType::ui_error).page(1'400, "/a").page(5'000, "/b").page(9'000, "/a");
  shuffled.page(9'000, "/a").happens(1'300, EventType::ui_error);
  for (const std::int64_t at : {1'000, 0, 500}) click_at(shuffled, at);
  shuffled.page(5'000, "/b").page(1'400, "/a");
  EXPECT_THAT(ordered.until(kIdle).found(),
              ElementsAre("rage_click@1000", "error_click@1300", "u_turn@9000"));
  EXPECT_EQ(shuffled.until(kIdle).found(), ordered.found());
}

TEST(BadUiInput, an_event_past_the_lateness_is_counted_and_changes_nothing) {
  UiStory story({}, 1'000);
  story.click(0).click(100).page(50'000, "/a").page(60'000, "/b").click(200);
  EXPECT_FALSE(story.taken());
  EXPECT_EQ(story.counts().too_late, 1u);
  EXPECT_EQ(story.count("rage_click"), 0u);
}

}  // namespace
}  // namespace attune
