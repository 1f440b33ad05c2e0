// Whether what was read back from bytes can be: every number within the bounds that the folds rely
// on. Pure; any thread.
#pragma once

#include <cstdint>

#include "operators/conversation.h"
#include "operators/turn.h"
#include "operators/visit.h"

namespace attune {

/// Event times beyond this are no times: sums of them with any duration stay within 64 bits.
inline constexpr std::int64_t kMostTimeMs = std::int64_t{1} << 53;

inline bool is_time(std::int64_t ms) noexcept {
  return ms >= -kMostTimeMs && ms <= kMostTimeMs;
}

/// Of bytes of any origin: no field is used before it is known to be one. A new field with bounds
/// of its own is checked in sound.cc.
bool sound(const Turn& turn) noexcept;
bool sound(const Conversation& conversation) noexcept;
bool sound(const LastWords& words) noexcept;
bool sound(const CustomerMemory& customer) noexcept;
bool sound(const Visit& visit) noexcept;
bool sound(const JourneyProgress& journey) noexcept;

/// A bool that bytes made may hold any value, and even to read it is then undefined.
bool is_bool(const bool& value) noexcept;

}  // namespace attune
