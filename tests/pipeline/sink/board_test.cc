#include "pipeline/sink/board.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "operators/hash.h"
#include "operators/metric_catalog.h"
#include "tests/support/measures.h"

namespace attune {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::int64_t kMinute = 60'000;

WindowOptions by_channel() {
  WindowOptions options;
  options.windows = {{"1m", kMinute, kMinute}, {"5m", 5 * kMinute, 5 * kMinute}};
  options.labels = {Field::channel};
  return options;
}

Tally feels(std::uint64_t events, std::int32_t valence, Emotion emotion) {
  Tally tally;
  Reading reading;
  reading.has_text = reading.scored = true;
  reading.valence = valence;
  reading.emotions = static_cast<std::uint16_t>(1u << static_cast<unsigned>(emotion));
  for (std::uint64_t i = 0; i < events; ++i) tally.add(reading);
  return tally;
}

WindowSummary window(std::int64_t end_ms, const std::string& channel, std::uint64_t events, int customers = 1,
                     std::uint32_t index = 0) {
  WindowSummary summary;
  summary.window = index;
  summary.start_ms = end_ms - kMinute;
  summary.end_ms = end_ms;
  summary.labels = {channel};
  summary.tally = feels(events, -5000, Emotion::anger);
  for (int i = 0; i < customers; ++i) summary.customers.add(hash64(std::to_string(i)));
  return summary;
}

std::vector<std::string> lines_of(const Board& board, Board::Format format = Board::Format::text_0_0_4) {
  std::string text;
  board.write(text, format);
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

bool any_starts_with(const std::vector<std::string>& lines, const std::string& start) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.starts_with(start); });
}

void close(Board& board, const LaneId& lane, const WindowSummary& window, std::int64_t now_ms) {
  board.windows_closed(lane, {&window, 1}, now_ms);
}

class BoardTest : public ::testing::Test {
 protected:
  const LaneId a_{"events", 0}, b_{"events", 1};
  Board board_{BoardOptions{}, by_channel()};
};

TEST_F(BoardTest, shows_counters_by_the_configured_labels) {
  board_.add(std::vector<std::string>{"chat"}, feels(3, 2500, Emotion::relief), 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_events_total{channel="chat"} 3)"));
  EXPECT_THAT(lines, Contains(R"(attune_texts_total{channel="chat"} 3)"));
  EXPECT_THAT(lines, Contains(R"(attune_texts_scored_total{channel="chat"} 3)"));
  EXPECT_THAT(lines, Contains(R"(attune_emotions_total{channel="chat",emotion="relief"} 3)"));
  EXPECT_THAT(lines, Contains(R"(attune_emotions_total{channel="chat",emotion="anger"} 0)"));
  EXPECT_THAT(lines, Contains(R"(attune_valence_positive_sum_total{channel="chat"} 0.75)"));
  EXPECT_THAT(lines, Contains(R"(attune_valence_negative_sum_total{channel="chat"} 0)"));
  EXPECT_THAT(lines, Contains(R"(attune_urgent_texts_total{channel="chat"} 0)"));
}

TEST_F(BoardTest, shows_how_many_texts_are_urgent) {
  Tally tally = feels(3, 0, Emotion::anxiety);
  tally.urgent = 2;
  board_.add(std::vector<std::string>{"chat"}, tally, 0);
  WindowSummary closed = window(10 * kMinute, "chat", 3);
  closed.tally.urgent = 1;
  close(board_, a_, closed, 0);
  EXPECT_THAT(lines_of(board_), Contains(R"(attune_urgent_texts_total{channel="chat"} 2)"));
  EXPECT_THAT(lines_of(board_), Contains(R"(attune_window_urgent_texts{window="1m",channel="chat"} 1)"));
}

TEST_F(BoardTest, shows_no_mood_where_no_text_was_scored) {
  Tally clicks;
  clicks.events = 4;
  board_.add(std::vector<std::string>{"web"}, clicks, 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_events_total{channel="web"} 4)"));
  EXPECT_THAT(lines, Contains(R"(attune_texts_scored_total{channel="web"} 0)"));
  EXPECT_FALSE(any_starts_with(lines, "attune_emotions_total{"));
  EXPECT_FALSE(any_starts_with(lines, "attune_valence_positive_sum_total{"));
  EXPECT_FALSE(any_starts_with(lines, "attune_urgent_texts_total{"));
}

