// The counts of the last hours, from counts that only grow: what they were when each hour began is
// remembered.
#pragma once

#include <cstdint>
#include <deque>

#include "operators/emotion/model_counts.h"

namespace attune {

/// Pure: time comes with every call. Holds one reading per hour of the window, whatever the
/// traffic. Look at least once an hour: an hour begins with its first look. A clock that runs
/// backwards stays in the newest hour; one that leaps ahead ends the window early. Thread rule: one
/// owner.
class DriftWindow {
 public:
  static constexpr std::int64_t kHourMs = 3'600'000;

  /// `window_ms` is rounded up to whole hours, one at least.
  explicit DriftWindow(std::int64_t window_ms);

  /// `total`: all counts so far. Returns what came in the last `hours()` full hours and the running
  /// one.
  ModelCounts look(const ModelCounts& total, std::int64_t now_ms);

  std::int64_t hours() const noexcept { return hours_; }

 private:
  struct Start {
    std::int64_t hour = 0;
    ModelCounts total;
  };

  const std::int64_t hours_;
  std::deque<Start> starts_;  ///< by hour, rising; never more than hours_ + 1
};

}  // namespace attune
