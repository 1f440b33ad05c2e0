// Times as events carry them: RFC 3339 or an epoch number in some unit. Pure.
#pragma once

#include <cstdint>
#include <string_view>

#include "operators/parse/options.h"

namespace attune {

enum class TimeReading : std::uint8_t { ok, unreadable, absurd };

/// 2000-01-01 and 2100-01-01, UTC: the bounds of a believable event time.
inline constexpr std::int64_t kEarliestMs = 946'684'800'000;
inline constexpr std::int64_t kLatestMs = 4'102'444'800'000;

/// Reads a JSON number (whole, fraction or exponent) as an epoch in `unit`, or an RFC 3339 text.
/// `ms` is floored to milliseconds. Numbers too large for any clock are `absurd`, not `unreadable`.
TimeReading read_time(std::string_view text, TimeUnit unit, std::int64_t& ms) noexcept;

}  // namespace attune
