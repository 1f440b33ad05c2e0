// Where windows and panes lie on the time axis: arithmetic only.
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "operators/window/options.h"

namespace attune {

/// Windows are [start, end) with starts at multiples of their hop since the Unix epoch. Panes are the
/// coarsest slices that every window is made of whole: the greatest common divisor of all sizes and hops.
/// REQUIRES: sizes and hops > 0, no hop over its size.
class WindowGrid {
 public:
  explicit WindowGrid(const std::vector<WindowSpec>& windows) : windows_(windows) {
    for (const WindowSpec& window : windows_)
      pane_ms_ = std::gcd(pane_ms_, std::gcd(window.size_ms, window.every_ms));
    if (pane_ms_ == 0) pane_ms_ = 1;
  }

  std::int64_t pane_ms() const noexcept { return pane_ms_; }
  std::size_t size() const noexcept { return windows_.size(); }
  const WindowSpec& window(std::size_t i) const noexcept { return windows_[i]; }

  std::int64_t pane_start(std::int64_t time_ms) const noexcept { return floor_to(time_ms, pane_ms_); }

  /// End of the first of window `i`'s instances that cover the pane and end after `after_ms`; kNever
  /// when all of them have ended by then.
  std::int64_t next_end(std::size_t i, std::int64_t pane_start_ms, std::int64_t after_ms) const noexcept {
    const WindowSpec& window = windows_[i];
    const std::int64_t from = std::max(pane_start_ms, after_ms) - window.size_ms;
    const std::int64_t start = floor_to(from, window.every_ms) + window.every_ms;  // first start > from
    return start > pane_start_ms ? kNever : start + window.size_ms;
  }

  /// Over all windows: the first end over a pane after a time, and the last.
  std::int64_t next_end(std::int64_t pane_start_ms, std::int64_t after_ms) const noexcept {
    std::int64_t end = kNever;
    for (std::size_t i = 0; i < windows_.size(); ++i) end = std::min(end, next_end(i, pane_start_ms, after_ms));
    return end;
  }
  std::int64_t last_end(std::int64_t pane_start_ms) const noexcept {
    std::int64_t end = INT64_MIN;
    for (const WindowSpec& window : windows_)
      end = std::max(end, floor_to(pane_start_ms, window.every_ms) + window.size_ms);
    return end;
  }

  static constexpr std::int64_t kNever = INT64_MAX;

 private:
  static std::int64_t floor_to(std::int64_t time_ms, std::int64_t step_ms) noexcept {
    const std::int64_t rest = time_ms % step_ms;
    return time_ms - (rest < 0 ? rest + step_ms : rest);
  }

  std::vector<WindowSpec> windows_;
  std::int64_t pane_ms_ = 0;
};

}  // namespace attune
