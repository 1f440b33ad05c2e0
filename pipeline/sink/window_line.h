// A closed window as a line of JSON: what replay writes and what the result topic carries.
#pragma once

#include <string>
#include <vector>

#include "operators/window/options.h"
#include "operators/window_summary.h"
#include "pipeline/outputs.h"

namespace attune {

/// Appends one JSON object without a newline; its shape is config/window.schema.json. `lane` null: the
/// window is summed over lanes and says nothing of them. REQUIRES: the summary is of these options.
void append_window_line(std::string& out, const WindowSummary& window, const WindowOptions& options,
                        const LaneId* lane);

/// Sums the windows of several lanes: sorted by window name, start and labels, each of them once.
void sum_lanes(std::vector<WindowSummary>& all, const WindowOptions& options);

}  // namespace attune
