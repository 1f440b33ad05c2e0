#include <algorithm>
#include <chrono>

#include "pipeline/replay_run.h"
#include "pipeline/source/kafka_conf.h"
#include "pipeline/source/kafka_records.h"

namespace attune {
namespace {

constexpr std::size_t kChunk = 512;
constexpr int kWaitMs = 100;
constexpr std::int64_t kPatienceMs = 60'000;  ///< without a single record
constexpr std::int64_t kTellEveryNs = 1'000'000'000;

/// Reads ranges of one topic and submits batches. Thread rule: one owner.
class TopicFeed {
 public:
  TopicFeed(const Config& config, const Mapping& mapping, rd_kafka_t* client,
            const std::string& topic, const std::vector<PartitionRange>& ranges, Graph& graph,
            const ReplayLanes& lanes, const ReplayProgress& progress)
      : batch_records_(std::max<std::size_t>(1, config.runtime.batch_records)),
        with_headers_(needs_headers(mapping)),
        client_(client),
        topic_(topic),
        graph_(graph),
        progress_(progress),
        alive_(std::make_shared<std::atomic<std::int64_t>>(0)),
        chunk_(kChunk) {
    for (std::size_t i = 0; i < ranges.size(); ++i)
      parts_[ranges[i].partition] = {lanes[i], ranges[i].from, ranges[i], nullptr};
  }

  Result<bool> run() {
    if (auto begun = assign(); !begun) return begun;
    const KafkaQueue queue(rd_kafka_queue_get_consumer(client_));
    std::int64_t news_ns = steady_ns();
    while (left_ > 0) {
      const ssize_t got =
          rd_kafka_consume_batch_queue(queue.get(), kWaitMs, chunk_.data(), chunk_.size());
      std::optional<Error> failed;
      for (ssize_t i = 0; i < got; ++i) take(chunk_[static_cast<std::size_t>(i)], failed);
      if (failed) return *failed;
      for (auto& [partition, part] : parts_) flush(part);
      tell();
      if (got > 0) news_ns = steady_ns();
      else if (steady_ns() - news_ns > kPatienceMs * 1'000'000) return silent();
    }
    return true;
  }

 private:
  struct Part {
    std::shared_ptr<Lane> lane;
    std::int64_t next = 0;
    PartitionRange range;
    std::unique_ptr<Batch> filling;
    bool ended = false;
  };

  Result<bool> assign() {
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(static_cast<int>(parts_.size())));
    for (auto& [partition, part] : parts_) {
      if (part.range.from >= part.range.to) {
        part.ended = true;
        continue;
      }
      rd_kafka_topic_partition_list_add(list.get(), topic_.c_str(), partition)->offset =
          part.range.from;
      total_ += static_cast<std::uint64_t>(part.range.to - part.range.from);
      ++left_;
    }
    if (left_ == 0) return true;
    const rd_kafka_resp_err_t error = rd_kafka_assign(client_, list.get());
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return true;
    return Error{"--topic " + topic_ + " cannot be read: " + describe_error(error)};
  }

  /// Takes over the message, whatever it is.
  void take(rd_kafka_message_t* message, std::optional<Error>& failed) {
    KafkaMessage owned(message);
    const auto found = message->rkt == nullptr ? parts_.end() : parts_.find(message->partition);
    if (found == parts_.end()) {
      if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
        failed = Error{describe_error(message->err, rd_kafka_message_errstr(message))};
      return;
    }
    Part& part = found->second;
    if (part.ended) return;
    // With a transaction still open the readable end lies before the asked one, and would for as
    // long as it is.
    if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) return end(part);
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
      failed = Error{partition_name(topic_, message->partition) + ": " +
                     describe_error(message->err, rd_kafka_message_errstr(message))};
      return;
    }
    if (message->offset < part.range.to) add(part, owned.release());
    if (message->offset + 1 >= part.range.to) end(part);
  }

  void add(Part& part, rd_kafka_message_t* message) {
    if (!part.filling) {
      part.filling = graph_.acquire();
      part.filling->lane = part.lane;
      part.filling->owner = std::make_unique<KafkaRecordOwner>(alive_);
    }
    append_record(*part.filling, message, with_headers_);
    ++records_;
    done_ += static_cast<std::uint64_t>(message->offset + 1 - part.next);
    part.next = message->offset + 1;
    if (part.filling->records.size() >= batch_records_) flush(part);
  }

  void end(Part& part) {
    part.ended = true;
    --left_;
    done_ += static_cast<std::uint64_t>(part.range.to - part.next);
    part.next = part.range.to;
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), topic_.c_str(), part.range.partition);
    rd_kafka_pause_partitions(
        client_, list.get());  // what lies behind the range need not come over the wire
  }

  void flush(Part& part) {
    if (!part.filling) return;
    if (with_headers_) bind_headers(*part.filling);
    submit_when_room(graph_, std::move(part.filling));
  }

  void tell() {
    const std::int64_t now_ns = steady_ns();
    if (!progress_ || now_ns - told_ns_ < kTellEveryNs) return;
    told_ns_ = now_ns;
    progress_(records_, done_, total_);
  }

  Error silent() const {
    return Error{"no record came from --topic " + topic_ + " for " +
                 std::to_string(kPatienceMs / 1'000) + " s, with " +
                 std::to_string(total_ - done_) + " offsets to go. Are the brokers there?"};
  }

  const std::size_t batch_records_;
  const bool with_headers_;
  rd_kafka_t* client_;
  const std::string topic_;
  Graph& graph_;
  const ReplayProgress& progress_;
  MessageCount alive_;
  std::vector<rd_kafka_message_t*> chunk_;
  std::map<std::int32_t, Part> parts_;
  std::size_t left_ = 0;  ///< partitions that have not ended
  std::uint64_t records_ = 0, done_ = 0, total_ = 0;
  std::int64_t told_ns_ = steady_ns();
};

}  // namespace

Result<ReplayResult> replay_topic(const Config& config, const EmotionModels& models,
                                  rd_kafka_t* client, const std::string& topic,
                                  const std::vector<PartitionRange>& ranges, unsigned threads,
                                  const ReplayWants& wants, const ReplayProgress& progress) {
  auto mapping = compile_mapping(config.event);
  if (!mapping) return Error{mapping.error()};
  std::vector<ReplayLane> lanes;
  for (const PartitionRange& range : ranges)
    lanes.push_back({LaneId{topic, range.partition}, range.from});
  return run_replay(
      config, *mapping, models, threads, wants, lanes, [&](Graph& graph, const ReplayLanes& made) {
        return TopicFeed(config, **mapping, client, topic, ranges, graph, made, progress).run();
      });
}

}  // namespace attune
