#include "pipeline/lane.h"

#include "operators/make_turn.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <map>
#include <thread>

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
    return Lane(LaneId{"events", 3}, start, {window_, experience_, *mapping_, board_, outputs_, counters_, nullptr, nullptr});
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
  ExperienceOptions experience_;
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

TEST_F(LaneTest, a_scrape_shows_a_closed_window_whole_or_not_at_all) {
  constexpr std::size_t kChannels = 400;
  std::vector<std::string> channels;
  for (std::size_t i = 0; i < kChannels; ++i) channels.push_back("channel-" + std::to_string(i));
  Lane lane = make();
  std::atomic<bool> stop{false};
  std::thread folding([&] {
    for (std::int64_t minute = 0; !stop; ++minute) {
      Batch batch;
      for (const std::string& channel : channels) {
        Understood u;
        u.event.time_ms = kStart + minute * 60'000;
        u.event[Field::channel] = channel;
        batch.records.emplace_back();
        batch.understood.push_back(u);
      }
      batch.advance_to_ms = kStart + (minute + 1) * 60'000;
      lane.fold(batch);
    }
  });
  std::map<std::size_t, int> seen;  // scrapes by the rows they showed
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (seen[kChannels] < 200 && std::chrono::steady_clock::now() < deadline) {
    std::string page;
    board_.write(page, Board::Format::text_0_0_4);
    std::size_t rows = 0;
    constexpr std::string_view kRow = "\nattune_window_events{";
    for (std::size_t at = page.find(kRow); at != std::string::npos; at = page.find(kRow, at + 1)) ++rows;
    ++seen[rows];
  }
  stop = true;
  folding.join();
  seen.erase(0);  // before the first closed
  EXPECT_EQ(seen, (std::map<std::size_t, int>{{kChannels, 200}}));
}

TEST_F(LaneTest, a_lane_that_is_lost_while_it_folds_leaves_no_gauges_behind) {
  Lane* folding = nullptr;
  const LaneId id{"events", 3};
  LaneContext context{window_, experience_, *mapping_, board_, outputs_, counters_, nullptr, nullptr};
  context.now_ms = [&] {  // first asked in the middle of a fold: now the group takes the partition away
    if (folding->retired()) return std::int64_t{0};
    folding->retire();
    board_.drop_lane(id);
    return std::int64_t{0};
  };
  Lane lane(id, {}, context);
  folding = &lane;
  fold(lane, 0, {0, 75'000, 76'000});
  std::string page;
  board_.write(page, Board::Format::text_0_0_4);
  EXPECT_EQ(page.find("attune_window_events{"), std::string::npos) << "its new owner shows them";
}

TEST_F(LaneTest, late_records_are_counted_by_how_late) {
  Lane lane = make();
  fold(lane, 0, {3'600'000 + 10'000, 0});
  EXPECT_EQ(counters_.late_by[3].load(), 1u) << "an hour late, not more";
  EXPECT_EQ(counters_.windowed.load(), 1u);
}

TEST_F(LaneTest, counters_of_labels_with_too_few_customers_go_to_the_held_series) {
  window_.min_customers = 2;
  Lane lane = make();
  fold(lane, 0, {0, 1'000});  // both by one customer
  std::string page;
  board_.write(page, Board::Format::text_0_0_4);
  EXPECT_NE(page.find("attune_events_total{channel=\"__held__\"} 2"), std::string::npos) << page;
  EXPECT_EQ(page.find("channel=\"chat\""), std::string::npos) << page;
}

TEST_F(LaneTest, what_is_held_does_not_depend_on_where_batches_end) {
  window_.min_customers = 3;
  const std::vector<std::string> customers = {"a", "a", "b", "c", "a", "d"};
  for (const std::size_t size : {1, 2, 3, 6}) {
    Board board{BoardOptions{}, window_};
    Lane lane(LaneId{"events", 3}, {}, {window_, experience_, *mapping_, board, outputs_, counters_, nullptr, nullptr});
    for (std::size_t first = 0; first < customers.size(); first += size) {
      Batch batch;
      for (std::size_t i = first; i < first + size; ++i) {
        batch.records.emplace_back().offset = static_cast<std::int64_t>(i);
        Understood& u = batch.understood.emplace_back();
        u.event.time_ms = kStart;
        u.event[Field::channel] = "chat";
        u.event[Field::customer] = customers[i];
        make_turn(u.turn, u.event, u.reading, Utterance{}, static_cast<std::int64_t>(i));
      }
      batch.next_offset = static_cast<std::int64_t>(first + size);
      lane.fold(batch);
    }
    std::string page;
    board.write(page, Board::Format::text_0_0_4);
    EXPECT_NE(page.find("attune_events_total{channel=\"__held__\"} 3\n"), std::string::npos) << "batches of " << size << "\n" << page;
    EXPECT_NE(page.find("attune_events_total{channel=\"chat\"} 3\n"), std::string::npos) << "batches of " << size << "\n" << page;
  }
}

TEST_F(LaneTest, a_conversation_that_comes_in_two_partitions_is_counted) {
  const auto says = [&](Lane& lane) {
    Batch batch;
    Record record;
    record.timestamp_ms = kStart;
    batch.records.push_back(record);
    Understood u;
    u.event.time_ms = kStart;
    u.event.type = static_cast<std::uint8_t>(EventType::message);
    u.event[Field::conversation] = "v1";
    u.event[Field::customer] = "c";
    make_turn(u.turn, u.event, u.reading, Utterance{}, 0);
    batch.understood.push_back(u);
    batch.next_offset = 1;
    batch.close_all = true;
    lane.fold(batch);
  };
  Lane lane = make();
  says(lane);
  EXPECT_EQ(counters_.lane_key_violations, 0u);
  Lane other(LaneId{"events", 4}, {}, {window_, experience_, *mapping_, board_, outputs_, counters_, nullptr, nullptr});
  says(other);
  EXPECT_EQ(counters_.lane_key_violations, 1u);
}

}  // namespace
}  // namespace attune
