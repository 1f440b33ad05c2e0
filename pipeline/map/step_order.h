// In which order the steps of a journey are drawn: that in which people walk them, as far as the
// lines tell. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "pipeline/map/gathered.h"

namespace attune {

/// Why the steps stand as they do; the first that can be had counts.
enum class OrderFrom : std::uint8_t {
  given,       ///< somebody said so
  starts,      ///< by the journeys that began there
  first_seen,  ///< by the first window with events
  volume,      ///< all were there from the first window on: most events first
};
inline constexpr std::string_view kOrderNames[] = {"given", "starts", "first_seen", "volume"};

struct StepOrder {
  std::vector<std::string> steps;
  OrderFrom from = OrderFrom::volume;
};

/// Named steps in the order `given`, those that it does not name behind them. Without it by the
/// journeys that began at them, most first: people who are followed from their first step on begin
/// at it, and of the others, who were on their way already, more are seen at an early step than
/// first at a late one. The step at which more than half finish comes last. What that leaves open
/// is settled by the first window with events, then by events (most first), then by name. The step
/// without a name comes last, and only when it has events.
StepOrder order_steps(const std::map<std::string, Part>& steps,
                      const std::vector<std::string>& given);

}  // namespace attune
