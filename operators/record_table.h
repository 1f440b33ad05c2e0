// Live records by key, bounded, oldest idle first out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "operators/prefetch.h"
#include "operators/state_bytes.h"

namespace attune {

/// A hash table over a slab of records, each in a list from longest idle to just touched. An index
/// is a record's place while it lives. `Record` has a `std::uint64_t key`, is copyable and small.
/// Thread rule: one owner. Allocates only when it grows.
template <class Record>
class RecordTable {
 public:
  using Index = std::uint32_t;
  static constexpr Index kNone = UINT32_MAX;

  explicit RecordTable(std::size_t most) : most_(most < 1 ? 1 : most), slots_(kFirstSlots, kNone) {}

  Index find(std::uint64_t key) const noexcept {
    for (std::size_t at = home(key);; at = next(at)) {
      const Index index = slots_[at];
      if (index == kNone || node(index).record.key == key) return index;
    }
  }
  /// For a key that will be looked up soon, so that the look-up need not wait for memory: first its
  /// slot, a while later the keys that it may be, then its record. The latter's index, as `find`.
  void expect(std::uint64_t key) const noexcept { prefetch(&slots_[home(key)]); }
  void expect_keys(std::uint64_t key) const noexcept {
    const std::size_t at = home(key);
    for (const Index index : {slots_[at], slots_[next(at)]})
      if (index != kNone) prefetch(&node(index));
  }
  Index expect_record(std::uint64_t key) const noexcept {
    const Index index = find(key);
    if (index != kNone) prefetch_all(node(index));
    return index;
  }
  /// A fresh record with this key, as the one touched last. REQUIRES: no such key, and !full().
  Index open(std::uint64_t key) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    const Index index = take_node();
    Node& made = node(index);
    made.record = Record{};
    made.record.key = key;
    made.wake_ms = kNever;
    made.last_offset = -1;
    link_last(index);
    place(key, index);
    ++size_;
    return index;
  }
  void close(Index index) {
    unplace(index);
    unlink(index);
    node(index).next = free_;
    node(index).wake_ms = kNever;
    free_ = index;
    --size_;
  }
  void touch(Index index) {
    if (index == newest_) return;
    unlink(index);
    link_last(index);
  }

  Record& operator[](Index index) noexcept { return node(index).record; }
  const Record& operator[](Index index) const noexcept { return node(index).record; }
  /// When the record's timer is set; kNever = it has none.
  std::int64_t& wake_ms(Index index) noexcept { return node(index).wake_ms; }
  std::int64_t wake_ms(Index index) const noexcept { return node(index).wake_ms; }
  /// Of the record's last event; -1 = none yet. Owned by whoever uses the table.
  std::int64_t& last_offset(Index index) noexcept { return node(index).last_offset; }

  Index oldest() const noexcept { return oldest_; }  ///< touched longest ago; kNone when empty
  Index after(Index index) const noexcept { return node(index).next; }
  std::size_t made() const noexcept { return made_; }  ///< every index is below
  bool full() const noexcept { return size_ >= most_; }
  std::size_t size() const noexcept { return size_; }
  std::size_t memory_bytes() const noexcept {
    return chunks_.size() * kChunk * sizeof(Node) + slots_.capacity() * sizeof(Index);
  }

  template <class Visit>
  void for_each(const Visit& visit) const {
    for (Index index = oldest_; index != kNone; index = node(index).next) visit(index, node(index).record);
  }
  template <class Visit>
  void for_each(const Visit& visit) {
    for (Index index = oldest_; index != kNone; index = node(index).next) visit(index, node(index).record);
  }

  /// Every record keeps its index, its timer and its place among the idle.
  void save(StateWriter& out) const {
    out.put(static_cast<std::uint64_t>(made_));
    for (std::size_t i = 0; i < made_; ++i) out.put(node(static_cast<Index>(i)));
    out.put(static_cast<std::uint64_t>(size_));
    out.put(oldest_);
    out.put(newest_);
    out.put(free_);
  }
  /// False: not what `save` wrote; the table is then of no more use. REQUIRES: nothing opened yet.
  bool load(StateReader& in) {
    std::uint64_t made = 0, live = 0;
    if (!in.get(made) || made >= kNone || made > most_) return false;
    for (std::uint64_t i = 0; i < made; ++i)
      if (!in.get(node(take_node()))) return false;
    if (!in.get(live) || !in.get(oldest_) || !in.get(newest_) || !in.get(free_) || live > made) return false;
    return relink(live);
  }

