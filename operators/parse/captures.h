// What a walk found at the mapped pointers: raw, not yet unescaped or judged. Internal to parse.
#pragma once

#include <array>
#include <bit>
#include <string_view>

#include "operators/parse/mapping.h"

namespace attune {

/// One record's values by slot. Values are judged only after the walk, as a key that comes again
/// replaces what it gave before, its mistakes included. One owner; reset per record.
struct Captures {
  SlotMask scalar = 0;  ///< `text` holds a string's inside, a number or a boolean as it is spelled
  SlotMask container = 0;  ///< an object or array stands there
  SlotMask string = 0;     ///< of `scalar`: it was a JSON string
  SlotMask escaped = 0;    ///< of `string`: has backslashes
  SlotMask no_text =
      0;  ///< bytes that are no UTF-8 stand there (what a JSON walk lets through is UTF-8)
  std::array<std::string_view, kMaxSlots> text;

  void reset() noexcept { scalar = container = string = escaped = no_text = 0; }

  void forget(SlotMask slots) noexcept {
    scalar &= ~slots;
    container &= ~slots;
    string &= ~slots;
    escaped &= ~slots;
    no_text &= ~slots;
  }

  /// REQUIRES: `slot` has one bit.
  void put(SlotMask slot, std::string_view value) noexcept {
    scalar |= slot;
    text[static_cast<std::size_t>(std::countr_zero(slot))] = value;
  }

  std::string_view operator[](SlotMask slot) const noexcept {
    return (scalar & slot) != 0 ? text[static_cast<std::size_t>(std::countr_zero(slot))]
                                : std::string_view{};
  }
};

}  // namespace attune
