// attune while events arrive: how much it keeps up with, and how long an event takes to reach the
// metrics.
#pragma once

#include <cstdint>
#include <string>

#include "benchmarks/pipeline/load/measured.h"

namespace attune::bench {

struct LoadOptions {
  std::string brokers, topic;  ///< the topic exists and is empty
  int partitions = 4;
  double rate = 0;      ///< events per second, open loop; 0 = as many as attune keeps up with
  double seconds = 10;  ///< measured, after `warm_seconds`
  double warm_seconds = 2;
  std::uint64_t most_behind =
      100'000;  ///< without a rate: events sent and not yet on the board, at most
};

/// Producer, engine and (unless it is the embedded one's process) nothing else in this process.
///
/// With a rate, event i is due at start + i / rate, whatever became of those before it, and its
/// latency runs from then until the board has it, looked at every millisecond: a stall delays all
/// that were due in it, and each one counts (no coordinated omission). A lane's position moves
/// after its batch was added to the board, and offset n of partition p is event n * partitions + p,
/// so every single event has its own latency, rounded up.
Measured run_load(const LoadOptions& options);

}  // namespace attune::bench
