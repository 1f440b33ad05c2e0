// An open-addressed table from 64-bit keys to rows, as it lies in a model file. Layer 0.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace attune {

/// A slot holds the upper 44 bits of a key and a row number plus one; 0 is empty. The place of a
/// slot comes from the lower bits, so all 64 bits of a key are compared, bar the few that linear
/// probing gives away. A view: someone else owns the slots.
class KeyTable {
 public:
  static constexpr std::uint32_t kNoRow = 0xFFFFFFFFu;
  static constexpr std::uint64_t kRowMask = 0xFFFFF;

  KeyTable() = default;
  /// REQUIRES: a power of two of slots, at least one of them empty.
  explicit KeyTable(std::span<const std::uint64_t> slots)
      : slots_(slots.data()), mask_(slots.size() - 1) {}

  std::uint32_t find(std::uint64_t key) const noexcept {
    for (std::uint64_t at = key & mask_;; at = (at + 1) & mask_) {
      const std::uint64_t slot = slots_[at];
      if (slot == 0) return kNoRow;
      if (((slot ^ key) & ~kRowMask) == 0) return static_cast<std::uint32_t>((slot & kRowMask) - 1);
    }
  }

  /// The upper 44 bits of every key.
  template <class Use>
  void for_each_key(Use&& use) const {
    for (std::uint64_t at = 0; slots_ != nullptr && at <= mask_; ++at)
      if (slots_[at] != 0) use(slots_[at] & ~kRowMask);
  }

  void prefetch(std::uint64_t key) const noexcept { __builtin_prefetch(slots_ + (key & mask_)); }

 private:
  const std::uint64_t* slots_ = nullptr;
  std::uint64_t mask_ = 0;
};

/// Whether a key may be in a table, asked of one bit: an eighth of the slots or less, so that it
/// stays in a cache that they do not fit. Of the keys that are in none, one in eight passes, or
/// fewer. A value.
class KeyFilter {
 public:
  KeyFilter() = default;
  explicit KeyFilter(const KeyTable& table) {
    std::size_t keys = 0;
    table.for_each_key([&](std::uint64_t) { ++keys; });
    const auto bits = static_cast<unsigned>(std::bit_width(keys * kBitsOfOne | 63));
    bits_.resize(std::size_t{1} << (bits - 6));
    shift_ = 64 - bits;
    table.for_each_key([&](std::uint64_t key) {
      bits_[key >> shift_ >> 6] |= std::uint64_t{1} << (key >> shift_ & 63);
    });
  }

  bool may_have(std::uint64_t key) const noexcept {
    const std::uint64_t at = key >> shift_;
    return (bits_[at >> 6] >> (at & 63) & 1) != 0;
  }

 private:
  static constexpr std::size_t kBitsOfOne = 8;
  std::vector<std::uint64_t> bits_{0};  // without a table: no key
  unsigned shift_ = 58;
};

using KeyRows = std::vector<std::pair<std::uint64_t, std::uint32_t>>;  ///< key, row

/// The slots of a table of these keys. Seven in ten are taken at most: a missing key is met after
/// two on average.
inline std::vector<std::uint64_t> key_slots(const KeyRows& keys) {
  std::vector<std::uint64_t> slots(std::bit_ceil(keys.size() * 10 / 7 + 2));
  for (const auto& [key, row] : keys) {
    std::uint64_t at = key & (slots.size() - 1);
    while (slots[at] != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = (key & ~KeyTable::kRowMask) | (row + 1);
  }
  return slots;
}

}  // namespace attune
