// The process's own metrics, through prometheus-cpp: counts, lanes, latency, what the kernel says.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <prometheus/collectable.h>
#include <prometheus/metric_family.h>
#include <prometheus/registry.h>

#include "pipeline/counters.h"
#include "pipeline/runtime/build_info.h"
#include "pipeline/experience_counts.h"
#include "pipeline/sink/model_metrics.h"

namespace attune {

/// What is known about one owned partition. Unknown is absent on /metrics, never 0.
struct LaneGauges {
  std::string topic;
  std::int32_t partition = 0;
  std::optional<double> watermark_timestamp_seconds;
  std::optional<std::int64_t> lag;           ///< end of partition - committed offset
  std::optional<std::int64_t> position_lag;  ///< end of partition - position after the last fold
  std::optional<double> lag_seconds;
  std::optional<std::int64_t> committed_offset, low_offset, high_offset;
  std::optional<std::int64_t> open_panes, state_bytes;
  std::optional<double> replay_seconds;
  std::optional<ExperienceCounts> experience;
};

/// received - (outcomes + in flight). Batches on their way make single readings disagree for microseconds;
/// so several are taken and the smallest magnitude is returned: what stays different is really different.
std::int64_t conservation_difference(const Counters& counters);

/// Lifecycle: set up once (`set_*`), then collected by every scrape. Counters outlive it.
/// Thread rule: `set_*` and `Collect` from any thread; `observe_event_latency_ns` is lock-free.
class ProcessMetrics : public prometheus::Collectable {
 public:
  explicit ProcessMetrics(const Counters& counters);

  void set_build(const BuildInfo& build);
  void set_config_hash(std::uint64_t hash);  ///< shown as 16 hexadecimal digits
  void set_threads(const std::string& pool, unsigned threads);
  void set_cpu_quota_cores(double cores);  ///< not called without a quota
  /// Called by every scrape, from its thread; must not block.
  void set_lanes(std::function<std::vector<LaneGauges>()> lanes);
  void set_ready(std::function<bool()> ready);
  void set_models(std::function<std::vector<ModelReport>()> models);  ///< likewise

  /// `count` records took `ns` each from poll to fold.
  void observe_event_latency_ns(std::uint64_t ns, std::uint64_t count) noexcept;

  /// How long the last exposition took and how large it was; shown by the next one.
  void scraped(double seconds, std::uint64_t bytes) noexcept;

  std::vector<prometheus::MetricFamily> Collect() const override;

  /// Bucket bounds of the latency histogram; 0.25 s is the service level objective.
  static constexpr std::array<double, 13> kLatencyBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                            0.25,  0.5,    1,     2.5,  5,     10};

 private:
  void add_latency(FamilyList& out) const;

  const Counters& counters_;
  prometheus::Registry facts_;  ///< what is set once: build, configuration, threads, quota

  mutable std::mutex mutex_;
  std::function<std::vector<LaneGauges>()> lanes_;  // guarded by mutex_
  std::function<bool()> ready_;                     // guarded by mutex_
  std::function<std::vector<ModelReport>()> models_;  // guarded by mutex_

  std::array<std::atomic<std::uint64_t>, kLatencyBounds.size() + 1> latency_counts_{};
  std::atomic<std::uint64_t> latency_sum_ns_{0};
  std::atomic<double> scrape_seconds_{-1};  // < 0: none yet
  std::atomic<std::uint64_t> scrape_bytes_{0};
};

/// The families that are a pure function of the records read: received, outcomes, dead by reason, late
/// by how late, types, replayed, in flight, difference. In catalog order.
std::vector<prometheus::MetricFamily> conservation_families(const Counters& counters);

}  // namespace attune
