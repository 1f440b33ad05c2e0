// Random traffic against a slow and obvious reference, and against itself after a restart.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "operators/window/window.h"
#include "tests/operators/window/traffic.h"

namespace attune {
namespace {

using testing::Happening;
using testing::kNoon;

/// Everything that can be said about a closed window, in the order in which windows come out.
struct Row {
  std::int64_t end_ms;
  std::uint32_t window;
  std::vector<std::string> labels;
  std::int64_t start_ms;
  Tally tally;
  std::uint64_t customers;
  bool operator==(const Row&) const = default;
};

std::vector<Row> rows_of(const std::vector<WindowSummary>& windows) {
  std::vector<Row> rows;
  for (const WindowSummary& w : windows)
    rows.push_back({w.end_ms, w.window, w.labels, w.start_ms, w.tally, w.customers.estimate()});
  return rows;
}

/// An event, or a clock-driven advance.
struct Step {
  bool is_advance = false;
  Happening event;
  std::int64_t advance_to = 0;
};

std::vector<Step> random_steps(std::mt19937_64& random, std::size_t n, bool advances) {
  std::vector<Step> steps;
  std::int64_t highest = 0;
  for (Happening& happening : testing::random_traffic(random, n)) {
    highest = std::max(highest, happening.time_ms);
    Step step;
    step.event = std::move(happening);
    steps.push_back(std::move(step));
    if (!advances || random() % 12 != 0) continue;
    Step advance;
    advance.is_advance = true;
    advance.advance_to = kNoon + highest + static_cast<std::int64_t>(random() % 200'000) - 100'000;
    steps.push_back(advance);
  }
  return steps;
}

WindowOptions random_options(std::mt19937_64& random) {
  static const std::vector<std::vector<WindowSpec>> kWindows = {
      {{"1m", 60'000, 60'000}},
      {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}},
      {{"10m", 600'000, 120'000}, {"3m", 180'000, 90'000}, {"7s", 7'000, 7'000}},
      {{"5m", 300'000, 300'000}, {"1m", 60'000, 15'000}},
  };
  static constexpr std::int64_t kLateness[] = {0, 1, 10'000, 60'000, 300'000};
  WindowOptions options;
  options.windows = kWindows[random() % kWindows.size()];
  options.allowed_lateness_ms = kLateness[random() % 5];
  options.labels = {Field::channel, Field::step};
  return options;
}

/// Keeps every window for ever and asks for each event which of them have not closed yet.
class Reference {
 public:
  explicit Reference(const WindowOptions& options) : options_(options) {}

  FoldResult fold(const Happening& happening) {
    FoldResult result;
    const std::int64_t time = kNoon + happening.time_ms;
    if (highest_ != INT64_MIN) watermark_ = std::max(watermark_, highest_ - options_.allowed_lateness_ms);
    for (std::uint32_t i = 0; i < options_.windows.size(); ++i) {
      const WindowSpec& spec = options_.windows[i];
      for (std::int64_t start = time / spec.every_ms * spec.every_ms; start > time - spec.size_ms; start -= spec.every_ms) {
        const std::int64_t end = start + spec.size_ms;
        if (end <= watermark_) {
          result.late = true;
          result.late_by_ms = watermark_ - time;
          continue;
        }
        result.counted = true;
        auto& [tally, customers] = windows_[{end, i, {happening.channel, happening.step}}];
        tally.add(happening.reading);
        if (!happening.customer.empty()) customers.insert(happening.customer);
      }
    }
    highest_ = std::max(highest_, time);
    return result;
  }
  void advance(std::int64_t to) { watermark_ = std::max(watermark_, to); }

  std::vector<Row> rows() const {
    std::vector<Row> rows;
    for (const auto& [key, value] : windows_) {
      const auto& [end, window, labels] = key;
      rows.push_back({end, window, labels, end - options_.windows[window].size_ms, value.first, value.second.size()});
    }
    return rows;
  }

 private:
  WindowOptions options_;
  std::int64_t watermark_ = INT64_MIN, highest_ = INT64_MIN;
  std::map<std::tuple<std::int64_t, std::uint32_t, std::vector<std::string>>, std::pair<Tally, std::set<std::string>>> windows_;
};

TEST(WindowPropertyTest, random_traffic_gives_what_the_obvious_reference_gives) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    std::mt19937_64 random(seed);
    const WindowOptions options = random_options(random);
    WindowStage stage(options);
    Reference reference(options);
    std::vector<WindowSummary> closed;
    std::int64_t offset = 0;
    for (const Step& step : random_steps(random, 400, seed % 2 == 0)) {
      if (step.is_advance) {
        stage.advance(step.advance_to);
        reference.advance(step.advance_to);
        continue;
      }
      const FoldResult mine = stage.fold(step.event.event(), step.event.reading, offset++);
      const FoldResult expected = reference.fold(step.event);
      ASSERT_EQ(mine.counted, expected.counted) << "seed " << seed << " offset " << offset - 1;
      ASSERT_EQ(mine.late, expected.late) << "seed " << seed << " offset " << offset - 1;
      ASSERT_EQ(mine.late_by_ms, expected.late_by_ms) << "seed " << seed << " offset " << offset - 1;
      ASSERT_EQ(stage.label_set(mine.label_set), (std::vector<std::string>{step.event.channel, step.event.step}));
      if (offset % 17 == 0) stage.end_batch();
      if (offset % 23 == 0) stage.take_closed(closed);
    }
    stage.close_all();
    stage.take_closed(closed);
    ASSERT_EQ(rows_of(closed), reference.rows()) << "seed " << seed;
    ASSERT_EQ(stage.open_panes(), 0u);
  }
}

/// Plays steps [from, to); offsets are step numbers. `only_records`: a restart reads records, not clocks.
std::vector<WindowSummary> play(WindowStage& stage, const std::vector<Step>& steps, std::size_t from, std::size_t to,
                                bool only_records = false) {
  std::vector<WindowSummary> closed;
  for (std::size_t i = from; i < to; ++i) {
    if (steps[i].is_advance) {
      if (!only_records) stage.advance(steps[i].advance_to);
    } else {
      stage.fold(steps[i].event.event(), steps[i].event.reading, static_cast<std::int64_t>(i));
    }
    if (i % 13 == 0) stage.end_batch();
  }
  stage.take_closed(closed);
  return closed;
}

TEST(WindowPropertyTest, a_restart_at_any_point_goes_on_as_if_nothing_had_happened) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    std::mt19937_64 random(1'000 + seed);
    WindowOptions options = random_options(random);
    if (seed % 3 == 0) options.max_label_sets = 3;  // who is in and who is in the excess must not change either
    const std::vector<Step> steps = random_steps(random, 150, seed % 4 != 0);
    for (std::size_t cut = 0; cut <= steps.size(); cut += 1 + random() % 4) {
      WindowStage whole(options);
      play(whole, steps, 0, cut);
      const std::int64_t from = whole.replay_from(static_cast<std::int64_t>(cut));
      ASSERT_LE(from, static_cast<std::int64_t>(cut));

      WindowStage restarted(options);
      restarted.restore(whole.watermark_ms());
      const auto repeated = play(restarted, steps, static_cast<std::size_t>(from), cut, true);
      ASSERT_TRUE(repeated.empty()) << "seed " << seed << " cut " << cut << ": sent twice";
      ASSERT_EQ(restarted.replay_from(static_cast<std::int64_t>(cut)), from);

      auto expected = play(whole, steps, cut, steps.size());
      auto after = play(restarted, steps, cut, steps.size());
      whole.close_all();
      restarted.close_all();
      whole.take_closed(expected);
      restarted.take_closed(after);
      ASSERT_EQ(rows_of(after), rows_of(expected)) << "seed " << seed << " cut " << cut;
    }
  }
}