TEST_F(BoardTest, spells_a_field_with_a_dot_as_a_legal_label) {
  WindowOptions options = by_channel();
  options.labels = {Field::survey_kind, Field::case_id};
  Board board(BoardOptions{}, options);
  board.add(std::vector<std::string>{"nps", "7"}, feels(1, 0, Emotion::neutral), 0);
  EXPECT_THAT(lines_of(board), Contains(R"(attune_events_total{survey_kind="nps",case="7"} 1)"));
}

TEST_F(BoardTest, writes_no_braces_where_there_are_no_labels) {
  WindowOptions options = by_channel();
  options.labels = {};
  Board board(BoardOptions{}, options);
  EXPECT_THAT(lines_of(board), Contains("attune_events_total 0"));
  board.add({}, feels(2, 10'000, Emotion::delight), 0);
  EXPECT_THAT(lines_of(board), Contains("attune_events_total 2"));
  EXPECT_THAT(lines_of(board), Contains(R"(attune_emotions_total{emotion="delight"} 2)"));
  close(board, a_, [] { auto w = window(kMinute, "", 2); w.labels = {}; return w; }(), 0);
  EXPECT_THAT(lines_of(board), Contains(R"(attune_window_events{window="1m"} 2)"));
}

TEST_F(BoardTest, escapes_hostile_label_values) {
  board_.add(std::vector<std::string>{"a\"b\\c\nd\xC3\xA9\xFF"}, feels(1, 0, Emotion::neutral), 0);
  EXPECT_THAT(lines_of(board_), Contains("attune_events_total{channel=\"a\\\"b\\\\c\\nd\xC3\xA9\xEF\xBF\xBD\"} 1"));
}

TEST_F(BoardTest, shows_the_last_closed_window) {
  close(board_, a_, window(10 * kMinute, "chat", 7, 5), 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 7)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_customers{window="1m",channel="chat"} 5)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_texts{window="1m",channel="chat"} 7)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_scored_texts{window="1m",channel="chat"} 7)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_emotions{window="1m",channel="chat",emotion="anger"} 7)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_valence_positive{window="1m",channel="chat"} 0)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_valence_negative{window="1m",channel="chat"} 3.5)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_end_timestamp_seconds{window="1m"} 600)"));
}

TEST_F(BoardTest, lets_a_later_window_replace_the_whole_earlier_one) {
  close(board_, a_, window(10 * kMinute, "chat", 7), 0);
  close(board_, a_, window(10 * kMinute, "mail", 2), 0);
  close(board_, a_, window(11 * kMinute, "chat", 1), 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 1)"));
  EXPECT_FALSE(any_starts_with(lines, R"(attune_window_events{window="1m",channel="mail")"));
}

TEST_F(BoardTest, ignores_a_window_older_than_the_lanes_last) {
  close(board_, a_, window(10 * kMinute, "chat", 7), 0);
  close(board_, a_, window(9 * kMinute, "chat", 1), 0);
  EXPECT_THAT(lines_of(board_), Contains(R"(attune_window_events{window="1m",channel="chat"} 7)"));
}

TEST_F(BoardTest, sums_lanes_that_closed_the_same_window) {
  close(board_, a_, window(10 * kMinute, "chat", 7, 3), 0);
  close(board_, b_, window(10 * kMinute, "chat", 2, 2), 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 9)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_customers{window="1m",channel="chat"} 5)"));
}

TEST_F(BoardTest, leaves_out_a_lane_whose_last_window_is_older) {
  close(board_, a_, window(10 * kMinute, "chat", 7), 0);
  close(board_, b_, window(11 * kMinute, "chat", 2), 0);
  EXPECT_THAT(lines_of(board_), Contains(R"(attune_window_events{window="1m",channel="chat"} 2)"));
}

TEST_F(BoardTest, keeps_windows_of_different_names_apart) {
  close(board_, a_, window(11 * kMinute, "chat", 7, 1, 0), 0);
  close(board_, a_, window(10 * kMinute, "chat", 30, 1, 1), 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 7)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="5m",channel="chat"} 30)"));
}

TEST_F(BoardTest, drops_the_gauges_of_a_revoked_lane_and_keeps_its_counters) {
  board_.add(std::vector<std::string>{"chat"}, feels(7, 0, Emotion::neutral), 0);
  close(board_, a_, window(11 * kMinute, "chat", 7), 0);
  close(board_, b_, window(10 * kMinute, "chat", 2), 0);
  board_.drop_lane(a_);
  auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 2)"));
  board_.drop_lane(b_);
  lines = lines_of(board_);
  EXPECT_FALSE(any_starts_with(lines, "attune_window_events{"));
  EXPECT_FALSE(any_starts_with(lines, "attune_window_end_timestamp_seconds{"));
  EXPECT_THAT(lines, Contains(R"(attune_events_total{channel="chat"} 7)"));
}

