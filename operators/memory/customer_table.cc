#include "operators/memory/customer_table.h"

#include <bit>

#include "operators/memory/sound.h"

namespace attune {
namespace {

constexpr std::size_t kSweptPerInsertion = 4, kLookedAtPerEviction = 16;

}  // namespace

CustomerMemory* CustomerTable::find(std::uint64_t key) noexcept {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = home(key); slots_[at].key != 0; at = (at + 1) & mask)
    if (slots_[at].key == key) return &slots_[at];
  return nullptr;
}

CustomerMemory& CustomerTable::remember(std::uint64_t key, std::int64_t now_ms) {
  if (CustomerMemory* known = find(key)) return *known;
  sweep(now_ms / 1000);
  if (size_ >= most_) evict();
  if (8 * (size_ + 1) > 7 * slots_.size()) grow();
  std::size_t at = home(key);
  while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = CustomerMemory{};
  slots_[at].key = key;
  ++size_;
  return slots_[at];
}

void CustomerTable::sweep(std::int64_t now_s) {
  for (std::size_t i = 0; i < kSweptPerInsertion; ++i) {
    hand_ = (hand_ + 1) & (slots_.size() - 1);
    while (slots_[hand_].key != 0 && slots_[hand_].last_seen_s + keep_s_ < now_s) erase(hand_);
  }
}

void CustomerTable::evict() {
  std::size_t oldest = slots_.size();
  for (std::size_t looked = 0; looked < kLookedAtPerEviction || oldest == slots_.size(); ++looked) {
    hand_ = (hand_ + 1) & (slots_.size() - 1);
    if (slots_[hand_].key == 0) continue;
    if (oldest == slots_.size() || slots_[hand_].last_seen_s < slots_[oldest].last_seen_s)
      oldest = hand_;
  }
  erase(oldest);
  ++evicted_;
}

/// Moves back what had to step over the removed slot, so that no markers pile up.
void CustomerTable::erase(std::size_t hole) noexcept {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = (hole + 1) & mask; slots_[at].key != 0; at = (at + 1) & mask) {
    if (((at - home(slots_[at].key)) & mask) < ((at - hole) & mask)) continue;
    slots_[hole] = slots_[at];
    hole = at;
  }
  slots_[hole] = CustomerMemory{};
  --size_;
}

void CustomerTable::save(StateWriter& out) const {
  out.put_all(slots_);
  out.put(static_cast<std::uint64_t>(hand_));
  out.put(evicted_);
}

bool CustomerTable::load(StateReader& in) {
  std::uint64_t hand = 0;
  if (!in.get_all(slots_, std::uint64_t{1} << 32) || !in.get(hand) || !in.get(evicted_)) return false;
  if (!std::has_single_bit(slots_.size()) || slots_.size() < 64 || hand >= slots_.size()) return false;
  hand_ = hand;
  size_ = 0;
  for_each([this](const CustomerMemory&) { ++size_; });
  if (size_ > most_ || 8 * size_ > 7 * slots_.size()) return false;
  bool all_found = true;
  for_each([&](const CustomerMemory& memory) { all_found = all_found && sound(memory) && find(memory.key) == &memory; });
  return all_found;
}

void CustomerTable::grow() {
  std::vector<CustomerMemory> before(2 * slots_.size());
  before.swap(slots_);
  for (const CustomerMemory& memory : before) {
    if (memory.key == 0) continue;
    std::size_t at = home(memory.key);
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = memory;
  }
}

}  // namespace attune
