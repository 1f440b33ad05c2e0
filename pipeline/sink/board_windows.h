// The gauges of the last closed window: who closed what, summed over lanes.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "operators/window_summary.h"
#include "pipeline/outputs.h"
#include "pipeline/sink/series_store.h"

namespace attune {

/// One label set of a closed window.
struct WindowRow {
  SeriesLabelsPtr labels;
  Tally tally;
  std::uint64_t customers = 0;
  RareCount staff;  ///< an agent serves customers of many lanes, and is one
  Measures measures;
};

/// The last closed window of one name.
struct ClosedWindow {
  std::int64_t end_ms = 0;
  std::vector<WindowRow> rows;  ///< each label set once
};

/// Keeps, per lane and window name, the last closed window. Thread rule: any thread. Windows are made
/// outside the lock and never change afterwards; the lock is held to put in, or to copy, one pointer per
/// lane and window. So a scrape sees a window whole or not at all, and nobody waits for its size.
class WindowGauges {
 public:
  explicit WindowGauges(std::size_t windows) : windows_(windows) {}

  /// What a lane closed at once; `labels[i]` is the series of `closed[i]`. A later end replaces the
  /// lane's window of that name, the same end adds to it, an earlier one is ignored.
  /// Thread rule, besides: one thread at a time per lane (its fold).
  void closed(const LaneId& lane, std::span<const WindowSummary> closed, std::span<SeriesLabelsPtr> labels,
              std::int64_t now_ms);
  void drop(const LaneId& lane);
  /// Forgets windows that closed before `before_ms` of the caller's clock.
  void expire(std::int64_t before_ms);

  /// By window index: the newest end, summed over the lanes that closed it. Nothing before the first.
  std::vector<std::optional<ClosedWindow>> snapshot() const;

 private:
  struct Pane {
    std::int64_t end_ms = 0;
    std::int64_t updated_ms = 0;
    std::vector<WindowRow> rows;
  };
  using PanePtr = std::shared_ptr<const Pane>;
  using Panes = std::vector<PanePtr>;  // by window index; null before its first
  struct LaneHash {
    std::size_t operator()(const LaneId& lane) const noexcept;
  };

  Panes panes_of(const LaneId& lane) const;
  std::vector<PanePtr> newest_of(std::size_t window) const;

  const std::size_t windows_;
  mutable std::mutex mutex_;
  std::unordered_map<LaneId, Panes, LaneHash> lanes_;  // guarded by mutex_
};

}  // namespace attune
