// A customer's way from one step of a journey to the next. Layer 0: std only.
#pragma once

#include <compare>
#include <cstdint>

namespace attune {

/// Hashes of label values, as in a Turn; and where a way begins and how it ends.
struct Transition {
  static constexpr std::uint32_t kStart = 0, kFinished = UINT32_MAX, kAbandoned = UINT32_MAX - 1;

  std::uint32_t journey = 0;
  std::uint32_t from = kStart, to = kStart;
  auto operator<=>(const Transition&) const = default;
};

}  // namespace attune