  static constexpr std::int64_t kNever = INT64_MAX;

 private:
  struct Node {
    Record record{};
    std::int64_t wake_ms = kNever;
    std::int64_t last_offset = -1;
    Index previous = kNone, next = kNone;
  };
  static constexpr std::size_t kFirstSlots = 64, kChunk = 256;

  Node& node(Index index) noexcept { return chunks_[index / kChunk][index % kChunk]; }
  const Node& node(Index index) const noexcept { return chunks_[index / kChunk][index % kChunk]; }
  std::size_t home(std::uint64_t key) const noexcept {
    return (key * 0x9E3779B97F4A7C15ull >> 32) & (slots_.size() - 1);
  }
  std::size_t next(std::size_t at) const noexcept { return (at + 1) & (slots_.size() - 1); }

  bool known(Index index) const noexcept { return index == kNone || index < made_; }
  /// Checks both lists and places the live ones: each node is in one of them, once.
  bool relink(std::uint64_t live) {
    if (!known(oldest_) || !known(newest_) || !known(free_)) return false;
    while (slots_.size() < 2 * (live + 1)) slots_.resize(2 * slots_.size());
    slots_.assign(slots_.size(), kNone);
    std::vector<bool> listed(made_);
    Index last = kNone;
    for (Index index = oldest_; index != kNone; last = index, index = node(index).next) {
      const Node& one = node(index);
      if (listed[index] || !known(one.next) || one.previous != last || ++size_ > live || find(one.record.key) != kNone) return false;
      listed[index] = true;
      place(one.record.key, index);
    }
    std::uint64_t gone = 0;
    for (Index index = free_; index != kNone; index = node(index).next, ++gone) {
      if (listed[index] || !known(node(index).next) || node(index).wake_ms != kNever) return false;
      listed[index] = true;
    }
    return last == newest_ && size_ == live && size_ + gone == made_;
  }

  Index take_node() {
    if (free_ != kNone) {
      const Index index = free_;
      free_ = node(index).next;
      return index;
    }
    if (made_ == chunks_.size() * kChunk) chunks_.push_back(std::make_unique<Node[]>(kChunk));
    return static_cast<Index>(made_++);
  }
  void link_last(Index index) noexcept {
    node(index).previous = newest_;
    node(index).next = kNone;
    (newest_ == kNone ? oldest_ : node(newest_).next) = index;
    newest_ = index;
  }
  void unlink(Index index) noexcept {
    const Node& gone = node(index);
    (gone.previous == kNone ? oldest_ : node(gone.previous).next) = gone.next;
    (gone.next == kNone ? newest_ : node(gone.next).previous) = gone.previous;
  }
  void place(std::uint64_t key, Index index) noexcept {
    std::size_t at = home(key);
    while (slots_[at] != kNone) at = next(at);
    slots_[at] = index;
  }
  /// Moves back what had to step over the removed slot, so that no markers pile up.
  void unplace(Index index) noexcept {
    std::size_t hole = home(node(index).record.key);
    while (slots_[hole] != index) hole = next(hole);
    for (std::size_t at = next(hole); slots_[at] != kNone; at = next(at)) {
      const std::size_t wanted = home(node(slots_[at]).record.key), mask = slots_.size() - 1;
      if (((at - wanted) & mask) < ((at - hole) & mask)) continue;
      slots_[hole] = slots_[at];
      hole = at;
    }
    slots_[hole] = kNone;
  }
  void grow() {
    slots_.assign(2 * slots_.size(), kNone);
    for (Index index = oldest_; index != kNone; index = node(index).next)
      place(node(index).record.key, index);
  }

  const std::size_t most_;
  std::vector<std::unique_ptr<Node[]>> chunks_;
  std::vector<Index> slots_;  ///< open addressing, a power of two, at most half full
  std::size_t size_ = 0, made_ = 0;
  Index oldest_ = kNone, newest_ = kNone, free_ = kNone;
};

}  // namespace attune
