// Does one conversation come in two partitions? Then its signals are torn apart: the topic is keyed badly.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace attune {

/// Remembers, for the conversations begun lately, which lane each is in: a fixed table, newest first, so
/// it may forget but never invents (but for one chance in 2^46 a pair). Sees what this process owns.
/// Thread rule: any thread; no lock, and a race may cost a sighting.
class LaneKeyWatch {
 public:
  /// True: the conversation was begun in another lane before.
  bool begun_elsewhere(std::uint64_t conversation, std::uint64_t lane) noexcept {
    std::atomic<std::uint64_t>& slot = slots_[(conversation >> 16) % kSlots];
    const std::uint64_t tag = conversation & ~kLaneMask, mine = tag | ((lane ^ lane >> 32) & kLaneMask);
    const std::uint64_t before = slot.exchange(mine, std::memory_order_relaxed);
    return before != mine && before != 0 && (before & ~kLaneMask) == tag;
  }

 private:
  static constexpr std::size_t kSlots = 1 << 16;
  static constexpr std::uint64_t kLaneMask = 0xFFFF;
  std::unique_ptr<std::atomic<std::uint64_t>[]> slots_ = std::make_unique<std::atomic<std::uint64_t>[]>(kSlots);
};

}  // namespace attune
