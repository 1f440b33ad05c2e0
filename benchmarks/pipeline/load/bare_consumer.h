// What librdkafka alone reaches: the yardstick that attune is held against.
#pragma once

#include <cstdint>
#include <string>

#include "benchmarks/pipeline/load/measured.h"

namespace attune::bench {

/// In batches from each partition's queue, as attune does, or each from the consumer's one queue
/// with rd_kafka_consumer_poll, as most programs do.
enum class BareReads : std::uint8_t { batches, single_records };

/// Reads `events` records of the topic from its beginning with attune's own consumer settings, and
/// does nothing with them but let go of them.
Measured consume_bare(const std::string& brokers, const std::string& topic, std::uint64_t events,
                      BareReads reads);

}  // namespace attune::bench