TEST(WindowPropertyTest, many_restarts_in_a_row_send_every_window_once) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    std::mt19937_64 random(2'000 + seed);
    const WindowOptions options = random_options(random);
    const std::vector<Step> steps = random_steps(random, 300, true);
    WindowStage whole(options);
    auto expected = play(whole, steps, 0, steps.size());
    whole.close_all();
    whole.take_closed(expected);

    auto stage = std::make_unique<WindowStage>(options);
    std::vector<WindowSummary> sent;
    for (std::size_t at = 0; at < steps.size();) {
      const std::size_t next = std::min(steps.size(), at + 1 + random() % 40);
      for (WindowSummary& window : play(*stage, steps, at, next)) sent.push_back(std::move(window));
      const std::int64_t from = stage->replay_from(static_cast<std::int64_t>(next));
      auto restarted = std::make_unique<WindowStage>(options);
      restarted->restore(stage->watermark_ms());
      ASSERT_TRUE(play(*restarted, steps, static_cast<std::size_t>(from), next, true).empty());
      stage = std::move(restarted);
      at = next;
    }
    stage->close_all();
    stage->take_closed(sent);
    ASSERT_EQ(rows_of(sent), rows_of(expected)) << "seed " << seed;
  }
}

TEST(WindowPropertyTest, summaries_merged_in_every_order_and_grouping_are_equal) {
  std::mt19937_64 random(7);
  std::vector<WindowSummary> parts;
  for (std::size_t part = 0; part < 6; ++part) {
    WindowSummary& summary = parts.emplace_back();
    for (std::size_t i = 0; i < 5u << (2 * part); ++i) {
      summary.tally.add(testing::reading_of(static_cast<std::uint16_t>(random() & 0xfff),
                                            static_cast<std::int32_t>(random() % 20'001) - 10'000));
      summary.customers.add(random() % 3 == 0 ? random() % 50 : random());
    }
  }
  std::vector<std::size_t> order{0, 1, 2, 3, 4, 5};
  std::vector<Row> seen;
  do {
    WindowSummary from_left, from_right;
    for (const std::size_t i : order) from_left.merge(parts[i]);
    for (std::size_t pair = 0; pair < 6; pair += 2) {  // (a b) (c d) (e f), then together
      WindowSummary two = parts[order[pair]];
      two.merge(parts[order[pair + 1]]);
      from_right.merge(two);
    }
    const auto rows = rows_of({from_left, from_right});
    if (seen.empty()) seen = rows;
    ASSERT_EQ(rows, seen);
    ASSERT_EQ(rows[0], rows[1]);
  } while (std::next_permutation(order.begin(), order.end()));
}

}  // namespace
}  // namespace attune
