// Where assigned partitions start: asks the group and the brokers, lets recovery.h decide.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "operators/result.h"
#include "pipeline/recovery.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

struct PartitionStart {
  std::string topic;
  std::int32_t partition = 0;
  LaneStart start;
  std::int64_t low = 0, high = 0;
  bool out_of_range = false;              ///< there was a commit, but retention has passed it
  std::optional<LanePosition> committed;  ///< as read from the group, when it is usable
};

/// Blocks. While brokers are away everything is tried again, for as long as `keep_on()` (called
/// between tries) says so; an error of another kind has `patience_ms` to pass.
Result<std::vector<PartitionStart>> find_starts(rd_kafka_t* client,
                                                const rd_kafka_topic_partition_list_t* partitions,
                                                bool reset_to_low, std::int64_t patience_ms,
                                                const std::function<bool()>& keep_on);

}  // namespace attune
