// The pipeline's own counts: plain atomics on the hot path, read by whoever publishes.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string_view>

#include "operators/drop_reason.h"
#include "operators/emotion/model_counts.h"
#include "operators/event.h"
#include "operators/reading.h"
#include "pipeline/lane_key_watch.h"

namespace attune {

/// How late a too-late record was: watermark - event time, upper bounds.
inline constexpr std::array<std::int64_t, 5> kLateBoundsMs = {10'000, 60'000, 600'000, 3'600'000,
                                                              86'400'000};
inline constexpr std::array<std::string_view, 6> kLateNames = {"le_10s", "le_1m", "le_10m",
                                                               "le_1h", "le_1d", "over_1d"};

/// What one model read, added to once per batch. Thread rule: any thread.
struct ModelCounters {
  using Count = std::atomic<std::uint64_t>;
  Count words{0}, unknown_words{0}, confidence_sum{0};
  std::array<Count, kConfidenceBins> confidence{};
  std::array<Count, kEmotionCount> emotions{};

  void add(const ModelCounts& counts) noexcept {
    ModelCounts::zip(*this, counts, [](Count& count, std::uint64_t n) {
      if (n != 0) count.fetch_add(n, std::memory_order_relaxed);
    });
  }
  ModelCounts read() const noexcept {
    ModelCounts counts;
    ModelCounts::zip(counts, *this, [](std::uint64_t& n, const Count& count) {
      n = count.load(std::memory_order_relaxed);
    });
    return counts;
  }
};

/// received = windowed + late + dead + filtered + revoked + in_flight, at every moment between batches.
/// Updated once per batch with relaxed order; a reader may see a batch half counted, never a
/// number that falls.
struct Counters {
  using Count = std::atomic<std::uint64_t>;
  Count received{0};   ///< live records handed to the graph
  Count windowed{0};   ///< counted in at least one window
  Count late{0};       ///< accepted, but every window of theirs had closed
  Count dead{0};
  Count filtered{0};
  Count revoked{0};    ///< dropped unfolded with a lane that was lost or revoked: its next owner reads them
  Count replayed{0};   ///< records folded silently at recovery; in none of the above
  std::array<Count, kDropReasonNames.size()> dead_by_reason{};
  std::array<Count, kLateNames.size()> late_by{};  ///< once per record that was late for >= 1 window
  std::array<Count, kEventTypes.size()> by_type{}; ///< accepted records by type
  std::array<ModelCounters, kMostModels> models{};  ///< scored texts of live records, by Reading::model
  std::array<Count, kLanguageCount> texts_by_language{};  ///< non-empty customer texts of accepted records
  std::array<Count, kAbstentionCount> texts_unscored{};   ///< of them by Abstention; the first stays 0
  Count late_turns{0};     ///< accepted events that came too late to fold into their conversation in order
  Count hurried_turns{0};  ///< folded before the watermark, because memory.max_pending waited
  Count lane_key_violations{0};
  LaneKeyWatch lane_keys;
  Count batches{0};
  Count windows_closed{0};
  Count window_results_delivered{0}, window_results_failed{0};
  Count dead_letters_delivered{0}, dead_letters_failed{0};
  Count prompts_delivered{0}, prompts_failed{0}, prompts_expired{0};
  Count signals_delivered{0}, signals_failed{0};
  Count rebalances{0}, partitions_lost{0}, commits{0}, commits_failed{0}, kafka_errors{0};
  Count offsets_out_of_range{0}, history_lost{0}, clock_jumps{0};
  std::atomic<std::int64_t> in_flight_records{0}, in_flight_bytes{0};
  Count busy_ns_stateless{0}, busy_ns_fold{0};
};

}  // namespace attune
