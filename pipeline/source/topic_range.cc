#include "pipeline/source/topic_range.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

#include "pipeline/source/kafka_conf.h"

namespace attune {
namespace {

using KafkaTopic =
    std::unique_ptr<rd_kafka_topic_t, KafkaDeleter<rd_kafka_topic_t, rd_kafka_topic_destroy>>;
using Metadata = std::unique_ptr<const rd_kafka_metadata_t, void (*)(const rd_kafka_metadata_t*)>;

constexpr std::int64_t kAttemptMs = 5'000;
constexpr std::chrono::milliseconds kPause{200};

int attempt_ms(const Deadline& deadline) {
  return static_cast<int>(std::clamp<std::int64_t>(deadline.left_ms(), 1, kAttemptMs));
}

/// What waiting may mend: brokers that are away, or that just came back and do not know yet.
bool is_transient(rd_kafka_resp_err_t error) {
  switch (error) {
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR__RESOLVE:
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
    case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE:
    case RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
      return true;
    default:
      return false;
  }
}

/// One question to the brokers, asked again while the answer may change. The calls block by
/// themselves.
template <class Ask>
rd_kafka_resp_err_t ask(const Deadline& deadline, Ask question) {
  for (;;) {
    const rd_kafka_resp_err_t error = question(attempt_ms(deadline));
    if (!is_transient(error) || deadline.passed()) return error;
    std::this_thread::sleep_for(kPause);
  }
}

class Finder {
 public:
  Finder(rd_kafka_t* client, const RangeRequest& request, std::int64_t patience_ms,
         bool& unreachable)
      : client_(client), request_(request), deadline_(patience_ms), unreachable_(unreachable) {}

  Result<std::vector<PartitionRange>> find() {
    auto partitions = existing();
    if (!partitions) return Error{partitions.error()};
    if (auto named = check_named(*partitions); !named) return Error{named.error()};
    std::vector<PartitionRange> ranges;
    for (const std::int32_t partition :
         request_.partitions.empty() ? *partitions : request_.partitions) {
      auto range = range_of(partition);
      if (!range) return Error{range.error()};
      ranges.push_back(*range);
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const auto& a, const auto& b) { return a.partition < b.partition; });
    return ranges;
  }

 private:
  Error failed(const std::string& what, rd_kafka_resp_err_t error) {
    unreachable_ = is_transient(error);
    return Error{what + ": " + describe_error(error)};
  }

  Result<std::vector<std::int32_t>> existing() {
    const KafkaTopic topic(rd_kafka_topic_new(client_, request_.topic.c_str(), nullptr));
    if (!topic) return failed("--topic " + request_.topic, rd_kafka_last_error());
    std::vector<std::int32_t> partitions;
    const rd_kafka_resp_err_t error = ask(deadline_, [&](int ms) {
      const rd_kafka_metadata_t* answer = nullptr;
      const rd_kafka_resp_err_t failure = rd_kafka_metadata(client_, 0, topic.get(), &answer, ms);
      if (failure != RD_KAFKA_RESP_ERR_NO_ERROR) return failure;
      const Metadata metadata(answer, rd_kafka_metadata_destroy);
      if (metadata->topic_cnt != 1) return RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART;
      partitions.clear();
      for (int i = 0; i < metadata->topics[0].partition_cnt; ++i)
        partitions.push_back(metadata->topics[0].partitions[i].id);
      return metadata->topics[0].err;
    });
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) return failed("--topic " + request_.topic, error);
    return partitions;
  }

  /// Every partition that an option names must be there.
  Result<bool> check_named(const std::vector<std::int32_t>& existing) const {
    std::vector<std::int32_t> named = request_.partitions;
    for (const Spots* spots : {&request_.from, &request_.to})
      for (const auto& [partition, spot] : spots->of) named.push_back(partition);
    for (const std::int32_t partition : named)
      if (std::find(existing.begin(), existing.end(), partition) == existing.end())
        return Error{"--topic " + request_.topic + " has no partition " +
                     std::to_string(partition) + ", but " + std::to_string(existing.size()) +
                     " from 0"};
    return true;
  }

  Result<PartitionRange> range_of(std::int32_t partition) {
    std::int64_t low = 0, high = 0;
    const rd_kafka_resp_err_t error = ask(deadline_, [&](int ms) {
      return rd_kafka_query_watermark_offsets(client_, request_.topic.c_str(), partition, &low,
                                              &high, ms);
    });
    const std::string name = partition_name(request_.topic, partition);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
      return failed("the offsets of " + name + " cannot be read", error);
    const auto from = offset_of("--from", request_.from.at(partition), partition, low, high);
    if (!from) return Error{from.error()};
    const auto to = offset_of("--to", request_.to.at(partition), partition, low, high);
    if (!to) return Error{to.error()};
    if (*from > *to)
      return Error{name + ": --from is offset " + std::to_string(*from) +
                   ", after --to, which is " + std::to_string(*to)};
    return PartitionRange{partition, *from, *to};
  }

  Result<std::int64_t> offset_of(const char* option, const Spot& spot, std::int32_t partition,
                                 std::int64_t low, std::int64_t high) {
    if (spot.kind == Spot::Kind::beginning) return low;
    if (spot.kind == Spot::Kind::end) return high;
    if (spot.kind == Spot::Kind::time) return offset_at(spot.value, partition, high);
    if (spot.value >= low && spot.value <= high) return spot.value;
    return Error{std::string(option) + " " + std::to_string(spot.value) + ": " +
                 partition_name(request_.topic, partition) + " holds offsets " +
                 std::to_string(low) + " to " + std::to_string(high) +
                 " (the end, excluded). Name one of them, as " + std::to_string(partition) + "=" +
                 std::to_string(std::clamp(spot.value, low, high))};
  }

  /// The first record of the time or later; the end when there is none.
  Result<std::int64_t> offset_at(std::int64_t ms, std::int32_t partition, std::int64_t high) {
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_t* entry =
        rd_kafka_topic_partition_list_add(list.get(), request_.topic.c_str(), partition);
    const rd_kafka_resp_err_t error = ask(deadline_, [&](int timeout_ms) {
      entry->offset = ms;
      const rd_kafka_resp_err_t failure =
          rd_kafka_offsets_for_times(client_, list.get(), timeout_ms);
      return failure != RD_KAFKA_RESP_ERR_NO_ERROR ? failure : entry->err;
    });
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR)
      return failed(
          "the offset of a time cannot be read of " + partition_name(request_.topic, partition),
          error);
    return entry->offset < 0 ? high : std::min(entry->offset, high);
  }

  rd_kafka_t* client_;
  const RangeRequest& request_;
  const Deadline deadline_;
  bool& unreachable_;
};

}  // namespace

Result<KafkaHandle> range_consumer(const Config& config, const std::string& topic) {
  Config own = config;
  own.kafka.topics = {topic};
  Result<KafkaConf> conf = consumer_conf(own);
  if (!conf) return Error{conf.error()};
  // What fails is told by who asks; librdkafka's own lines would only repeat it.
  rd_kafka_conf_set_log_cb(conf->get(), nullptr);
  Result<KafkaHandle> client = make_client(RD_KAFKA_CONSUMER, std::move(*conf));
  if (client) rd_kafka_poll_set_consumer(client->get());
  return client;
}

Result<std::vector<PartitionRange>> find_ranges(rd_kafka_t* client, const RangeRequest& request,
                                                std::int64_t patience_ms, bool& unreachable) {
  return Finder(client, request, patience_ms, unreachable).find();
}

}  // namespace attune
