// Offset ranges of a topic's partitions, and a consumer that reads them without joining a group.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "config/config.h"
#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/source/topic_spot.h"

namespace attune {

/// Offsets [from, to) of one partition.
struct PartitionRange {
  std::int32_t partition = 0;
  std::int64_t from = 0, to = 0;
};

/// What is asked for.
struct RangeRequest {
  std::string topic;
  std::vector<std::int32_t> partitions;  ///< empty = all
  Spots from, to;                        ///< `to` is excluded; end = as of now
};

/// A consumer with the configuration's Kafka properties that neither joins a group nor commits.
Result<KafkaHandle> range_consumer(const Config& config, const std::string& topic);

/// Asks the brokers what the spots mean. An offset that the partition does not have is refused: it
/// would be a silent gap. `unreachable` is set when the brokers, not the request, are the reason of
/// an error. Blocks for up to `patience_ms`.
Result<std::vector<PartitionRange>> find_ranges(rd_kafka_t* client, const RangeRequest& request,
                                                std::int64_t patience_ms, bool& unreachable);

}  // namespace attune
