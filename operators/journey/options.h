// Thresholds of conversations and journeys. Each is a configuration key; sources in README.md. std only.
#pragma once

#include <cstdint>

namespace attune {

struct JourneyOptions {
  std::int64_t journey_idle_ms = 30 * 60'000;  ///< journey.idle: a journey that is neither finished nor continued
  bool operator==(const JourneyOptions&) const = default;
};

}  // namespace attune
