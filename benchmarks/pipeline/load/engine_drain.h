// attune itself over a topic that is full already.
#pragma once

#include <cstdint>
#include <string>

#include "benchmarks/pipeline/load/measured.h"

namespace attune::bench {

/// Runs the engine as `attune run` builds it, in a group of its own, until `events` records of the
/// topic are on the board; then checks that each was counted in a window, and that what closed was
/// delivered to the result topic.
Measured drain_with_engine(const std::string& brokers, const std::string& topic,
                           std::uint64_t events);

}  // namespace attune::bench
