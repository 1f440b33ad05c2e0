// Whether what was read back from bytes can be: every number within the bounds that the folds rely
// on. Pure; any thread.
#pragma once

#include <cstdint>

#include "operators/conversation.h"
#include "operators/time_bounds.h"
#include "operators/turn.h"
#include "operators/visit.h"

namespace attune {

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
