// What an owned partition looks like from outside: the gauges of one lane.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/experience_counts.h"

namespace attune {

/// A missing number is an absent series, never a 0 or a -1.
struct LaneStatus {
  std::string topic;
  std::int32_t partition = 0;
  std::optional<std::int64_t> committed_offset;
  std::int64_t next_offset = 0;             ///< folded up to here
  std::optional<std::int64_t> low_offset, high_offset;
  std::optional<std::int64_t> lag_messages; ///< high - next, never negative
  std::optional<double> lag_seconds;        ///< age of the last folded record while behind, else 0
  std::optional<std::int64_t> watermark_ms;
  double replay_seconds = 0;                ///< how long the silent replay took, or takes so far
  bool replaying = false;
  std::size_t open_panes = 0, state_bytes = 0;
  ExperienceCounts experience;
};

}  // namespace attune
