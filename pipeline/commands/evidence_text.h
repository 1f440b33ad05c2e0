// Numbers behind signals, in words for people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "operators/signal.h"

namespace attune {

/// "350 ms", "42 s", "2 min 5 s", "3 h 20 min", "2 d 4 h".
std::string duration_text(std::int64_t ms);

/// "unacknowledged" as it is, underscores as spaces.
std::string spoken(std::string_view name);

/// "wait 61 s, limit 60 s", "valence -0.61"; "" where the signal has no evidence.
std::string evidence_text(const Found& found);

}  // namespace attune
