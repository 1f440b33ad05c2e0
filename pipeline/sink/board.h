// The keyed business series: our own sharded store behind /metrics.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"
#include "operators/window_summary.h"
#include "pipeline/outputs.h"

namespace attune {

/// Counters per label set (events, texts, emotions, valence sums) and gauges of the last closed
/// window, with caps that keep totals and expiry of idle series.
///
/// Caps: a label takes at most max_values_per_label distinct values and the store at most
/// max_series_per_family label sets per family; the excess is counted under `__other__`, so that the
/// sum over series always equals the sum over events.
/// Thread rule: everything may be called from any thread. Writers take one shard's lock for the time of
/// one update; a scrape copies shard by shard in short steps and formats outside every lock, so it
/// pauses no writer longer than a millisecond.
class Board {
 public:
  Board(const BoardOptions& options, const WindowOptions& windows);
  ~Board();

  /// The profile that attune_friction_weights_info names. Before anything else is called.
  void set_click_profile(std::string_view name);

  /// Adds one batch's counts of one label set to the counters. `now_ms` drives expiry.
  /// `counts`: in any order, and one measure more than once if need be.
  void add(std::span<const std::string> labels, const Tally& delta,
           std::span<const Measures::Count> counts, std::int64_t now_ms);
  void add(std::span<const std::string> labels, const Tally& delta, std::int64_t now_ms) { add(labels, delta, {}, now_ms); }

  /// Adds ways from one step of a journey to another; labels: journey, from, to.
  void add_transitions(std::span<const std::string> labels, std::uint64_t count, std::int64_t now_ms);

  /// Sets the closed-window gauges by what a lane closed at once; a scrape shows all of it or nothing. A
  /// window of the same name with a later end replaces; lanes with the same end are summed; a lane whose
  /// last closed window is older does not show. Thread rule, besides: one thread at a time per lane.
  void windows_closed(const LaneId& lane, std::span<const WindowSummary> closed, std::int64_t now_ms);

  /// Revoked or lost: that lane's gauges vanish. Counters stay.
  void drop_lane(const LaneId& lane);

  /// Forgets series idle for expire_after. Cheap; call every few seconds.
  void expire(std::int64_t now_ms);

  enum class Format { text_0_0_4, openmetrics_1_0_0 };
  /// Appends the exposition (without OpenMetrics' closing `# EOF`).
  void write(std::string& out, Format format) const;

  std::size_t series_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
