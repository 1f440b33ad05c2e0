// Deadlines in event time, in the order in which they pass.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "operators/prefetch.h"
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
    rise(heap_.size() - 1, entry);
  }
  std::int64_t next_ms() const noexcept { return heap_.empty() ? INT64_MAX : heap_.front().at_ms; }
  /// The one that `pop` returns; null when there is none.
  const Entry* next() const noexcept { return heap_.empty() ? nullptr : &heap_.front(); }
  /// REQUIRES: next_ms() is not INT64_MAX.
  Entry pop() {
    const Entry entry = heap_.front(), last = heap_.back();
    heap_.pop_back();
    if (!heap_.empty()) sink(0, last);
    return entry;
  }
  /// Drops the entries for which `keep` is false.
  template <class Keep>
  void keep_if(const Keep& keep) {
    std::erase_if(heap_, [&](const Entry& entry) { return !keep(entry); });
    for (std::size_t at = heap_.size(); at-- > 0;) sink(at, heap_[at]);
  }
  std::size_t size() const noexcept { return heap_.size(); }

  void save(StateWriter& out) const { out.put_all(heap_); }
  bool load(StateReader& in, std::uint64_t most) {
    return in.get_all(heap_, most) && is_heap();
  }
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const Entry& entry : heap_) visit(entry);
  }
  std::size_t memory_bytes() const noexcept { return heap_.capacity() * sizeof(Entry); }

 private:
  /// Of a parent in the heap: half as many levels as with two, each of which may miss every cache.
  static constexpr std::size_t kBranches = 4;

  static bool before(const Entry& a, const Entry& b) noexcept {
    if (a.at_ms != b.at_ms) return a.at_ms < b.at_ms;
    return a.kind != b.kind ? a.kind < b.kind : a.record < b.record;
  }
  static std::size_t parent(std::size_t at) noexcept { return (at - 1) / kBranches; }

  void rise(std::size_t at, Entry entry) noexcept {
    for (; at != 0 && before(entry, heap_[parent(at)]); at = parent(at))
      heap_[at] = heap_[parent(at)];
    heap_[at] = entry;
  }
  void sink(std::size_t at, Entry entry) noexcept {
    for (std::size_t child; (child = kBranches * at + 1) < heap_.size();) {
      const std::size_t end = std::min(child + kBranches, heap_.size());
      expect_children(child);
      std::size_t least = child;
      while (++child < end)
        if (before(heap_[child], heap_[least])) least = child;
      if (!before(heap_[least], entry)) break;
      heap_[at] = heap_[least];
      at = least;
    }
    heap_[at] = entry;
  }
  /// Of this one and its three siblings: one of them comes next.
  void expect_children(std::size_t first) const noexcept {
    const std::size_t begin = kBranches * first + 1;
    const std::size_t end = std::min(begin + kBranches * kBranches, heap_.size());
    static_assert(kCacheLine % sizeof(Entry) == 0);
    if (begin >= end) return;
    for (std::size_t at = begin; at < end; at += kCacheLine / sizeof(Entry)) prefetch(&heap_[at]);
    prefetch(&heap_[end - 1]);  // the group begins within a line
  }
  bool is_heap() const noexcept {
    for (std::size_t at = 1; at < heap_.size(); ++at)
      if (before(heap_[at], heap_[parent(at)])) return false;
    return true;
  }

  std::vector<Entry> heap_;
};

}  // namespace attune
