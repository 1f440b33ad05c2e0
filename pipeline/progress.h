// One gapless-progress tracker: results finish out of order, commits must not run ahead.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <vector>

namespace attune {

/// Hands out sequence numbers 0, 1, 2, ... and knows up to where all are done.
/// Thread rule: all methods may be called from any thread. Allocates only when more are under way
/// than ever before: a bit for each, round and round.
class Progress {
 public:
  std::uint64_t begin() noexcept { return next_.fetch_add(1, std::memory_order_relaxed); }
  /// REQUIRES: begun, and not done before.
  void done(std::uint64_t sequence) {
    std::lock_guard lock(mutex_);
    if (sequence != done_through_) {
      while (sequence - done_through_ >= kBits * early_.size()) grow();
      word(sequence) |= mask(sequence);
      return;
    }
    for (++done_through_; (word(done_through_) & mask(done_through_)) != 0; ++done_through_)
      word(done_through_) &= ~mask(done_through_);
  }
  /// Every sequence below this is done.
  std::uint64_t done_through() const {
    std::lock_guard lock(mutex_);
    return done_through_;
  }
  /// How many have begun.
  std::uint64_t begun() const noexcept { return next_.load(std::memory_order_relaxed); }

 private:
  static constexpr std::uint64_t kBits = 64;

  std::uint64_t& word(std::uint64_t sequence) noexcept {
    return early_[(sequence / kBits) & (early_.size() - 1)];
  }
  static std::uint64_t mask(std::uint64_t sequence) noexcept {
    return std::uint64_t{1} << (sequence % kBits);
  }
  /// Twice as wide; bit by bit, as the first and the last word under way may be the same one.
  void grow() {
    std::vector<std::uint64_t> wider(2 * early_.size());
    for (std::uint64_t i = 0; i < kBits * early_.size(); ++i) {
      const std::uint64_t sequence = done_through_ + i;
      if ((word(sequence) & mask(sequence)) != 0)
        wider[(sequence / kBits) & (wider.size() - 1)] |= mask(sequence);
    }
    early_.swap(wider);
  }

  std::atomic<std::uint64_t> next_{0};  // a number and nothing else: no lock for each result
  mutable std::mutex mutex_;
  std::uint64_t done_through_ = 0;  // guarded by mutex_
  /// Bit by sequence: done before an earlier one. A power of two of words; guarded by mutex_.
  std::vector<std::uint64_t> early_ = std::vector<std::uint64_t>(16);
};

}  // namespace attune
