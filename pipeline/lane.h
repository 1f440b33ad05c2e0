// One partition: its windows, watermark and position. One owner at a time (the graph's fold).
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "config/experience_options.h"
#include "operators/journey/friction_peak.h"
#include "operators/journey/policy_hot_spot.h"
#include "operators/window/window.h"
#include "pipeline/batch.h"
#include "pipeline/counters.h"
#include "pipeline/experience.h"
#include "pipeline/held_back.h"
#include "pipeline/outputs.h"
#include "pipeline/progress.h"
#include "pipeline/recovery.h"
#include "pipeline/replay_horizon.h"
#include "pipeline/sink/board.h"
#include "pipeline/step_names.h"

namespace attune {

/// What every lane of a process shares.
struct LaneContext {
  const WindowOptions& windows;
  const ExperienceOptions& experience;
  const Mapping& mapping;
  Board& board;
  Outputs& outputs;
  Counters& counters;
  std::function<std::int64_t()> now_ms;  ///< wall clock, for the board's expiry only
  /// One batch's latency from poll to fold; may be empty.
  std::function<void(std::uint64_t ns, std::uint64_t records)> observe_latency;
};

/// Lifecycle: made at assignment, folds batches in sequence order, is retired at revoke. Once retired
/// it drops what still arrives (its assignment is over: the epoch of a batch is its lane object).
/// Thread rule: `fold` has one caller at a time (the graph's strand); everything else may be called
/// from any thread.
class Lane : private ExperienceSink {
 public:
  Lane(LaneId id, const LaneStart& start, const LaneContext& context);
  ~Lane() override;

  void fold(Batch& batch);

  /// From now on batches are dropped unfolded and their records counted as `revoked`.
  void retire() noexcept { retired_.store(true, std::memory_order_release); }
  bool retired() const noexcept { return retired_.load(std::memory_order_acquire); }

  const LaneId& id() const noexcept { return id_; }
  std::int64_t live_from() const noexcept { return live_from_; }
  LanePosition position() const;                     ///< after the last folded batch
  std::shared_ptr<Progress> progress() const noexcept { return progress_; }
  std::int64_t watermark_ms() const noexcept { return watermark_ms_.load(std::memory_order_relaxed); }
  /// Record timestamp (ms) of the last folded record; -1 before the first.
  std::int64_t last_timestamp_ms() const noexcept { return last_timestamp_ms_.load(std::memory_order_relaxed); }
  std::size_t state_bytes() const noexcept { return state_bytes_.load(std::memory_order_relaxed); }
  /// As of the last folded batch.
  ExperienceCounts experience() const;
  /// Event time of the first turn or deadline that still waits for the watermark; INT64_MAX = none.
  std::int64_t next_due_ms() const noexcept { return next_due_ms_.load(std::memory_order_relaxed); }
  std::size_t open_panes() const noexcept { return open_panes_.load(std::memory_order_relaxed); }
  std::uint64_t submitted = 0;   ///< next batch sequence; owned by the source's thread

  /// The graph's strand: batches that wait for their turn. Owned by Graph.
  struct Strand;
  Strand& strand() noexcept { return *strand_; }

 private:
  struct Counted;  // one batch's counts, added to Counters at once
  void expect(const Batch& batch, std::size_t i) noexcept;
  void fold_record(Batch& batch, std::size_t i, Counted& counted);
  void found(const Moment& moment, const Findings& findings) override;
  void prompt(const Prompt& prompt, bool silent) override;
  void moved(const Transition& transition, std::uint64_t customer, bool silent) override;
  std::uint32_t touch(std::uint32_t label_set);
  void show(std::uint32_t label_set, bool held);
  std::int64_t now_ms() const;
  void dead_letter(const Record& record, const ParseResult& parsed);
  void tell_signals(const Moment& moment, const Findings& findings);
  void watch_begun();
  void watch_closed();
  void tell(const PeakChange& change, std::size_t first_closed);
  void tell(const HotSpot& spot, std::size_t first_closed);
  LabelSets::Id labels_of(const Event& what);
  void tell_of_window(const Event& what, std::int64_t end_ms, std::size_t first_closed, const Findings& findings);
  void emit_closed(Counted& counted);
  void publish();
  std::vector<std::string> labels_of(const Transition& move) const;
  void publish_moves(std::int64_t now_ms);
  void remember(std::int64_t next_offset);

  LaneId id_;
  std::uint64_t lane_hash_;
  std::int64_t live_from_;
  LaneContext context_;
  const bool tells_events_;
  WindowStage windows_;
  Experience experience_;
  HeldBack held_back_;
  const std::vector<std::string> held_labels_;
  ReplayHorizon horizon_;
  std::array<std::uint32_t, Experience::kNear + 1>
      known_labels_{};               // of records just ahead, by place
  std::int64_t offset_ = 0;          // of the record being folded
  const Record* record_ = nullptr;   // likewise; null: no record raised what is found
  std::shared_ptr<Progress> progress_;
  std::unique_ptr<Strand> strand_;
  std::atomic<bool> retired_{false};
  std::atomic<std::int64_t> watermark_ms_{INT64_MIN}, last_timestamp_ms_{-1}, next_due_ms_{INT64_MAX};
  std::atomic<std::size_t> state_bytes_{0}, open_panes_{0};

  // Owned by the fold: what this batch adds to the board, per label set.
  struct Live {
    Tally tally;
    std::vector<Measures::Count> counts;  // as they were found: the board adds them up
    bool touched = false;
  };
  std::vector<Live> live_;
  std::vector<std::uint32_t> touched_;
  StepNames step_names_;
  HeldBack held_moves_;
  std::vector<std::pair<Transition, std::uint64_t>> moves_;  // of this batch, sorted, each once
  std::vector<std::uint64_t> begun_;   // conversations of this batch
  std::vector<WindowSummary> closed_;  // of this batch, not sent yet
  FrictionPeaks peaks_;
  PolicyHotSpots hot_spots_;
  std::vector<PeakChange> peak_changes_;  // scratch of watch_closed, as is spots_
  std::vector<HotSpot> spots_;

  mutable std::mutex mutex_;
  LanePosition position_;          // guarded by mutex_
  ExperienceCounts counts_;        // written by the fold alone, under mutex_
};

}  // namespace attune
