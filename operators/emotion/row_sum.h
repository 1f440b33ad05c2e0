// Adds up rows: the one loop that all texts spend their time in.
#pragma once

#include <cstdint>
#include <span>

#include "operators/emotion/lanes.h"

namespace attune {

using LaneSums = std::array<std::int32_t, kLanes>;
using RowSum = void (*)(const Row* rows, std::span<const std::uint32_t> chosen, LaneSums& sums);

/// The fastest one that this CPU has. All give the same integers.
RowSum best_row_sum() noexcept;
void portable_row_sum(const Row* rows, std::span<const std::uint32_t> chosen, LaneSums& sums);

}  // namespace attune
