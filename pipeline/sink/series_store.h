// Tallies by label set: sharded, capped without losing totals, expiring, read without stopping a writer.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "operators/window/options.h"
#include "operators/window_summary.h"
#include "pipeline/sink/append_list.h"

namespace attune {

/// The immutable identity of a series.
struct SeriesLabels {
  std::vector<std::string> values;  ///< in configured order, after folding
  std::string text;                 ///< `name="value",...`, escaped once; empty without labels
  bool folded = false;              ///< some value is __other__
};
using SeriesLabelsPtr = std::shared_ptr<const SeriesLabels>;

struct SeriesSample {
  SeriesLabelsPtr labels;
  Tally tally;
  Measures measures;
};

struct SeriesLimits {
  std::size_t max_series = 20'000;           ///< label sets, the all-__other__ one not counted
  std::size_t max_values_per_label = 1'000;  ///< distinct values of one label, "" and __other__ not counted
  std::int64_t expire_after_ms = 3'600'000;  ///< since the last update
};

/// Caps: a value past its label's cap becomes `__other__` in that label; a label set past the store's
/// cap becomes `__other__` in all. The sum over series is always the sum over `add`s (until one expires;
/// a series that comes back after expiry starts at 0).
/// Thread rule: any thread. `add` takes one shard's lock, and the admission lock when the label set is
/// new or folded. `snapshot` takes no lock that `add` wants: a scrape that is preempted stops nobody.
class SeriesStore {
 public:
  /// REQUIRES: at most kMaxLabels names.
  SeriesStore(std::vector<std::string> label_names, const SeriesLimits& limits);
  ~SeriesStore();

  /// `counts`: in any order, and one measure more than once if need be. REQUIRES: as many values as
  /// label names.
  void add(std::span<const std::string> values, const Tally& delta,
           std::span<const Measures::Count> counts, std::int64_t now_ms);
  void add(std::span<const std::string> values, const Tally& delta, std::int64_t now_ms) { add(values, delta, {}, now_ms); }

  /// The series under which `values` are shown, made with zeros if need be; counts as an update.
  /// `events` is what touches_folded() grows by if they are shown under `__other__`.
  SeriesLabelsPtr touch(std::span<const std::string> values, std::uint64_t events, std::int64_t now_ms);

  /// Forgets what was last updated more than expire_after ago. Waits for a running snapshot.
  void expire(std::int64_t now_ms);

  /// Appends every live series; each once, with all of an update or nothing of it.
  void snapshot(std::vector<SeriesSample>& out) const;

  std::size_t size() const noexcept { return live_.load(std::memory_order_relaxed); }
  std::uint64_t events_folded() const noexcept { return events_folded_.load(std::memory_order_relaxed); }
  std::uint64_t touches_folded() const noexcept { return touches_folded_.load(std::memory_order_relaxed); }
  std::uint64_t expired() const noexcept { return expired_.load(std::memory_order_relaxed); }

 private:
  struct Slot;
  struct Shard;
  static constexpr std::size_t kShards = 64;
  /// Label values -> how many live label sets have them. Slots point to its elements, which stay where they are.
  using Values = std::unordered_map<std::string, std::uint32_t>;

  Shard& shard_of(std::uint64_t hash) const noexcept;
  template <class Apply>
  void with_slot(std::span<const std::string> values, const Apply& apply);
  std::vector<std::string> fold_values(std::span<const std::string> values) const;
  Slot& insert(Shard& shard, std::uint64_t hash, std::vector<std::string> values);
  SeriesLabelsPtr make_labels(std::vector<std::string> values) const;
  void expire_shard(Shard& shard, std::int64_t before_ms);
  void erase(Shard& shard, Slot& slot, std::vector<SeriesLabelsPtr>& graveyard);

  // Constant after construction.
  const std::vector<std::string> label_names_;
  const SeriesLimits limits_;

  std::unique_ptr<Shard[]> shards_;

  // Taken before a shard's lock, never after.
  std::mutex admission_;
  std::vector<Values> values_;  // guarded by admission_; by label
  std::size_t counted_ = 0;     // guarded by admission_: label sets that the cap counts

  mutable std::mutex erasing_;  // held by a snapshot and by expire: nothing vanishes under a scrape
  std::atomic<std::size_t> live_{0};
  std::atomic<std::uint64_t> events_folded_{0}, touches_folded_{0}, expired_{0};
};

}  // namespace attune
