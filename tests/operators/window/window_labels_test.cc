// Label sets in windows: interning, the cap, and memory under an explosion of values.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "operators/window/window.h"
#include "tests/operators/window/traffic.h"

namespace attune {
namespace {

using testing::Happening;
using testing::kMinute;
using testing::options_of;

FoldResult fold(WindowStage& stage, std::int64_t time_ms, std::string channel, std::int64_t offset = 0) {
  const Happening happening{time_ms, std::move(channel), "c", ""};
  return stage.fold(happening.event(), happening.reading, offset);
}

std::map<std::string, std::uint64_t> events_by_channel(WindowStage& stage) {
  std::vector<WindowSummary> closed;
  stage.take_closed(closed);
  std::map<std::string, std::uint64_t> events;
  for (const WindowSummary& window : closed) events[window.labels[0]] += window.tally.events;
  return events;
}
using Events = std::map<std::string, std::uint64_t>;

TEST(WindowLabelsTest, the_same_labels_have_the_same_id_within_a_batch) {
  WindowStage stage(options_of({kMinute}, 0));
  const std::uint32_t chat = fold(stage, 0, "chat").label_set;
  const std::uint32_t mail = fold(stage, 0, "mail").label_set;
  EXPECT_NE(chat, mail);
  EXPECT_EQ(fold(stage, 120'000, "chat").label_set, chat) << "in another pane too";
  EXPECT_EQ(stage.label_set(mail), std::vector<std::string>{"mail"});
}

TEST(WindowLabelsTest, a_set_that_was_found_ahead_counts_as_one_that_was_not) {
  WindowStage stage(options_of({kMinute}, 0));
  const auto ahead = [&stage](const Happening& happening) {
    const std::uint32_t known = stage.expect_cell(happening.event(), 9);
    return std::pair(known,
                     stage.fold(happening.event(), happening.reading, 0, 9, known).label_set);
  };
  const Happening chat{0, "chat", "c", ""}, mail{1, "mail", "c", ""},
      later{120'000, "chat", "c", ""};
  EXPECT_EQ(ahead(chat).first, WindowStage::kUnknown) << "nothing counted under it yet";
  const auto [known, counted] = ahead(chat);
  EXPECT_EQ(known, counted);
  EXPECT_EQ(ahead(mail).first, WindowStage::kUnknown);
  EXPECT_EQ(ahead(later), std::pair(counted, counted)) << "in a pane that has no cell of it";
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"chat", 3}, {"mail", 1}}));
}

TEST(WindowLabelsTest, values_of_any_length_that_differ_in_one_byte_are_two_sets) {
  WindowStage stage(options_of({kMinute}, 0));
  std::set<std::uint32_t> ids;
  std::size_t values = 0;
  for (std::size_t length = 0; length <= 20; ++length) {
    std::string value(length, 'a');
    ids.insert(fold(stage, 0, value).label_set), ++values;
    for (std::size_t at = 0; at < length; ++at) {
      value[at] = 'b';
      ids.insert(fold(stage, 0, value).label_set), ++values;
      EXPECT_EQ(stage.label_set(fold(stage, 0, value).label_set), std::vector<std::string>{value});
      value[at] = 'a';
    }
  }
  EXPECT_EQ(ids.size(), values);
}

TEST(WindowLabelsTest, values_that_clean_to_the_same_are_one_set) {
  WindowStage stage(options_of({kMinute}, 0));
  const std::uint32_t clean = fold(stage, 0, "a_b").label_set;
  EXPECT_EQ(fold(stage, 0, "a\nb").label_set, clean);
  EXPECT_EQ(fold(stage, 0, std::string(200, 'x')).label_set, fold(stage, 0, std::string(300, 'x')).label_set);
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"a_b", 2}, {std::string(128, 'x'), 2}}));
}

TEST(WindowLabelsTest, a_missing_label_has_the_empty_value) {
  WindowStage stage(options_of({kMinute}, 0));
  fold(stage, 0, "");
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"", 1}}));
}

TEST(WindowLabelsTest, values_do_not_run_into_each_other) {
  WindowOptions options = options_of({kMinute}, 0);
  options.labels = {Field::channel, Field::step};
  WindowStage stage(options);
  const Happening one{0, "ab", "", "c"}, two{0, "a", "", "bc"};
  EXPECT_NE(stage.fold(one.event(), {}, 0).label_set, stage.fold(two.event(), {}, 1).label_set);
}

TEST(WindowLabelsTest, the_excess_over_the_cap_counts_under_other_first_come_first_served) {
  WindowOptions options = options_of({kMinute}, 0);
  options.max_label_sets = 2;
  WindowStage stage(options);
  for (const char* channel : {"b", "c", "a", "b", "d", "a", "c"}) fold(stage, 0, channel);
  EXPECT_EQ(stage.label_set(fold(stage, 0, "a").label_set), std::vector<std::string>{kOtherLabel});
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"b", 2}, {"c", 2}, {kOtherLabel, 4}}));
}

TEST(WindowLabelsTest, each_pane_has_its_own_cap) {
  WindowOptions options = options_of({{"2m", 120'000, 60'000}}, 0);
  options.max_label_sets = 1;
  WindowStage stage(options);
  fold(stage, 0, "a");
  fold(stage, 0, "b");
  fold(stage, 60'000, "b");
  fold(stage, 60'000, "a");
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"a", 2}, {"b", 2}, {kOtherLabel, 4}})) << "each event is in two windows";
}

