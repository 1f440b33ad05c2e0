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

  explicit RecordTable(std::size_t most) : most_(most < 1 ? 1 : most), slots_(kFirstSlots) {}

  Index find(std::uint64_t key) const noexcept {
    const std::uint32_t hash = hash_of(key);
    for (std::size_t at = home(hash);; at = next(at)) {
      const Slot slot = slots_[at];
      if (slot.index == kNone || (slot.hash == hash && node(slot.index).record.key == key)) return slot.index;
    }
  }
  /// For a key that will be looked up soon, so that the look-up need not wait for memory: first its
  /// slot, a while later its record (or only the key in it, or the ends of a large one), then the
  /// neighbours that `touch` and `close` write to.
  void expect(std::uint64_t key) const noexcept { prefetch(&slots_[home(hash_of(key))]); }
  void expect_keys(std::uint64_t key) const noexcept {
    if (const Index index = likely(key); index != kNone) prefetch(&node(index));
  }
  /// The index that `find` will return, unless two keys have one hash: no record is read.
  Index expect_record(std::uint64_t key) const noexcept {
    const Index index = likely(key);
    if (index != kNone) prefetch_all(node(index));
    return index;
  }
  void expect_ends(std::uint64_t key) const noexcept {
    const Index index = likely(key);
    if (index == kNone) return;
    const Node& one = node(index);
    prefetch(&one);
    prefetch(&one.wake_ms - 1);
    prefetch(&one.next);
  }
  /// As `find`.
  Index expect_neighbours(std::uint64_t key) const noexcept {
    const Index index = find(key);
    if (index == kNone) return kNone;
    const Node& one = node(index);
    if (one.previous != kNone) prefetch(&node(one.previous).next);
    if (one.next != kNone) prefetch(&node(one.next).previous);
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
  /// For a record whose timer passes soon.
  void expect_at(Index index) const noexcept { prefetch_all(node(index)); }
  /// Of the record's last event; -1 = none yet. Owned by whoever uses the table.
  std::int64_t& last_offset(Index index) noexcept { return node(index).last_offset; }

  Index oldest() const noexcept { return oldest_; }  ///< touched longest ago; kNone when empty
  Index after(Index index) const noexcept { return node(index).next; }
  std::size_t made() const noexcept { return made_; }  ///< every index is below
  bool full() const noexcept { return size_ >= most_; }
  std::size_t size() const noexcept { return size_; }
  std::size_t memory_bytes() const noexcept {
    return chunks_.size() * kChunk * sizeof(Place) + slots_.capacity() * sizeof(Slot);
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
  /// Begins with a cache line where that wastes little: else nearly every record lies in one line more.
  static constexpr std::size_t kRest = (kCacheLine - sizeof(Node) % kCacheLine) % kCacheLine;
  struct alignas(8 * kRest <= sizeof(Node) ? kCacheLine : alignof(Node)) Place {
    Node node;
  };
  /// With the key's hash: a record is only read where it is the one.
  struct Slot {
    std::uint32_t hash = 0;
    Index index = kNone;
  };
  static constexpr std::size_t kFirstSlots = 64, kChunk = 256;

  Node& node(Index index) noexcept { return chunks_[index / kChunk][index % kChunk].node; }
  const Node& node(Index index) const noexcept { return chunks_[index / kChunk][index % kChunk].node; }
  static std::uint32_t hash_of(std::uint64_t key) noexcept {
    return static_cast<std::uint32_t>(key * 0x9E3779B97F4A7C15ull >> 32);
  }
  std::size_t home(std::uint32_t hash) const noexcept { return hash & (slots_.size() - 1); }
  std::size_t next(std::size_t at) const noexcept { return (at + 1) & (slots_.size() - 1); }
  /// By hash alone.
  Index likely(std::uint64_t key) const noexcept {
    const std::uint32_t hash = hash_of(key);
    std::size_t at = home(hash);
    while (slots_[at].index != kNone && slots_[at].hash != hash) at = next(at);
    return slots_[at].index;
  }

  bool known(Index index) const noexcept { return index == kNone || index < made_; }
  /// Checks both lists and places the live ones: each node is in one of them, once.
  bool relink(std::uint64_t live) {
    if (!known(oldest_) || !known(newest_) || !known(free_)) return false;
    while (slots_.size() < 2 * (live + 1)) slots_.resize(2 * slots_.size());
    slots_.assign(slots_.size(), Slot{});
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
    if (made_ == chunks_.size() * kChunk) chunks_.push_back(std::make_unique<Place[]>(kChunk));
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
  void place(std::uint64_t key, Index index) noexcept { place(Slot{hash_of(key), index}); }
  void place(const Slot& slot) noexcept {
    std::size_t at = home(slot.hash);
    while (slots_[at].index != kNone) at = next(at);
    slots_[at] = slot;
  }
  /// Moves back what had to step over the removed slot, so that no markers pile up.
  void unplace(Index index) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t hole = home(hash_of(node(index).record.key));
    while (slots_[hole].index != index) hole = next(hole);
    for (std::size_t at = next(hole); slots_[at].index != kNone; at = next(at)) {
      const std::size_t wanted = home(slots_[at].hash);
      if (((at - wanted) & mask) < ((at - hole) & mask)) continue;
      slots_[hole] = slots_[at];
      hole = at;
    }
    slots_[hole] = Slot{};
  }
  void grow() {
    std::vector<Slot> before(2 * slots_.size());
    before.swap(slots_);
    for (const Slot& slot : before)
      if (slot.index != kNone) place(slot);
  }

  const std::size_t most_;
  std::vector<std::unique_ptr<Place[]>> chunks_;
  std::vector<Slot> slots_;  ///< open addressing, a power of two, at most half full
  std::size_t size_ = 0, made_ = 0;
  Index oldest_ = kNone, newest_ = kNone, free_ = kNone;
};

}  // namespace attune
