// Which node of the mapping a member's name leads to: one look, without branches on the name. Pure.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/hash.h"
#include "operators/parse/word_table.h"

namespace attune {

/// A perfect hash over the few names of one object. Keys come in any order, so a branch on a name's
/// length or letters is mispredicted half the time: names of up to 16 bytes are compared as two
/// masked words.
class MemberTable {
 public:
  static constexpr std::uint32_t kNone = WordTable::kNone;
  /// `find` reads so many, whatever the name's length.
  static constexpr std::size_t kReadBytes = kMaskedBytes;

  /// `name` must outlive the table and be new to it.
  void add(std::string_view name, std::uint32_t number) {
    if (name.size() > kReadBytes) {
      long_names_.add(name, number);
      return;
    }
    char padded[kReadBytes] = {};
    if (!name.empty()) std::memcpy(padded, name.data(), name.size());
    names_.push_back(slot_for(padded, name.size(), number));
    build();
  }

  /// REQUIRES: kReadBytes bytes are readable at `name`; those behind `size` decide nothing.
  std::uint32_t find(const char* name, std::size_t size) const noexcept {
    if (size > kReadBytes) return long_names_.find({name, size});
    const Slot wanted = slot_for(name, size, 0);
    const Slot& slot = slots_[place_of(wanted, multiplier_, shift_)];
    const std::uint64_t difference =
        (slot.low ^ wanted.low) | (slot.high ^ wanted.high) | (slot.size ^ wanted.size);
    return difference == 0 ? slot.number : kNone;
  }

  bool empty() const noexcept { return names_.empty() && long_names_.empty(); }

 private:
  struct Slot {
    std::uint64_t low = 0, high = 0;  ///< the name's bytes, zeros behind it
    std::uint32_t size = 0xffffffff;  ///< no name has this one
    std::uint32_t number = kNone;
  };

  static Slot slot_for(const char* name, std::size_t size, std::uint32_t number) noexcept {
    Slot slot;
    const ByteMasks mask = first_of_sixteen(size);
    std::memcpy(&slot.low, name, 8);
    std::memcpy(&slot.high, name + 8, 8);
    slot.low &= mask.low;
    slot.high &= mask.high;
    slot.size = static_cast<std::uint32_t>(size);
    slot.number = number;
    return slot;
  }

  /// Of the first eight bytes, the second eight and the size.
  using Multipliers = std::array<std::uint64_t, 3>;

  static std::size_t place_of(const Slot& slot, const Multipliers& multiplier,
                              unsigned shift) noexcept {
    return (slot.low * multiplier[0] + slot.high * multiplier[1] + slot.size * multiplier[2]) >>
           shift;
  }

  /// Tries multipliers until no two names share a place, and more places when none will do.
  void build() {
    std::uint64_t multiplier = 0x9e3779b97f4a7c15ull;
    for (std::size_t places = std::bit_ceil(names_.size() * 4);; places *= 2) {
      const auto shift = static_cast<unsigned>(64 - std::countr_zero(places));
      for (int attempt = 0; attempt < 64;
           ++attempt, multiplier = multiplier * 6364136223846793005ull | 1)
        if (fill(places, {multiplier, std::rotl(multiplier, 21), std::rotl(multiplier, 42)}, shift))
          return;
    }
  }

  bool fill(std::size_t places, const Multipliers& multiplier, unsigned shift) {
    slots_.assign(places, Slot{});
    multiplier_ = multiplier;
    shift_ = shift;
    for (const Slot& name : names_) {
      Slot& slot = slots_[place_of(name, multiplier, shift)];
      if (slot.number != kNone) return false;
      slot = name;
    }
    return true;
  }

  std::vector<Slot> names_;
  std::vector<Slot> slots_ = std::vector<Slot>(2);  ///< never empty, so that `find` need not ask
  WordTable long_names_;
  Multipliers multiplier_{};
  unsigned shift_ = 63;
};

}  // namespace attune
