// How many agents met distress in a window.
#include <gtest/gtest.h>

#include "operators/window/window.h"

namespace attune {
namespace {

constexpr std::int64_t kMinute = 60'000, kStart = 1'763'632'800'000;

std::vector<WindowSummary> closed(WindowStage& stage) {
  stage.close_all();
  std::vector<WindowSummary> out;
  stage.take_closed(out);
  return out;
}

TEST(WindowStaffTest, agents_are_distinct_over_the_panes_of_a_window) {
  WindowOptions options;
  options.windows = {{"3m", 3 * kMinute, kMinute}};
  options.labels = {Field::channel};
  WindowStage stage(options);
  Event event;
  event.time_ms = kStart;
  const std::uint32_t labels = stage.fold(event, {}, 0).label_set;
  ASSERT_TRUE(stage.count(kStart, labels, {}, 0, 11));
  ASSERT_TRUE(stage.count(kStart + kMinute, labels, {}, 0, 11));
  ASSERT_TRUE(stage.count(kStart + kMinute, labels, {}, 0, 12));
  ASSERT_TRUE(stage.count(kStart + kMinute, labels, {}, 0));
  std::vector<std::uint64_t> agents;
  for (const WindowSummary& window : closed(stage)) agents.push_back(window.staff.estimate());
  EXPECT_EQ(agents, (std::vector<std::uint64_t>{1, 2, 2, 2}));
}

TEST(WindowStaffTest, what_is_held_back_keeps_its_agents) {
  WindowOptions options;
  options.windows = {{"1m", kMinute, kMinute}};
  options.labels = {Field::channel};
  options.min_customers = 5;
  WindowStage stage(options);
  Event event;
  event.time_ms = kStart;
  for (const std::string_view channel : {"chat", "mail"}) {
    event.text_fields[static_cast<std::size_t>(Field::channel)] = channel;
    const std::uint32_t labels = stage.fold(event, {}, 0).label_set;
    ASSERT_TRUE(stage.count(kStart, labels, {}, 0, channel.size() + channel.front()));
  }
  const std::vector<WindowSummary> windows = closed(stage);
  ASSERT_EQ(windows.size(), 1u);
  EXPECT_EQ(windows[0].staff.estimate(), 2u);
}

}  // namespace
}  // namespace attune
