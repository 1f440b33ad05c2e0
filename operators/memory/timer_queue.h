// Deadlines in event time, in the order in which they pass.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "operators/state_bytes.h"

namespace attune {

/// Wakes records at their earliest deadline. A record has at most one entry that counts: the one at
/// its `wake_ms`; others are stale and skipped by whoever pops. Order: time, then kind, then
/// record, so that it never depends on who armed first. Thread rule: one owner.
class TimerQueue {
 public:
  struct Entry {
    std::int64_t at_ms = 0;
    std::uint32_t record = 0;
    std::uint32_t kind = 0;
  };

  void arm(const Entry& entry) {
    heap_.push_back(entry);
    std::push_heap(heap_.begin(), heap_.end(), later);
  }
  std::int64_t next_ms() const noexcept { return heap_.empty() ? INT64_MAX : heap_.front().at_ms; }
  /// REQUIRES: next_ms() is not INT64_MAX.
  Entry pop() {
    std::pop_heap(heap_.begin(), heap_.end(), later);
    const Entry entry = heap_.back();
    heap_.pop_back();
    return entry;
  }
  /// Forgets the entries that do not count any more, once they are most of them: a flood of records
  /// that come and go leaves no more entries than a few for each that may live. `records`: how many
  /// live.
  template <class Counts>
  void tidy(std::size_t records, const Counts& counts) {
    if (heap_.size() < kFew || heap_.size() / 4 < records) return;
    std::erase_if(heap_, [&counts](const Entry& entry) { return !counts(entry); });
    std::make_heap(heap_.begin(), heap_.end(), later);
  }
  std::size_t size() const noexcept { return heap_.size(); }

  void save(StateWriter& out) const { out.put_all(heap_); }
  bool load(StateReader& in, std::uint64_t most) {
    return in.get_all(heap_, most) && std::is_heap(heap_.begin(), heap_.end(), later);
  }
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const Entry& entry : heap_) visit(entry);
  }
  std::size_t memory_bytes() const noexcept { return heap_.capacity() * sizeof(Entry); }

 private:
  static constexpr std::size_t kFew = 1024;

  static bool later(const Entry& a, const Entry& b) noexcept {
    if (a.at_ms != b.at_ms) return a.at_ms > b.at_ms;
    return a.kind != b.kind ? a.kind > b.kind : a.record > b.record;
  }
  std::vector<Entry> heap_;
};

}  // namespace attune
