// The hot path counted: no allocation per event once labels and panes exist.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "operators/window/window.h"
#include "tests/operators/window/traffic.h"

namespace {
std::size_t allocations = 0;  // this test has one thread
}

// Not inlined: GCC 12 would take new and free for a mismatched pair.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
  ++allocations;
  if (void* place = std::malloc(bytes == 0 ? 1 : bytes)) return place;
  throw std::bad_alloc();
}
[[gnu::noinline]] void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  ++allocations;
  return std::malloc(bytes == 0 ? 1 : bytes);
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }

namespace attune {
namespace {

using testing::Happening;

TEST(WindowAllocationTest, no_allocation_per_event_once_labels_and_panes_exist) {
  WindowOptions options = testing::options_of({testing::kMinute, testing::kFiveByOne}, 10'000);
  options.labels = {Field::channel, Field::step};
  WindowStage stage(options);
  std::vector<Happening> happenings;
  for (int i = 0; i < 4'000; ++i)
    happenings.push_back({i % 50'000, "a channel with a long name " + std::to_string(i % 20), "customer " + std::to_string(i),
                          i % 7 == 0 ? "dirty\nstep" : "Gebühr", testing::reading_of(5, 300)});
  std::vector<Event> events;
  for (const Happening& happening : happenings) events.push_back(happening.event());
  std::int64_t offset = 0;
  const auto fold_all = [&] {
    for (std::size_t i = 0; i < events.size(); ++i) stage.fold(events[i], happenings[i].reading, offset++);
    stage.end_batch();
  };
  fold_all();
  const std::size_t before = allocations;
  for (int round = 0; round < 10; ++round) fold_all();
  EXPECT_EQ(allocations - before, 0u);
}

TEST(WindowAllocationTest, the_excess_over_the_cap_and_late_known_labels_allocate_nothing) {
  WindowOptions options = testing::options_of({testing::kMinute}, 0);
  options.max_label_sets = 1;
  WindowStage stage(options);
  std::vector<Happening> happenings;
  for (int i = 0; i < 1'000; ++i) happenings.push_back({600'000, "never seen before, and long " + std::to_string(i), "c", ""});
  happenings.push_back({0, happenings[0].channel, "c", ""});
  std::vector<Event> events;
  for (const Happening& happening : happenings) events.push_back(happening.event());
  stage.fold(events[0], {}, 0);
  stage.fold(events[1], {}, 1);
  stage.fold(events.back(), {}, 2);
  const std::size_t before = allocations;
  for (std::size_t i = 0; i < events.size(); ++i) stage.fold(events[i], {}, static_cast<std::int64_t>(3 + i));
  EXPECT_EQ(allocations - before, 0u);
}

TEST(WindowAllocationTest, many_windows_later_an_event_still_costs_next_to_nothing) {
  WindowStage stage(testing::options_of({testing::kMinute, testing::kFiveByOne}, 10'000));
  std::vector<WindowSummary> closed;
  const std::size_t before = allocations;
  constexpr std::int64_t kEvents = 600'000;  // an hour, 20 label sets, 1,000 customers
  std::vector<Happening> happenings;
  for (int i = 0; i < 20'000; ++i) happenings.push_back({0, "ch" + std::to_string(i % 20), "c" + std::to_string(i % 1'000), ""});
  for (std::int64_t i = 0; i < kEvents; ++i) {
    Happening& happening = happenings[static_cast<std::size_t>(i % 20'000)];
    happening.time_ms = i * 6;
    stage.fold(happening.event(), happening.reading, i);
    if (i % 512 != 511) continue;
    stage.take_closed(closed);
    closed.clear();
    stage.end_batch();
  }
  const double per_event = static_cast<double>(allocations - before) / kEvents;
  RecordProperty("allocations_per_event", std::to_string(per_event));
  EXPECT_LE(per_event, 0.02);
}

}  // namespace
}  // namespace attune
