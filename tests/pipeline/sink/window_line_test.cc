#include "pipeline/sink/window_line.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "operators/lane_key.h"
#include "operators/time_text.h"

namespace attune {
namespace {

constexpr std::int64_t kTen = 1'795'168'800'000;  // 2026-11-20T10:00:00Z

WindowOptions two_labels() {
  WindowOptions options;
  options.windows = {{"1m", 60'000, 60'000}, {"1h", 3'600'000, 60'000}};
  options.labels = {Field::channel, Field::survey_kind};
  return options;
}

WindowSummary sample() {
  WindowSummary window;
  window.start_ms = kTen;
  window.end_ms = kTen + 60'000;
  window.labels = {"chat", ""};
  window.tally.events = 12;
  window.tally.texts = 7;
  window.tally.scored = 6;
  window.tally.emotions[0] = 1;
  window.tally.emotions[11] = 3;
  window.tally.positive = 12'500;
  window.tally.negative = 35'000;
  window.tally.urgent = 2;
  for (std::uint64_t i = 0; i < 9; ++i) window.customers.add(i * 0x9E3779B97F4A7C15ull);
  return window;
}

std::string line_of(const WindowSummary& window, const LaneId* lane = nullptr) {
  std::string out;
  append_window_line(out, window, two_labels(), lane);
  return out;
}

TEST(WindowLineTest, says_all_there_is_to_say_in_the_published_order) {
  EXPECT_EQ(line_of(sample()),
            R"({"window":"1m","start":"2026-11-20T10:00:00Z","end":"2026-11-20T10:01:00Z",)"
            R"("labels":{"channel":"chat","survey.kind":""},"events":12,"customers":9,"texts":7,)"
            R"("emotions":{"anger":1,"frustration":0,"confusion":0,"anxiety":0,"disappointment":0,"sadness":0,)"
            R"("gratitude":0,"relief":0,"trust":0,"delight":0,"hope":0,"neutral":3},)"
            R"("valence":{"positive":1.25,"negative":3.5,"count":6},"urgent":2,"friction":{},"empathy":{},"journey":{}})");
}

TEST(WindowLineTest, counts_of_friction_empathy_and_journeys_stand_by_name_and_zeros_are_left_out) {
  WindowSummary window = sample();
  window.measures.add(measure(Family::friction_signals, static_cast<std::size_t>(Signal::rephrasing)), 2);
  window.measures.add(measure(Family::empathy_needed), 3);
  window.measures.add(measure(Family::survey_answers, 1, 2), 1);
  window.measures.add(measure(Family::survey_scores, 1), 4'500);
  window.measures.add(measure(Family::first_response, 1), 1);
  window.measures.add(measure(Family::first_response, 10), 12'500);
  const std::string line = line_of(window);
  EXPECT_TRUE(line.ends_with(
      R"("friction":{"signals":{"rephrasing":2}},"empathy":{"needed":3},)"
      R"("journey":{"survey_answers":{"csat":{"favourable":1}},"survey_scores":{"csat":4.5},)"
      R"("first_response":{"count":1,"sum":12.5,"le":{"10":0,"30":1,"60":1,"120":1,"300":1,"900":1,"3600":1,"14400":1,"86400":1}}}})"))
      << line;
}

TEST(WindowLineTest, a_line_of_the_result_topic_says_whose_it_is) {
  const LaneId lane{"ev\"ents", 3};
  const std::string line = line_of(sample(), &lane);
  EXPECT_TRUE(line.ends_with(R"("journey":{},"lane":{"topic":"ev\"ents","partition":3}})"));
}

TEST(WindowLineTest, appends_without_a_newline) {
  std::string out = "x";
  append_window_line(out, sample(), two_labels(), nullptr);
  EXPECT_EQ(out, "x" + line_of(sample()));
}

TEST(WindowLineTest, valence_is_the_exact_decimal_without_trailing_zeros) {
  const std::pair<std::uint64_t, const char*> cases[] = {
      {0, "0"}, {1, "0.0001"}, {10, "0.001"}, {9'999, "0.9999"}, {10'000, "1"}, {10'010, "1.001"}, {123'456, "12.3456"},
      {100'000'000, "10000"}, {UINT64_MAX, "1844674407370955.1615"}};
  for (const auto& [sum, text] : cases) {
    WindowSummary window = sample();
    window.tally.positive = sum;
    EXPECT_NE(line_of(window).find(std::string("\"positive\":") + text + ","), std::string::npos) << text;
  }
}

TEST(WindowLineTest, labels_are_escaped_and_stay_utf8) {
  WindowSummary window = sample();
  window.labels = {"a\"b\\c", "Rück\x01"};
  EXPECT_NE(line_of(window).find(R"({"channel":"a\"b\\c","survey.kind":"Rück\u0001"})"), std::string::npos);
}

TEST(WindowLineTest, milliseconds_show_only_where_they_are) {
  WindowSummary window = sample();
  window.start_ms += 250;
  EXPECT_NE(line_of(window).find(R"("start":"2026-11-20T10:00:00.250Z","end":"2026-11-20T10:01:00Z")"), std::string::npos);
}

TEST(TimeTextTest, is_right_at_the_corners_of_the_calendar) {
  const std::pair<std::int64_t, const char*> cases[] = {
      {0, "1970-01-01T00:00:00Z"}, {-1, "1969-12-31T23:59:59.999Z"}, {951'782'400'000, "2000-02-29T00:00:00Z"},
      {946'684'799'001, "1999-12-31T23:59:59.001Z"}, {4'102'444'799'999, "2099-12-31T23:59:59.999Z"}};
  for (const auto& [time, text] : cases) {
    std::string out;
    append_time_text(out, time);
    EXPECT_EQ(out, text);
  }
}

TEST(LaneKeyTest, is_fnv_1a_as_published) {
  EXPECT_EQ(lane_of("", 1'000'000), 0xcbf29ce484222325ull % 1'000'000);
  EXPECT_EQ(lane_of("a", 1'000'000), 0xaf63dc4c8601ec8cull % 1'000'000);
  EXPECT_EQ(lane_of("foobar", 1'000'000), 0x85944171f73967e8ull % 1'000'000);
}

TEST(SumLanesTest, sorts_by_window_name_then_start_then_labels) {
  std::vector<WindowSummary> all;
  for (const auto& [window, start, label] : std::vector<std::tuple<std::uint32_t, std::int64_t, std::string>>{
           {0, 60'000, "a"}, {1, 0, "z"}, {0, 0, "b"}, {1, 0, "a"}, {0, 0, "a"}, {0, 0, ""}}) {
    WindowSummary& summary = all.emplace_back();
    summary.window = window;
    summary.start_ms = start;
    summary.labels = {label, ""};
    summary.tally.events = 1;
  }
  sum_lanes(all, two_labels());
  std::string order;
  for (const WindowSummary& w : all)
    order += std::to_string(w.window) + "/" + std::to_string(w.start_ms / 1000) + "/" + w.labels[0] + " ";
  EXPECT_EQ(order, "1/0/a 1/0/z 0/0/ 0/0/a 0/0/b 0/60/a ") << "1h comes before 1m by name";
}

TEST(SumLanesTest, equal_windows_of_several_lanes_become_one_whatever_the_order) {
  std::mt19937_64 random(3);
  std::vector<WindowSummary> lanes;
  for (std::uint64_t lane = 0; lane < 5; ++lane) {
    for (std::int64_t minute = 0; minute < 3; ++minute) {
      WindowSummary& summary = lanes.emplace_back(sample());
      summary.start_ms += minute * 60'000;
      summary.end_ms += minute * 60'000;
      summary.customers = {};
      for (std::uint64_t i = 0; i < 40; ++i) summary.customers.add((lane * 20 + i) * 0x9E3779B97F4A7C15ull);
    }
  }
  std::string expected;
  for (int trial = 0; trial < 50; ++trial) {
    std::shuffle(lanes.begin(), lanes.end(), random);
    auto summed = lanes;
    sum_lanes(summed, two_labels());
    ASSERT_EQ(summed.size(), 3u);
    EXPECT_EQ(summed[0].tally.events, 60u);
    EXPECT_EQ(summed[0].customers.estimate(), 120u) << "a customer of two lanes is one";
    std::string lines;
    for (const WindowSummary& window : summed) append_window_line(lines, window, two_labels(), nullptr);
    if (expected.empty()) expected = lines;
    ASSERT_EQ(lines, expected);
  }
}

TEST(SumLanesTest, nothing_sums_to_nothing) {
  std::vector<WindowSummary> all;
  sum_lanes(all, two_labels());
  EXPECT_TRUE(all.empty());
}

}  // namespace
}  // namespace attune
