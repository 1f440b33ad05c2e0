// Windows that have closed and were not sent yet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "operators/window_summary.h"

namespace attune {

/// The rows of the window that `closed[first]` is of: same window, same end. REQUIRES: first <
/// size.
std::span<const WindowSummary> rows_of_one(const std::vector<WindowSummary>& closed,
                                           std::size_t first);

/// Counts under these labels in each closed window over `time_ms`, from `first` on; the order by
/// end, window and labels stays. What was found about a window when it closed belongs to it.
void add_to_closed(std::vector<WindowSummary>& closed, std::size_t first, std::int64_t time_ms,
                   const std::vector<std::string>& labels, std::span<const Measures::Count> counts);

}  // namespace attune
