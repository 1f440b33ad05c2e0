#include "pipeline/lane.h"

#include <gtest/gtest.h>

#include "tests/support/collecting_outputs.h"

namespace attune {
namespace {

using attune::testing::CollectingOutputs;

constexpr std::int64_t kStart = 1'763'632'800'000;  // a whole minute

class LaneTest : public ::testing::Test {
 protected:
  static WindowOptions minutes() {
    WindowOptions window;
    window.windows = {{"1m", 60'000, 60'000}};
    window.labels = {Field::channel};
    window.allowed_lateness_ms = 10'000;
    return window;
  }

  Lane make(const LaneStart& start = {}) {
    return Lane(LaneId{"events", 3}, start, {window_, *mapping_, board_, outputs_, counters_, nullptr, nullptr});
  }

  /// Folds accepted events at these times (ms after kStart), offsets from `first`.
  void fold(Lane& lane, std::int64_t first, const std::vector<std::int64_t>& times, bool silent = false) {
    Batch batch;
    batch.silent = silent;
    for (const std::int64_t time : times) {
      Record record;
      record.offset = first++;
      record.timestamp_ms = kStart + time;
      batch.records.push_back(record);
      Understood u;
      u.event.time_ms = kStart + time;
      u.event[Field::channel] = "chat";
      u.event[Field::customer] = "c";
      batch.understood.push_back(u);
    }
    batch.next_offset = first;
    lane.fold(batch);
  }

  void advance(Lane& lane, std::int64_t next_offset, std::int64_t to) {
    Batch batch;
    batch.next_offset = next_offset;
    batch.advance_to_ms = kStart + to;
    lane.fold(batch);
  }

  WindowOptions window_ = minutes();
  std::shared_ptr<const Mapping> mapping_ = *compile_mapping(default_parse_options());
  Board board_{BoardOptions{}, window_};
  CollectingOutputs outputs_;
  Counters counters_;
};

TEST_F(LaneTest, emits_a_window_when_the_watermark_passes_its_end) {
  Lane lane = make();
  fold(lane, 0, {0, 30'000, 70'000});
  EXPECT_TRUE(outputs_.windows.empty());
  fold(lane, 3, {71'000});
  ASSERT_EQ(outputs_.windows.size(), 1u);
  EXPECT_EQ(outputs_.windows[0].second.tally.events, 2u);
  EXPECT_EQ(outputs_.windows[0].first, (LaneId{"events", 3}));
}

TEST_F(LaneTest, position_reaches_back_to_the_first_record_of_an_open_window) {
  Lane lane = make();
  fold(lane, 100, {0, 61'000, 62'000});
  EXPECT_EQ(lane.position().next_offset, 103);
  EXPECT_EQ(lane.position().replay_from, 100);
  fold(lane, 103, {75'000, 76'000});  // the first minute closes
  EXPECT_EQ(lane.position().replay_from, 101);
}

TEST_F(LaneTest, a_position_covers_the_results_that_it_implies) {
  Lane lane = make();
  fold(lane, 0, {0, 75'000, 76'000});
  EXPECT_EQ(lane.position().outputs_begun, 1u);
  EXPECT_EQ(lane.progress()->done_through(), 1u);
}

TEST_F(LaneTest, a_restarted_lane_continues_as_if_nothing_had_happened) {
  Lane first = make();
  fold(first, 0, {0, 20'000, 75'000, 80'000});  // minute 0 closed and sent; minute 1 holds two
  const LanePosition at_commit = first.position();
  ASSERT_EQ(outputs_.windows.size(), 1u);

  LaneStart start;
  start.fetch_from = at_commit.replay_from;
  start.live_from = at_commit.next_offset;
  start.closed_through_ms = at_commit.watermark_ms;
  Lane second = make(start);
  ASSERT_EQ(at_commit.replay_from, 2);
  fold(second, 2, {75'000, 80'000}, /*silent=*/true);
  EXPECT_EQ(outputs_.windows.size(), 1u) << "silent replay sends nothing";
  fold(second, 4, {90'000, 140'000, 141'000});
  ASSERT_EQ(outputs_.windows.size(), 2u);
  EXPECT_EQ(outputs_.windows[1].second.tally.events, 3u);
  EXPECT_EQ(counters_.replayed.load(), 2u);
}

TEST_F(LaneTest, silent_replay_never_counts_twice) {
  LaneStart start;
  start.live_from = 2;
  start.closed_through_ms = kStart - 60'000;
  Lane lane = make(start);
  fold(lane, 0, {0, 1'000}, /*silent=*/true);
  EXPECT_EQ(counters_.windowed.load(), 0u);
  std::string exposition;
  board_.write(exposition, Board::Format::text_0_0_4);
  EXPECT_EQ(exposition.find("attune_events_total{"), std::string::npos);
}

TEST_F(LaneTest, an_idle_lane_closes_its_windows_by_the_clock) {
  Lane lane = make();
  fold(lane, 0, {0});
  advance(lane, 1, 60'000);
  ASSERT_EQ(outputs_.windows.size(), 1u);
  EXPECT_EQ(lane.position().watermark_ms, kStart + 60'000);
  fold(lane, 1, {30'000});  // too late now
  EXPECT_EQ(counters_.late.load(), 1u);
  EXPECT_EQ(counters_.late_by[1].load(), 1u) << "30 s late: within a minute";
}

TEST_F(LaneTest, late_records_are_counted_by_how_late) {
  Lane lane = make();
  fold(lane, 0, {3'600'000 + 10'000, 0});
  EXPECT_EQ(counters_.late_by[3].load(), 1u) << "an hour late, not more";
  EXPECT_EQ(counters_.windowed.load(), 1u);
}

}  // namespace
}  // namespace attune
