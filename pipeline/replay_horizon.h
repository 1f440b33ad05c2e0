// How far back in the log a stretch of event time reaches: a pure decision for recovery.
#pragma once

#include <algorithm>
#include <cstdint>

#include "operators/memory/chunk_ring.h"

namespace attune {

/// Remembers the first offset of each minute of event time that was seen within the horizon.
/// Thread rule: one owner. Allocates until it covers the horizon.
class ReplayHorizon {
 public:
  explicit ReplayHorizon(std::int64_t horizon_ms) : horizon_ms_(horizon_ms) {}

  void saw(std::int64_t time_ms, std::int64_t offset) {
    if (time_ms < next_ms_) return;
    marks_.push({time_ms, offset});
    next_ms_ = time_ms + kStepMs;
    while (marks_.size() > 1 && marks_[1].time_ms <= time_ms - horizon_ms_) marks_.pop();
  }
  /// The offset from which the horizon is covered; `next` when nothing was seen.
  std::int64_t from(std::int64_t next) const noexcept {
    return marks_.empty() || horizon_ms_ == 0 ? next : std::min(next, marks_.front().offset);
  }

 private:
  static constexpr std::int64_t kStepMs = 60'000;
  struct Mark {
    std::int64_t time_ms = 0, offset = 0;
  };
  std::int64_t horizon_ms_, next_ms_ = INT64_MIN;
  ChunkRing<Mark> marks_;
};

}  // namespace attune
