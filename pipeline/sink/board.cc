#include "pipeline/sink/board.h"

#include <array>

#include "operators/metric_catalog.h"
#include "pipeline/sink/board_measures.h"
#include "pipeline/sink/board_page.h"
#include "pipeline/sink/board_windows.h"
#include "pipeline/sink/exposition.h"
#include "pipeline/sink/series_store.h"

namespace attune {
namespace {

std::vector<std::string> label_names(const std::vector<Field>& labels) {
  std::vector<std::string> names;
  for (const Field field : labels) names.push_back(label_name(field));
  return names;
}

SeriesLimits limits_of(const BoardOptions& options) {
  return {options.max_series_per_family, options.max_values_per_label, options.expire_after_ms};
}

/// The number a family shows of a tally.
struct TallyFamily {
  Metric counter, window;
  std::uint64_t Tally::*count;
  bool valence;      ///< fixed point
  bool with_scored;  ///< only where a text was scored: label sets of clicks have no moods to show
};
constexpr std::array<TallyFamily, 6> kTallyFamilies = {{
    {Metric::events, Metric::window_events, &Tally::events, false, false},
    {Metric::texts, Metric::window_texts, &Tally::texts, false, false},
    {Metric::texts_scored, Metric::window_scored_texts, &Tally::scored, false, false},
    {Metric::valence_positive, Metric::window_valence_positive, &Tally::positive, true, true},
    {Metric::valence_negative, Metric::window_valence_negative, &Tally::negative, true, true},
    {Metric::urgent, Metric::window_urgent, &Tally::urgent, false, true},
}};

std::array<std::string, kEmotionCount> emotion_labels() {
  std::array<std::string, kEmotionCount> labels;
  for (std::size_t i = 0; i < kEmotionCount; ++i) append_label(labels[i], "emotion", kEmotionNames[i]);
  return labels;
}

template <class Rows>
void write_tally_rows(Page& page, const TallyFamily& family, std::string_view first, const Rows& rows) {
  for (const auto& row : rows)
    if (!family.with_scored || row.tally.scored != 0)
      page.row(first, row.labels->text, {}, row.tally.*family.count, family.valence);
}

template <class Rows>
void write_emotion_rows(Page& page, std::string_view first, const Rows& rows) {
  static const std::array<std::string, kEmotionCount> emotions = emotion_labels();
  for (const auto& row : rows) {
    if (row.tally.scored == 0) continue;
    for (std::size_t i = 0; i < kEmotionCount; ++i)
      page.row(first, row.labels->text, emotions[i], row.tally.emotions[i], false);
  }
}

void write_counters(Page& page, const std::vector<SeriesSample>& samples) {
  for (const TallyFamily& family : kTallyFamilies) {
    page.family(family.counter);
    write_tally_rows(page, family, {}, samples);
    page.end_family();
  }
  page.family(Metric::emotions);
  write_emotion_rows(page, {}, samples);
  page.end_family();
  for (const MeasureFamily& family : measures::kFamilies) {
    page.family(counter_of(family.id));
    write_measure_rows(page, family, {}, samples);
    page.end_family();
  }
}

/// One family over all windows: samples of a family must stand together.
template <class Write>
void write_windows_of(Page& page, Metric metric, const std::vector<std::string>& names,
                      const std::vector<std::optional<ClosedWindow>>& windows, const Write& write) {
  page.family(metric);
  for (std::size_t i = 0; i < windows.size(); ++i)
    if (windows[i]) write(names[i], *windows[i]);
  page.end_family();
}

void write_windows(Page& page, const std::vector<std::string>& names,
                   const std::vector<std::optional<ClosedWindow>>& windows) {
  for (const TallyFamily& family : kTallyFamilies)
    write_windows_of(page, family.window, names, windows, [&](const std::string& name, const ClosedWindow& window) {
      write_tally_rows(page, family, name, window.rows);
    });
  write_windows_of(page, Metric::window_customers, names, windows,
                   [&](const std::string& name, const ClosedWindow& window) {
                     for (const WindowRow& row : window.rows) page.row(name, row.labels->text, {}, row.customers, false);
                   });
  write_windows_of(page, Metric::window_staff_agents, names, windows, [&](const std::string& name, const ClosedWindow& window) {
    for (const WindowRow& row : window.rows)
      if (const std::uint64_t staff = row.staff.estimate(); staff != 0) page.row(name, row.labels->text, {}, staff, false);
  });
  write_windows_of(page, Metric::window_emotions, names, windows,
                   [&](const std::string& name, const ClosedWindow& window) {
                     write_emotion_rows(page, name, window.rows);
                   });
  for (const MeasureFamily& family : measures::kFamilies)
    if (const auto gauge = gauge_of(family.id))
      write_windows_of(page, *gauge, names, windows, [&](const std::string& name, const ClosedWindow& window) {
        write_measure_rows(page, family, name, window.rows);
      });
}

}  // namespace

struct Board::State {
  State(const BoardOptions& options, const WindowOptions& windows)
      : expire_after_ms(options.expire_after_ms),
        store(label_names(windows.labels), limits_of(options)),
        transitions({"journey", "from", "to"}, limits_of(options)),
        gauges(windows.windows.size()) {
    for (const WindowSpec& spec : windows.windows) append_label(window_labels.emplace_back(), "window", spec.name);
  }

