// Turns that wait until no earlier one can come: what makes the folds see event-time order.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/memory/chunk_ring.h"
#include "operators/memory/sound.h"
#include "operators/prefetch.h"
#include "operators/state_bytes.h"
#include "operators/turn.h"

namespace attune {

/// A priority queue by (event time, offset) that costs nothing extra while turns come in order:
/// those stand in a ring, only stragglers in a heap. Offsets of pushed turns rise, so those of the
/// ring do. Thread rule: one owner. Allocates only when it grows.
class TurnQueue {
 public:
  void push(const Turn& turn) {
    if (ring_.empty() || !before(turn, ring_.back())) {
      ring_.push(turn);
      return;
    }
    heap_.push_back(turn);
    std::push_heap(heap_.begin(), heap_.end(), later);
  }
  bool empty() const noexcept { return size() == 0; }
  std::size_t size() const noexcept { return ring_.size() + heap_.size(); }
  std::int64_t next_ms() const noexcept { return empty() ? INT64_MAX : first().time_ms; }
  std::int64_t lowest_offset()
      const noexcept;  ///< of all that wait; INT64_MAX when none do; walks the stragglers
  /// The first in order; lives until the next push or pop. REQUIRES: !empty().
  const Turn& first() const noexcept { return first_in_ring() ? ring_.front() : heap_.front(); }
  /// The one `places` behind the first, if turns come in order: will be read soon.
  void expect(std::size_t places) const noexcept {
    if (const Turn* turn = soon(places)) prefetch_all(*turn);
  }
  /// Likewise itself; null when there is none.
  const Turn* soon(std::size_t places) const noexcept {
    return places < ring_.size() ? &ring_[places] : nullptr;
  }
  void pop() {
    if (first_in_ring()) {
      ring_.pop();
      return;
    }
    std::pop_heap(heap_.begin(), heap_.end(), later);
    heap_.pop_back();
  }
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < ring_.size(); ++i) visit(ring_[i]);
    for (const Turn& turn : heap_) visit(turn);
  }
  template <class Visit>
  void for_each(const Visit& visit) {
    for (std::size_t i = 0; i < ring_.size(); ++i) visit(ring_[i]);
    for (Turn& turn : heap_) visit(turn);
  }

  void save(StateWriter& out) const {
    out.put(static_cast<std::uint64_t>(ring_.size()));
    for (std::size_t i = 0; i < ring_.size(); ++i) out.put(ring_[i]);
    out.put_all(heap_);
  }
  /// At most `most` of them. False: not what `save` wrote. REQUIRES: empty.
  bool load(StateReader& in, std::uint64_t most) {
    std::uint64_t count = 0;
    if (!in.get(count) || count > most) return false;
    Turn turn;
    for (std::uint64_t i = 0; i < count; ++i) {
      if (!in.get(turn) || !sound(turn)) return false;
      if (i != 0 && (before(turn, ring_.back()) || turn.offset <= ring_.back().offset)) return false;
      ring_.push(turn);
    }
    return in.get_all(heap_, most - count) && std::all_of(heap_.begin(), heap_.end(), [](const Turn& one) { return sound(one); }) &&
           std::is_heap(heap_.begin(), heap_.end(), later);
  }
  std::size_t memory_bytes() const noexcept {
    return ring_.memory_bytes() + heap_.capacity() * sizeof(Turn);
  }

 private:
  static bool before(const Turn& a, const Turn& b) noexcept {
    return a.time_ms != b.time_ms ? a.time_ms < b.time_ms : a.offset < b.offset;
  }
  static bool later(const Turn& a, const Turn& b) noexcept { return before(b, a); }
  bool first_in_ring() const noexcept {
    return heap_.empty() || (!ring_.empty() && before(ring_.front(), heap_.front()));
  }

  ChunkRing<Turn> ring_;
  std::vector<Turn> heap_;
};

inline std::int64_t TurnQueue::lowest_offset() const noexcept {
  std::int64_t lowest = ring_.empty() ? INT64_MAX : ring_.front().offset;
  for (const Turn& turn : heap_) lowest = std::min(lowest, turn.offset);
  return lowest;
}

}  // namespace attune
