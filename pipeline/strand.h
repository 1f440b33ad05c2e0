// A lane's turn-taking: batches finish the stateless stage in any order and fold in sequence.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>

#include "pipeline/batch.h"
#include "pipeline/lane.h"

namespace attune {

/// Reorders batches by sequence and lets one worker at a time fold them. A worker that finds another
/// one folding leaves its batch behind and goes on: nobody waits.
/// Thread rule: any thread; `mutex` guards all fields and is never held while folding.
struct Lane::Strand {
  std::mutex mutex;
  std::condition_variable idle;
  std::map<std::uint64_t, std::unique_ptr<Batch>> waiting;
  std::uint64_t next = 0;       ///< sequence that folds next
  std::uint64_t in_flight = 0;  ///< submitted and not yet folded
  bool folding = false;
};

}  // namespace attune
