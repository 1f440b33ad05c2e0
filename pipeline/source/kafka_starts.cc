#include "pipeline/source/kafka_starts.h"

#include <algorithm>
#include <string_view>
#include <thread>

#include "pipeline/source/kafka_conf.h"

namespace attune {
namespace {

constexpr int kAttemptMs = 5'000;
constexpr auto kPause = std::chrono::milliseconds(200);

/// Calls `attempt` until it succeeds, `keep_on` or patience ends; returns the last error.
template <class Attempt>
rd_kafka_resp_err_t patiently(const Deadline& deadline, const std::function<bool()>& keep_on,
                              Attempt attempt) {
  while (true) {
    const rd_kafka_resp_err_t error = attempt();
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR || !keep_on()) return error;
    if (deadline.passed() && !may_pass(error)) return error;
    std::this_thread::sleep_for(kPause);
  }
}

PartitionStart decide(const rd_kafka_topic_partition_t& committed, std::int64_t low,
                      std::int64_t high, bool reset_to_low) {
  PartitionStart found;
  found.topic = committed.topic;
  found.partition = committed.partition;
  found.low = low;
  found.high = high;
  const std::string_view metadata(static_cast<const char*>(committed.metadata),
                                  committed.metadata_size);
  found.start = decide_start(committed.offset, metadata, low, high, reset_to_low);
  found.out_of_range = committed.offset >= 0 && found.start.commit_now;
  if (!found.start.commit_now) {
    found.committed =
        LanePosition{committed.offset, found.start.fetch_from, found.start.closed_through_ms, 0};
  }
  return found;
}

}  // namespace

Result<std::vector<PartitionStart>> find_starts(rd_kafka_t* client,
                                                const rd_kafka_topic_partition_list_t* partitions,
                                                bool reset_to_low, std::int64_t patience_ms,
                                                const std::function<bool()>& keep_on) {
  const Deadline deadline(patience_ms);
  const KafkaPartitions committed(rd_kafka_topic_partition_list_copy(partitions));
  rd_kafka_resp_err_t error = patiently(deadline, keep_on, [&] {
    return first_error(rd_kafka_committed(client, committed.get(), kAttemptMs), committed.get());
  });
  if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
    return Error{"the group's committed offsets cannot be read: " + describe_error(error)};
  }
  std::vector<PartitionStart> starts;
  for (int i = 0; i < committed->cnt; ++i) {
    const rd_kafka_topic_partition_t& entry = committed->elems[i];
    std::int64_t low = 0, high = 0;
    error = patiently(deadline, keep_on, [&] {
      return rd_kafka_query_watermark_offsets(client, entry.topic, entry.partition, &low, &high,
                                              kAttemptMs);
    });
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      return Error{"the offsets of " + partition_name(entry.topic, entry.partition) +
                   " cannot be read: " + describe_error(error)};
    }
    starts.push_back(decide(entry, low, high, reset_to_low));
  }
  return starts;
}

}  // namespace attune
