// What a replay keeps of what its lanes produce.
#pragma once

#include <map>
#include <mutex>
#include <vector>

#include "pipeline/outputs.h"
#include "pipeline/replay.h"

namespace attune {

/// Everything stays in memory until the end: what comes out is little beside the records. Thread
/// rule: that of Outputs; `take` once the workers are done.
class ReplayOutputs final : public Outputs {
 public:
  explicit ReplayOutputs(const ReplayWants& wants) : wants_(wants) {}

  void window_closed(const LaneId& lane, const WindowSummary& window,
                     std::shared_ptr<Progress> progress, std::uint64_t sequence) override;
  void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                   const std::string& message, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override;
  bool wants_signals() const override { return wants_.signals; }
  bool wants_prompts() const override { return wants_.prompts; }
  void signal(const LaneId& lane, const SignalRecord& record, std::span<const std::string> labels,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override;
  void prompt(const LaneId& lane, const Prompt& prompt, std::span<const std::string> labels,
              const Record* record, std::shared_ptr<Progress> progress,
              std::uint64_t sequence) override;

  bool wants_events() const override { return wants_.event != nullptr; }
  void event(const LaneId& lane, const Event& event, const Reading& reading,
             const Turn& turn) override {
    wants_.event(lane, event, reading, turn);
  }

  /// Moves it all out, in an order that no number of threads changes; windows as they closed.
  void take(ReplayResult& result);

 private:
  ReplayedLabels shared(std::span<const std::string> labels);

  const ReplayWants wants_;
  std::mutex mutex_;  // guards the rest while workers run
  ReplayResult kept_;
  std::map<std::vector<std::string>, ReplayedLabels> labels_;
};

}  // namespace attune