TEST_F(BoardTest, forgets_idle_series_and_windows) {
  BoardOptions options;
  options.expire_after_ms = 1000;
  Board board(options, by_channel());
  board.add(std::vector<std::string>{"chat"}, feels(7, 0, Emotion::neutral), 0);
  close(board, a_, window(kMinute, "chat", 7), 500);
  board.expire(1400);
  EXPECT_EQ(board.series_count(), 1u) << "the window was an update";
  board.expire(1501);
  EXPECT_EQ(board.series_count(), 0u);
  const auto lines = lines_of(board);
  EXPECT_FALSE(any_starts_with(lines, "attune_window_events{"));
  EXPECT_FALSE(any_starts_with(lines, "attune_events_total{"));
  EXPECT_THAT(lines, Contains("attune_series_expired_total 1"));
}

TEST_F(BoardTest, folds_windows_under_the_same_caps_as_counters) {
  BoardOptions options;
  options.max_values_per_label = 1;
  Board board(options, by_channel());
  board.add(std::vector<std::string>{"chat"}, feels(1, 0, Emotion::neutral), 0);
  close(board, a_, window(kMinute, "chat", 1), 0);
  close(board, a_, window(kMinute, "mail", 2), 0);
  close(board, a_, window(kMinute, "fax", 3), 0);
  const auto lines = lines_of(board);
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="chat"} 1)"));
  EXPECT_THAT(lines, Contains(R"(attune_window_events{window="1m",channel="__other__"} 5)"));
  EXPECT_THAT(lines, Contains(R"(attune_series_folded_total{family="attune_window_events"} 5)"));
  EXPECT_THAT(lines, Contains(R"(attune_series_folded_total{family="attune_events_total"} 0)"));
}

TEST_F(BoardTest, says_how_many_series_each_family_has) {
  board_.add(std::vector<std::string>{"chat"}, feels(1, 0, Emotion::neutral), 0);
  board_.add(std::vector<std::string>{"web"}, Tally{.events = 1}, 0);
  const auto lines = lines_of(board_);
  EXPECT_THAT(lines, Contains(R"(attune_series{family="attune_events_total"} 2)"));
  EXPECT_THAT(lines, Contains(R"(attune_series{family="attune_emotions_total"} 12)"));
  EXPECT_THAT(lines, Contains(R"(attune_series{family="attune_window_events"} 0)"));
}

TEST_F(BoardTest, names_counters_of_openmetrics_without_total_in_their_headers) {
  board_.add(std::vector<std::string>{"chat"}, feels(1, 0, Emotion::neutral), 0);
  const auto lines = lines_of(board_, Board::Format::openmetrics_1_0_0);
  EXPECT_THAT(lines, Contains("# TYPE attune_events counter"));
  EXPECT_THAT(lines, Contains(R"(attune_events_total{channel="chat"} 1)"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("# EOF"))));
}

TEST_F(BoardTest, writes_every_family_of_its_groups_and_each_under_one_header) {
  board_.add(std::vector<std::string>{"chat"}, feels(1, 0, Emotion::neutral),
             testing::one_of_each().counts(), 0);
  board_.add_transitions(std::vector<std::string>{"shopping", "cart", "payment"}, 1, 0);
  WindowSummary closed = window(kMinute, "chat", 7);
  closed.measures = testing::one_of_each();
  closed.staff.add(1);
  close(board_, a_, closed, 0);
  const auto lines = lines_of(board_);
  for (const MetricInfo& metric : kMetricCatalog) {
    if (metric.group > MetricGroup::window) continue;
    EXPECT_EQ(std::ranges::count_if(lines, [&](const std::string& line) {
                return line.starts_with("# TYPE " + std::string(metric.name) + " ");
              }), 1) << metric.name;
  }
}

TEST_F(BoardTest, an_agent_who_serves_customers_of_two_lanes_is_one_agent) {
  WindowSummary closed = window(kMinute, "chat", 7);
  closed.staff.add(1);
  close(board_, a_, closed, 0);
  closed.staff.add(2);
  close(board_, b_, closed, 0);
  EXPECT_THAT(lines_of(board_), Contains(R"(attune_window_staff_agents{window="1m",channel="chat"} 2)"));
}

}  // namespace
}  // namespace attune
