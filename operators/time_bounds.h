// What may be an event time, of bytes of any origin. Layer 0: std only.
#pragma once

#include <cstdint>

namespace attune {

/// Event times beyond this are no times: sums of them with any duration stay within 64 bits.
inline constexpr std::int64_t kMostTimeMs = std::int64_t{1} << 53;

inline bool is_time(std::int64_t ms) noexcept {
  return ms >= -kMostTimeMs && ms <= kMostTimeMs;
}

}  // namespace attune