  void write_window_ends(std::string& out, const std::vector<std::optional<ClosedWindow>>& windows,
                         Format format) const {
    bool header = false;
    for (std::size_t i = 0; i < windows.size(); ++i) {
      if (!windows[i]) continue;
      if (!header) append_header(out, info(Metric::window_end), format);
      header = true;
      append_sample(out, info(Metric::window_end).name, window_labels[i],
                    static_cast<double>(windows[i]->end_ms) / 1000.0);
    }
  }

  /// The weights in force, a series per friction signal.
  void write_weights(std::string& out, Format format) const {
    append_header(out, info(Metric::friction_weights_info), format);
    for (std::size_t i = 0; i < kFrictionSignalCount; ++i) {
      const SignalInfo& signal = signals::kTable[i];
      std::string labels;
      append_label(labels, "version", std::to_string(kFrictionWeightsVersion));
      append_label(labels += ',', "profile", profile);
      append_label(labels += ',', "signal", signal.name);
      append_label(labels += ',', "points", std::to_string(signal.points));
      append_label(labels += ',', "dimension", kDimensionNames[static_cast<std::size_t>(signal.dimension)]);
      append_sample(out, info(Metric::friction_weights_info).name, labels, std::uint64_t{1});
    }
  }

  void write_own(std::string& out, const Page& page, Format format) const {
    const auto family_sample = [&](Metric metric, std::string_view family, std::uint64_t value) {
      std::string labels;
      append_label(labels, "family", family);
      append_sample(out, info(metric).name, labels, value);
    };
    append_header(out, info(Metric::series), format);
    for (const auto& [family, series] : page.counted()) family_sample(Metric::series, family, series);
    append_header(out, info(Metric::series_folded), format);
    family_sample(Metric::series_folded, info(Metric::events).name, store.events_folded());
    family_sample(Metric::series_folded, info(Metric::window_events).name, store.touches_folded());
    family_sample(Metric::series_folded, info(Metric::journey_transitions).name, transitions.events_folded());
    append_header(out, info(Metric::series_expired), format);
    append_sample(out, info(Metric::series_expired).name, {}, store.expired() + transitions.expired());
  }

  const std::int64_t expire_after_ms;
  std::string profile = "posthog";
  std::vector<std::string> window_labels;  // `window="1m"`, constant after construction
  SeriesStore store;
  SeriesStore transitions;  // a tally's events are the ways
  WindowGauges gauges;
};

Board::Board(const BoardOptions& options, const WindowOptions& windows)
    : state_(std::make_unique<State>(options, windows)) {}
Board::~Board() = default;

void Board::set_click_profile(std::string_view name) { state_->profile = name; }

void Board::add(std::span<const std::string> labels, const Tally& delta,
                std::span<const Measures::Count> counts, std::int64_t now_ms) {
  state_->store.add(labels, delta, counts, now_ms);
}

void Board::add_transitions(std::span<const std::string> labels, std::uint64_t count, std::int64_t now_ms) {
  Tally ways;
  ways.events = count;
  state_->transitions.add(labels, ways, now_ms);
}

void Board::windows_closed(const LaneId& lane, std::span<const WindowSummary> closed, std::int64_t now_ms) {
  if (closed.empty()) return;
  std::vector<SeriesLabelsPtr> labels;
  labels.reserve(closed.size());
  for (const WindowSummary& summary : closed)
    labels.push_back(state_->store.touch(summary.labels, summary.tally.events, now_ms));
  state_->gauges.closed(lane, closed, labels, now_ms);
}

void Board::drop_lane(const LaneId& lane) { state_->gauges.drop(lane); }

void Board::expire(std::int64_t now_ms) {
  state_->gauges.expire(now_ms - state_->expire_after_ms);
  state_->store.expire(now_ms);
  state_->transitions.expire(now_ms);
}

void Board::write(std::string& out, Format format) const {
  Page page(out, format);
  {
    std::vector<SeriesSample> samples;
    state_->store.snapshot(samples);
    write_counters(page, samples);
    samples.clear();
    state_->transitions.snapshot(samples);
    page.family(Metric::journey_transitions);
    for (const SeriesSample& sample : samples) page.row({}, sample.labels->text, {}, sample.tally.events, false);
    page.end_family();
  }
  const std::vector<std::optional<ClosedWindow>> windows = state_->gauges.snapshot();
  write_windows(page, state_->window_labels, windows);
  state_->write_window_ends(out, windows, format);
  state_->write_weights(out, format);
  state_->write_own(out, page, format);
}

std::size_t Board::series_count() const { return state_->store.size() + state_->transitions.size(); }

}  // namespace attune
