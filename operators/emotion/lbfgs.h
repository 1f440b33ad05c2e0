// L-BFGS for many convex problems of one shape at once: one lane each, one pass over the data for
// all of them.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <vector>

#include "operators/emotion/lanes.h"

namespace attune {

/// Runs job(0) .. job(jobs - 1), in any order, on any threads. The result never depends on which.
using Parallel = std::function<void(std::size_t jobs, const std::function<void(std::size_t)>& job)>;

using LaneDoubles = std::array<double, kLanes>;

struct LbfgsOptions {
  int max_evaluations = 200;
  double tolerance = 1e-3;  ///< of a lane's gradient norm, relative to its first
};

struct LbfgsProgress {
  int evaluation = 0;
  std::size_t lanes_left = 0;
  double loss = 0;  ///< sum over lanes
};

/// Value per lane at `point`; writes the gradient. Both are rows of kLanes floats.
using LaneObjective =
    std::function<LaneDoubles(const std::vector<float>& point, std::vector<float>& gradient)>;

/// Minimises every lane from `point` and leaves the minimum there.
void minimise_lanes(std::vector<float>& point, const LaneObjective& objective,
                    const LbfgsOptions& options, const Parallel& parallel,
                    const std::function<void(const LbfgsProgress&)>& progress);

}  // namespace attune
