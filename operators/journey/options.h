// Thresholds of conversations and journeys. Each is a configuration key; sources in README.md.
#pragma once

#include <cstddef>
#include <cstdint>

#include "operators/distress.h"

namespace attune {

/// When a step, or a topic, stands out from its own history.
struct PeakOptions {
  double robust_z = 4;              ///< journey.peak_z: deviations above the median
  std::uint32_t share = 500;        ///< journey.peak_share: at least, in 1/10000
  std::uint64_t customers = 20;     ///< journey.peak_customers: at least, distinct
  std::size_t least_windows = 12;   ///< journey.peak_windows: of history, of at most OwnHistory::kMost
  std::size_t most_steps = 1'000;   ///< journey.peak_steps: steps, and topics, watched per partition
  bool operator==(const PeakOptions&) const = default;
};

struct JourneyOptions {
  /// journey.idle: a journey that is neither finished nor continued for so long ends
  std::int64_t journey_idle_ms = 30 * 60'000;
  /// journey.shift: change of mean valence that counts, in 1/kValenceOne [O]: the model's valences are
  /// far from 0, so that 0.3 called every second unchanged mood a change (golden conversations); half
  /// of it where a negative mood turns or a mood turns negative
  std::int32_t shift = 6'000;
  /// journey.negative: mean valence at or below which an end or a beginning is negative, a text not calm
  std::int32_t negative = kColdValence;
  /// journey.confirm_after: a resolution without a repeat contact for so long is confirmed
  std::int64_t confirm_after_ms = 7 * 86'400'000LL;
  /// journey.survey_within: an answer this soon speaks of the last conversation
  std::int64_t survey_within_ms = 7 * 86'400'000LL;
  PeakOptions peaks;
  bool operator==(const JourneyOptions&) const = default;
};

}  // namespace attune