TEST(WindowLabelsTest, a_customer_who_is_named_other_joins_the_excess_without_loss) {
  WindowOptions options = options_of({kMinute}, 0);
  options.max_label_sets = 2;
  WindowStage stage(options);
  for (const char* channel : {kOtherLabel, "a", "b", "c", kOtherLabel, "a"}) fold(stage, 0, channel);
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{"a", 2}, {kOtherLabel, 4}}));
}

TEST(WindowLabelsTest, a_cap_of_zero_puts_everything_under_other) {
  WindowOptions options = options_of({kMinute}, 0);
  options.max_label_sets = 0;
  WindowStage stage(options);
  fold(stage, 0, "a");
  fold(stage, 0, "b");
  stage.close_all();
  EXPECT_EQ(events_by_channel(stage), (Events{{kOtherLabel, 2}}));
}

TEST(WindowLabelsTest, ids_hold_until_the_end_of_the_batch_and_are_used_again_after_it) {
  WindowStage stage(options_of({kMinute}, 0));
  const std::uint32_t first = fold(stage, 0, "first").label_set;
  stage.close_all();
  fold(stage, 600'000, "second");
  EXPECT_EQ(stage.label_set(first), std::vector<std::string>{"first"}) << "its pane is gone, its batch is not";
  stage.end_batch();
  EXPECT_EQ(fold(stage, 600'000, "third").label_set, first);
  EXPECT_EQ(stage.label_set_count(), 2u);
}

TEST(WindowLabelsTest, labels_of_late_events_are_forgotten_after_the_batch) {
  WindowStage stage(options_of({kMinute}, 0));
  fold(stage, 3'600'000, "now");
  for (int i = 0; i < 1'000; ++i) {
    fold(stage, 0, "late" + std::to_string(i));
    stage.end_batch();
  }
  EXPECT_EQ(stage.label_set_count(), 2u);
}

TEST(WindowLabelsTest, a_million_values_in_one_pane_cost_no_more_than_the_cap) {
  WindowOptions options = options_of({kMinute}, 0);
  options.max_label_sets = 100;
  WindowStage stage(options);
  for (int i = 0; i < 1'000'000; ++i) {
    fold(stage, 0, "v" + std::to_string(i), i);
    if (i % 512 == 511) stage.end_batch();
  }
  EXPECT_LE(stage.label_set_count(), 102u);
  EXPECT_LE(stage.memory_bytes(), 100'000u);
  stage.close_all();
  const auto events = events_by_channel(stage);
  EXPECT_EQ(events.size(), 101u);
  EXPECT_EQ(events.at(kOtherLabel), 1'000'000u - 100u);
}

TEST(WindowLabelsTest, a_million_values_over_time_cost_no_more_than_the_open_panes) {
  WindowOptions options = options_of({kMinute}, 0);
  WindowStage stage(options);
  std::vector<WindowSummary> closed;
  std::uint64_t events = 0;
  std::size_t most_ids = 0, most_bytes = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    fold(stage, i * std::int64_t{30}, "v" + std::to_string(i), i);  // 2,000 a minute
    if (i % 512 != 511) continue;
    stage.take_closed(closed);
    for (const WindowSummary& window : closed) events += window.tally.events;
    closed.clear();
    stage.end_batch();
    most_ids = std::max(most_ids, stage.label_set_count());
    most_bytes = std::max(most_bytes, stage.memory_bytes());
  }
  stage.close_all();
  stage.take_closed(closed);
  for (const WindowSummary& window : closed) events += window.tally.events;
  EXPECT_EQ(events, 1'000'000u);
  EXPECT_LE(most_ids, 4'600u) << "two panes and a batch";
  EXPECT_LE(most_bytes, 4'600u * 512u) << "a set with its counts and its customers";
}

TEST(WindowLabelsTest, label_sets_of_few_customers_are_held_back_in_one_row_and_totals_stay_whole) {
  auto options = options_of({kMinute}, 0);
  options.min_customers = 3;
  WindowStage stage(options);
  std::int64_t offset = 0;
  const auto happens = [&](const std::string& channel, const std::string& customer) {
    const Happening happening{0, channel, customer, ""};
    stage.fold(happening.event(), happening.reading, offset++);
  };
  for (const char* customer : {"a", "b", "c"}) happens("chat", customer);
  for (const char* customer : {"a", "b", "b", "b"}) happens("mail", customer);
  happens("fax", "z");
  stage.close_all();
  std::vector<WindowSummary> closed;
  stage.take_closed(closed);
  ASSERT_EQ(closed.size(), 2u);
  EXPECT_EQ(closed[0].labels[0], kHeldLabel);
  EXPECT_EQ(closed[0].tally.events, 5u);
  EXPECT_EQ(closed[0].customers.estimate(), 3u);
  EXPECT_EQ(closed[1].labels[0], "chat");
  EXPECT_EQ(closed[1].tally.events, 3u);
}

TEST(WindowLabelsTest, a_label_named_like_what_is_held_shares_its_row) {
  auto options = options_of({kMinute}, 0);
  options.min_customers = 2;
  WindowStage stage(options);
  std::int64_t offset = 0;
  for (const auto& [channel, customer] : std::vector<std::pair<std::string, std::string>>{{"__held__", "a"}, {"__held__", "b"}, {"fax", "c"}}) {
    const Happening happening{0, channel, customer, ""};
    stage.fold(happening.event(), happening.reading, offset++);
  }
  stage.close_all();
  std::vector<WindowSummary> closed;
  stage.take_closed(closed);
  ASSERT_EQ(closed.size(), 1u);
  EXPECT_EQ(closed[0].tally.events, 3u);
}

}  // namespace
}  // namespace attune
