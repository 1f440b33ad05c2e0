// Where a lane's results go. The only virtual seam between lanes and sinks.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "operators/drop_reason.h"
#include "operators/event.h"
#include "operators/prompt.h"
#include "operators/reading.h"
#include "operators/record.h"
#include "operators/signal.h"
#include "operators/turn.h"
#include "operators/window_summary.h"

namespace attune {

class Progress;

/// A lane's coordinates.
struct LaneId {
  std::string topic;          ///< or the file's name
  std::int32_t partition = 0;
  bool operator==(const LaneId&) const = default;
};

/// Takes what lanes produce. Called from workers; different lanes call concurrently, one lane never
/// does. Implementations hand over and return (librdkafka's producer queue, a vector); they may block
/// for backpressure. For every call the sink must eventually call `progress->done(sequence)` once the
/// result is safe (delivered, written), from any thread. What cannot be delivered is not done: the
/// lane's commit then stands still.
class Outputs {
 public:
  virtual ~Outputs() = default;
  virtual void window_closed(const LaneId& lane, const WindowSummary& window,
                             std::shared_ptr<Progress> progress, std::uint64_t sequence) = 0;
  /// `record` views are valid during the call only.
  virtual void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                           const std::string& message, std::shared_ptr<Progress> progress,
                           std::uint64_t sequence) = 0;

  /// Signals and prompts are handed over only where somebody wants them.
  virtual bool wants_signals() const { return false; }
  virtual bool wants_prompts() const { return false; }
  /// `labels` in configured order; valid during the call only.
  virtual void signal(const LaneId&, const SignalRecord&, std::span<const std::string> /*labels*/,
                      std::shared_ptr<Progress>, std::uint64_t /*sequence*/) {}
  /// `record`: of the event that raised it, valid during the call only; null: a deadline or a window did.
  virtual void prompt(const LaneId&, const Prompt&, std::span<const std::string> /*labels*/, const Record* /*record*/,
                      std::shared_ptr<Progress>, std::uint64_t /*sequence*/) {}

  /// Every accepted event as it was read, before what it leads to: for whoever looks at conversations. Views
  /// are valid during the call only; nothing is to be delivered. Asked once, when the lane is made.
  virtual bool wants_events() const { return false; }
  virtual void event(const LaneId&, const Event&, const Reading&, const Turn&) {}
};

}  // namespace attune
