// What librdkafka alone reaches: the yardstick that attune is held against.
#pragma once

#include <cstdint>
#include <string>

#include "benchmarks/pipeline/load/measured.h"

namespace attune::bench {

/// Reads `events` records of the topic from its beginning with attune's own consumer settings,
/// batch-wise from each partition's queue, and does nothing with them but let go of them.
Measured consume_bare(const std::string& brokers, const std::string& topic, std::uint64_t events);

}  // namespace attune::bench
