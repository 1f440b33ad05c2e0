// A lane's turn-taking: batches finish the stateless stage in any order and fold in sequence.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

#include "pipeline/lane.h"
#include "pipeline/turn_ring.h"

namespace attune {

/// Reorders batches by sequence and lets one worker at a time fold them. A worker that finds
/// another one folding leaves its batch behind and goes on: nobody waits. Thread rule: any thread;
/// `mutex` guards all fields and is never held while folding.
struct Lane::Strand {
  std::mutex mutex;
  std::condition_variable idle;
  TurnRing waiting;
  std::uint64_t in_flight = 0;  ///< submitted and not yet folded
  bool folding = false;
};

}  // namespace attune
