// One gapless-progress tracker: results finish out of order, commits must not run ahead.
#pragma once

#include <cstdint>
#include <mutex>
#include <set>

namespace attune {

/// Hands out sequence numbers 0, 1, 2, ... and knows up to where all are done.
/// Thread rule: all methods may be called from any thread.
class Progress {
 public:
  std::uint64_t begin() {
    std::lock_guard lock(mutex_);
    return next_++;
  }
  void done(std::uint64_t sequence) {
    std::lock_guard lock(mutex_);
    early_.insert(sequence);
    while (!early_.empty() && *early_.begin() == done_through_) {
      early_.erase(early_.begin());
      ++done_through_;
    }
  }
  /// Every sequence below this is done.
  std::uint64_t done_through() const {
    std::lock_guard lock(mutex_);
    return done_through_;
  }
  /// How many have begun.
  std::uint64_t begun() const {
    std::lock_guard lock(mutex_);
    return next_;
  }

 private:
  mutable std::mutex mutex_;
  std::uint64_t next_ = 0, done_through_ = 0;  // guarded by mutex_
  std::set<std::uint64_t> early_;              // guarded by mutex_
};

}  // namespace attune
