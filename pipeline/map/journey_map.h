// Journeys as they are drawn: steps in order, with what stands out among them. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/map/gathered.h"
#include "pipeline/map/step_order.h"

namespace attune {

struct JourneyMap {
  struct Step {
    std::string name;
    const Part* part;  ///< of the gathered lines, which must outlive the map
  };
  std::string name;
  OrderFrom order_from = OrderFrom::volume;
  std::vector<Step> steps;
  std::uint64_t events = 0;
  std::uint64_t points = 0;  ///< of friction, of all steps: what a step's share is of
  std::uint64_t peaks = 0;

  // Places among the steps; none when nothing tells two steps apart.
  std::optional<std::size_t> lowest;   ///< where the mood is lowest, of at least two with texts
  std::optional<std::size_t> dearest;  ///< where most friction points are, of at least two
};

/// Most events first. What has neither a journey nor a step is none. `given`: the order of steps
/// that somebody asked for.
std::vector<JourneyMap> journey_maps_of(const Gathered& gathered,
                                        const std::vector<std::string>& given);

/// Friction peaks of all kinds.
std::uint64_t peaks_of(const Part& part) noexcept;

}  // namespace attune
