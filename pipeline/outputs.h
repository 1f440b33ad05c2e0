// Where a lane's results go. The only virtual seam between lanes and sinks.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "operators/drop_reason.h"
#include "operators/record.h"
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
};

}  // namespace attune
