// confirmed: a resolution with quality that no repeat contact and no reopening followed for seven
// days [V: no standard, 1 to 168 h]. Known late: these wait here until then.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/state_bytes.h"

namespace attune {

/// Due in order of time, then customer, so that it never depends on who came first. Bounded: past
/// the cap a resolution is not waited for, and will not be counted as confirmed. Thread rule: one
/// owner. Allocates only when it grows.
class Confirmations {
 public:
  struct Entry {
    std::int64_t due_ms = 0;     ///< event time
    std::uint64_t customer = 0;  ///< hash
    std::uint32_t labels = 0;    ///< id of the label set that it will count under
    std::uint32_t repeats = 0;   ///< LastConversation's: unchanged = they did not come back
  };
  static_assert(sizeof(Entry) == 24);

  explicit Confirmations(std::size_t most) : most_(most) {}

  /// False: there are too many.
  bool wait_for(const Entry& entry);
  std::int64_t next_ms() const noexcept { return heap_.empty() ? INT64_MAX : heap_.front().due_ms; }
  /// REQUIRES: next_ms() is not INT64_MAX.
  Entry pop();

  void save(StateWriter& out) const { out.put_all(heap_); }
  bool load(StateReader& in);
  template <class Visit>
  void for_each(const Visit& visit) {  ///< may change labels: what the order leaves for last
    for (Entry& entry : heap_) visit(entry);
  }
  std::size_t size() const noexcept { return heap_.size(); }
  std::size_t memory_bytes() const noexcept { return heap_.capacity() * sizeof(Entry); }

 private:
  const std::size_t most_;
  std::vector<Entry> heap_;  ///< the earliest first
};

}  // namespace attune
