// Customers after their conversations: 24 bytes each, forgotten when they have been away for long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/conversation.h"
#include "operators/prefetch.h"
#include "operators/state_bytes.h"

namespace attune {

/// A flat hash table. What has not been seen for `keep` is swept out a few slots per insertion; at
/// the cap the longest unseen of the slots under the sweep's hand goes, which is near enough to the
/// oldest and the same in every run. Thread rule: one owner. Allocates only when it grows.
class CustomerTable {
 public:
  CustomerTable(std::size_t most, std::int64_t keep_ms)
      : most_(most < 1 ? 1 : most), keep_s_(keep_ms / 1000), slots_(64) {}

  CustomerMemory* find(std::uint64_t key) noexcept;
  const CustomerMemory* find(std::uint64_t key) const noexcept {
    return const_cast<CustomerTable*>(this)->find(key);
  }
  /// For a key that will be looked up soon: the look-up need not wait for memory.
  void expect(std::uint64_t key) const noexcept { prefetch(&slots_[home(key)]); }
  /// The customer's memory, made when there is none. REQUIRES: key != 0. Earlier pointers die.
  CustomerMemory& remember(std::uint64_t key, std::int64_t now_ms);

  std::size_t size() const noexcept { return size_; }
  std::uint64_t evicted() const noexcept { return evicted_; }  ///< before `keep` was over
  std::size_t memory_bytes() const noexcept { return slots_.capacity() * sizeof(CustomerMemory); }
  void save(StateWriter& out) const;
  bool load(StateReader& in);  ///< REQUIRES: nothing remembered yet
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const CustomerMemory& slot : slots_)
      if (slot.key != 0) visit(slot);
  }

 private:
  std::size_t home(std::uint64_t key) const noexcept {
    return (key * 0x9E3779B97F4A7C15ull >> 32) & (slots_.size() - 1);
  }
  void sweep(std::int64_t now_s);
  void evict();
  void erase(std::size_t at) noexcept;
  void grow();

  const std::size_t most_;
  const std::int64_t keep_s_;
  std::vector<CustomerMemory>
      slots_;  ///< open addressing, a power of two, at most 7/8 full; key 0 = free
  std::size_t size_ = 0, hand_ = 0;
  std::uint64_t evicted_ = 0;
};

}  // namespace attune
