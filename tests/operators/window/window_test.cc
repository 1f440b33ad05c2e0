#include "operators/window/window.h"

#include <gtest/gtest.h>

#include "operators/hash.h"
#include "tests/operators/window/traffic.h"

namespace attune {
namespace {

using testing::Happening;
using testing::kFiveByOne;
using testing::kMinute;
using testing::kNoon;
using testing::options_of;

class Stage {
 public:
  explicit Stage(const WindowOptions& options) : stage(options) {}
  FoldResult at(std::int64_t time_ms, std::string channel = "chat", std::string customer = "c") {
    const Happening happening{time_ms, std::move(channel), std::move(customer), ""};
    return stage.fold(happening.event(), happening.reading, offset++);
  }
  std::vector<WindowSummary> closed() {
    std::vector<WindowSummary> out;
    stage.take_closed(out);
    return out;
  }
  WindowStage stage;
  std::int64_t offset = 0;
};

TEST(WindowTest, a_customer_is_the_same_one_by_name_and_by_hash) {
  Stage stage(options_of({kMinute}, 0));
  stage.at(kNoon, "chat", "ann");
  const Happening nobody{kNoon, "chat", "", ""};
  stage.stage.fold(nobody.event(), nobody.reading, stage.offset++, hash64("ann"));
  stage.stage.fold(nobody.event(), nobody.reading, stage.offset++, hash64("bob"));
  stage.stage.fold(nobody.event(), nobody.reading, stage.offset++, 0);
  stage.stage.close_all();
  const std::vector<WindowSummary> closed = stage.closed();
  ASSERT_EQ(closed.size(), 1u);
  EXPECT_EQ(closed[0].tally.events, 4u);
  EXPECT_EQ(closed[0].customers.estimate(), 2u);
}

/// "1m@60:3" = window 1m that starts at second 60 after noon holds 3 events.
std::vector<std::string> brief(const std::vector<WindowSummary>& windows, const WindowOptions& options) {
  std::vector<std::string> lines;
  for (const WindowSummary& window : windows)
    lines.push_back(options.windows[window.window].name + "@" + std::to_string((window.start_ms - kNoon) / 1000) + ":" +
                    std::to_string(window.tally.events));
  return lines;
}
using Lines = std::vector<std::string>;

TEST(WindowTest, a_window_includes_its_start_and_excludes_its_end) {
  const auto options = options_of({kMinute}, 0);
  Stage stage(options);
  stage.at(0);
  stage.at(59'999);
  stage.at(60'000);
  stage.stage.close_all();
  EXPECT_EQ(brief(stage.closed(), options), (Lines{"1m@0:2", "1m@60:1"}));
}

TEST(WindowTest, a_window_closes_when_an_earlier_event_carried_the_watermark_to_its_end) {
  const auto options = options_of({kMinute}, 10'000);
  Stage stage(options);
  stage.at(0);
  stage.at(70'000);
  EXPECT_TRUE(stage.closed().empty()) << "the watermark follows an event when the next one folds";
  stage.at(70'000);
  EXPECT_EQ(brief(stage.closed(), options), (Lines{"1m@0:1"}));
  EXPECT_EQ(stage.stage.watermark_ms(), kNoon + 60'000);
}

TEST(WindowTest, an_event_is_not_late_for_itself) {
  Stage stage(options_of({kMinute}, 0));
  stage.at(0);
  const FoldResult jump = stage.at(3'600'000);
  EXPECT_TRUE(jump.counted);
  EXPECT_FALSE(jump.late);
}

TEST(WindowTest, the_watermark_must_reach_the_end_to_the_millisecond) {
  Stage stage(options_of({kMinute}, 10'000));
  stage.at(69'999);
  const FoldResult in_time = stage.at(59'999);
  EXPECT_TRUE(in_time.counted);
  EXPECT_FALSE(in_time.late);
  stage.at(70'000);
  const FoldResult late = stage.at(59'999);
  EXPECT_FALSE(late.counted);
  EXPECT_TRUE(late.late);
  EXPECT_EQ(late.late_by_ms, 1);
}

TEST(WindowTest, late_for_the_short_window_still_counts_in_the_long_one) {
  const auto options = options_of({kMinute, kFiveByOne}, 0);
  Stage stage(options);
  stage.at(10'000);
  stage.at(61'000);
  const FoldResult late = stage.at(20'000);
  EXPECT_TRUE(late.late);
  EXPECT_TRUE(late.counted);
  EXPECT_EQ(late.late_by_ms, 41'000);
  stage.stage.close_all();
  EXPECT_EQ(brief(stage.closed(), options),
            (Lines{"1m@0:1", "5m@-240:1", "1m@60:1", "5m@-180:3", "5m@-120:3", "5m@-60:3", "5m@0:3", "5m@60:1"}));
}

TEST(WindowTest, what_has_closed_stays_as_it_was) {
  const auto options = options_of({kMinute, kFiveByOne}, 0);
  Stage stage(options);
  stage.at(10'000);
  stage.at(61'000);
  stage.at(61'000);
  ASSERT_EQ(brief(stage.closed(), options), (Lines{"1m@0:1", "5m@-240:1"}));
  stage.at(20'000);
  EXPECT_TRUE(stage.closed().empty());
}

TEST(WindowTest, too_late_for_all_is_counted_nowhere_but_has_labels) {
  Stage stage(options_of({kMinute}, 0));
  stage.at(600'000);
  const FoldResult late = stage.at(0, "mail");
  EXPECT_FALSE(late.counted);
  EXPECT_TRUE(late.late);
  EXPECT_EQ(late.late_by_ms, 600'000);
  EXPECT_EQ(stage.stage.label_set(late.label_set), std::vector<std::string>{"mail"});
  EXPECT_LT(late.label_set, stage.stage.label_set_count());
}

TEST(WindowTest, closed_windows_come_by_end_then_configured_order_then_labels) {
  const auto options = options_of({kFiveByOne, kMinute}, 0);
  Stage stage(options);
  stage.at(250'000, "mail");
  stage.at(250'000, "chat");
  stage.at(250'000, "Ämter");
  stage.at(301'000, "chat");
  stage.at(301'000, "chat");
  const auto closed = stage.closed();
  ASSERT_EQ(closed.size(), 6u);
  const char* labels[] = {"chat", "mail", "Ämter", "chat", "mail", "Ämter"};
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(closed[i].end_ms, kNoon + 300'000);
    EXPECT_EQ(closed[i].window, i / 3);
    EXPECT_EQ(closed[i].labels[0], labels[i]);
  }
}

TEST(WindowTest, an_advance_closes_what_it_passes_and_never_goes_back) {
  const auto options = options_of({kMinute}, 10'000);
  Stage stage(options);
  stage.at(0);
  stage.stage.advance(kNoon + 59'999);
  EXPECT_TRUE(stage.closed().empty());
  stage.stage.advance(kNoon + 60'000);
  EXPECT_EQ(brief(stage.closed(), options), (Lines{"1m@0:1"}));
  stage.stage.advance(kNoon);
  EXPECT_EQ(stage.stage.watermark_ms(), kNoon + 60'000);
  EXPECT_TRUE(stage.at(59'999).late);
  EXPECT_TRUE(stage.at(60'000).counted);
}

TEST(WindowTest, an_advance_also_closes_what_the_last_event_had_passed) {
  const auto options = options_of({kMinute}, 0);
  Stage stage(options);
  stage.at(0);
  stage.at(60'000);
  stage.stage.advance(WindowStage::kNoWatermark);
  EXPECT_EQ(brief(stage.closed(), options), (Lines{"1m@0:1"}));
  EXPECT_EQ(stage.stage.watermark_ms(), kNoon + 60'000);
}

TEST(WindowTest, an_advance_without_end_is_bounded_and_harmless) {
  const auto options = options_of({kMinute, kFiveByOne}, 0);
  Stage stage(options);
  stage.at(0);
  stage.stage.advance(INT64_MAX);
  EXPECT_EQ(stage.closed().size(), 6u);
  EXPECT_TRUE(stage.at(1).late);
  EXPECT_EQ(stage.stage.open_panes(), 0u);
}

TEST(WindowTest, empty_stretches_give_no_windows) {
  const auto options = options_of({kMinute}, 0);
  Stage stage(options);
  stage.at(0);
  stage.at(86'400'000);
  stage.stage.close_all();
  EXPECT_EQ(brief(stage.closed(), options), (Lines{"1m@0:1", "1m@86400:1"}));
  stage.stage.close_all();
  EXPECT_TRUE(stage.closed().empty());
}

TEST(WindowTest, customers_are_distinct_over_the_panes_of_a_window) {
  const auto options = options_of({kFiveByOne}, 0);
  Stage stage(options);
  stage.at(0, "chat", "ann");
  stage.at(60'000, "chat", "ann");
  stage.at(61'000, "chat", "ben");
  stage.at(62'000, "chat", "");
  stage.stage.close_all();
  const auto closed = stage.closed();
  ASSERT_EQ(closed.size(), 6u);
  EXPECT_EQ(closed[0].customers.estimate(), 1u);
  EXPECT_EQ(closed[1].customers.estimate(), 2u) << "an empty customer is nobody";
  EXPECT_EQ(closed[1].tally.events, 4u);
}

TEST(WindowTest, readings_are_summed_with_positive_and_negative_valence_apart) {
  Stage stage(options_of({kMinute}, 0));
  const Happening base{0, "chat", "", ""};
  stage.stage.fold(base.event(), testing::reading_of(0b1001, 5'000), 0);
  stage.stage.fold(base.event(), testing::reading_of(0b0001, -2'500), 1);
  Reading unscored;
  unscored.has_text = true;
  stage.stage.fold(base.event(), unscored, 2);
  stage.stage.close_all();
  const Tally tally = stage.closed().at(0).tally;
  EXPECT_EQ(tally.events, 3u);
  EXPECT_EQ(tally.texts, 3u);
  EXPECT_EQ(tally.scored, 2u);
  EXPECT_EQ(tally.emotions[0], 2u);
  EXPECT_EQ(tally.emotions[3], 1u);
  EXPECT_EQ(tally.positive, 5'000u);
  EXPECT_EQ(tally.negative, 2'500u);
}

TEST(WindowTest, urgent_texts_are_counted) {
  Stage stage(options_of({kMinute}, 0));
  const Happening base{0, "chat", "", ""};
  Reading urgent = testing::reading_of(0b0001, 0);
  urgent.urgent = true;
  stage.stage.fold(base.event(), urgent, 0);
  stage.stage.fold(base.event(), testing::reading_of(0b0001, 0), 1);
  stage.stage.close_all();
  const Tally tally = stage.closed().at(0).tally;
  EXPECT_EQ(tally.urgent, 1u);
  EXPECT_EQ(tally.scored, 2u);
}

TEST(WindowTest, an_event_touches_one_pane_however_many_windows_overlap) {
  Stage stage(options_of({kMinute, {"1h", 3'600'000, 60'000}, {"7s", 7'000, 7'000}}, 0));
  stage.at(0);
  EXPECT_EQ(stage.stage.open_panes(), 1u);
  stage.at(500);
  EXPECT_EQ(stage.stage.open_panes(), 1u);
  stage.at(1'000);
  EXPECT_EQ(stage.stage.open_panes(), 2u) << "panes of a second: gcd(60 s, 7 s)";
}

TEST(WindowTest, panes_are_dropped_when_no_open_window_can_need_them) {
  Stage stage(options_of({kMinute, kFiveByOne}, 0));
  for (std::int64_t minute = 0; minute < 60; ++minute) {
    stage.at(minute * 60'000);
    EXPECT_LE(stage.stage.open_panes(), 6u);
  }
  EXPECT_GE(stage.stage.open_panes(), 5u);
  stage.stage.close_all();
  EXPECT_EQ(stage.stage.open_panes(), 0u);
}

TEST(WindowTest, replay_reaches_back_to_the_first_record_of_a_pane_that_is_still_open) {
  Stage stage(options_of({kMinute, kFiveByOne}, 0));
  EXPECT_EQ(stage.stage.replay_from(0), 0);
  stage.at(0);
  stage.at(61'000);
  stage.at(62'000);
  EXPECT_EQ(stage.stage.replay_from(3), 0) << "the minute has closed, five minutes have not";
  stage.at(301'000);
  stage.at(301'000);
  EXPECT_EQ(stage.stage.replay_from(5), 1);
  stage.at(900'000);
  stage.at(900'000);
  EXPECT_EQ(stage.stage.replay_from(7), 5);
  stage.stage.close_all();
  EXPECT_EQ(stage.stage.replay_from(7), 7);
}

TEST(WindowTest, taking_appends_and_leaves_nothing_behind) {
  Stage stage(options_of({kMinute}, 0));
  std::vector<WindowSummary> out;
  for (const std::int64_t minute : {0, 1, 2, 3}) {
    stage.at(minute * 60'000);
    stage.stage.take_closed(out);
  }
  EXPECT_EQ(out.size(), 2u);
}

TEST(WindowTest, without_labels_there_is_one_set_of_none) {
  auto options = options_of({kMinute}, 0);
  options.labels.clear();
  Stage stage(options);
  stage.at(0, "chat");
  stage.at(0, "mail");
  stage.stage.close_all();
  const auto closed = stage.closed();
  ASSERT_EQ(closed.size(), 1u);
  EXPECT_TRUE(closed[0].labels.empty());
  EXPECT_EQ(closed[0].tally.events, 2u);
}

}  // namespace
}  // namespace attune
