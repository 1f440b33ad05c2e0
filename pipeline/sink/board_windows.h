// The gauges of the last closed window: who closed what, summed over lanes.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

#include "operators/window_summary.h"
#include "pipeline/outputs.h"
#include "pipeline/sink/append_list.h"
#include "pipeline/sink/series_store.h"

namespace attune {

/// One label set of a closed window.
struct WindowRow {
  SeriesLabelsPtr labels;
  Tally tally;
  std::uint64_t customers = 0;
};

/// The last closed window of one name.
struct ClosedWindow {
  std::int64_t end_ms = 0;
  std::vector<WindowRow> rows;  ///< each label set once
};

/// Keeps, per lane and window name, the last closed window. Thread rule: any thread. A snapshot holds
/// the lock only to copy one pointer per lane and window; the rows are read without it.
class WindowGauges {
 public:
  explicit WindowGauges(std::size_t windows) : windows_(windows) {}

  /// A later end replaces the lane's window of that name, the same end adds to it, an earlier one is ignored.
  void closed(const LaneId& lane, const WindowSummary& summary, SeriesLabelsPtr labels, std::int64_t now_ms);
  void drop(const LaneId& lane);
  /// Forgets windows that closed before `before_ms` of the caller's clock.
  void expire(std::int64_t before_ms);

  /// By window index: the newest end, summed over the lanes that closed it. Nothing before the first.
  std::vector<std::optional<ClosedWindow>> snapshot() const;

 private:
  /// Rows are appended under mutex_ and read by anyone.
  struct Pane {
    std::int64_t end_ms = 0;
    std::int64_t updated_ms = 0;  // guarded by mutex_
    AppendList<WindowRow, 64> rows;
  };
  using Panes = std::vector<std::shared_ptr<Pane>>;  // by window index; null before its first
  struct LaneHash {
    std::size_t operator()(const LaneId& lane) const noexcept;
  };

  std::vector<std::shared_ptr<Pane>> newest_of(std::size_t window) const;

  const std::size_t windows_;
  mutable std::mutex mutex_;
  std::unordered_map<LaneId, Panes, LaneHash> lanes_;  // guarded by mutex_
};

}  // namespace attune
