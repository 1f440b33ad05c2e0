#include "pipeline/source/range_reader.h"

#include <array>

#include "pipeline/source/kafka_conf.h"

namespace attune {
namespace {

constexpr std::size_t kChunk = 512;
constexpr int kWaitMs = 100;
constexpr std::int64_t kPatienceMs = 60'000;  ///< without a single record

}  // namespace

RangeReader::RangeReader(rd_kafka_t* client, std::string topic,
                         const std::vector<PartitionRange>& ranges)
    : client_(client), topic_(std::move(topic)) {
  for (const PartitionRange& range : ranges) parts_[range.partition] = {range.from, range, false};
}

Result<bool> RangeReader::run(const Take& take, const Between& between) {
  if (auto begun = assign(); !begun) return begun;
  const KafkaQueue queue(rd_kafka_queue_get_consumer(client_));
  std::array<rd_kafka_message_t*, kChunk> chunk;
  std::int64_t news_ns = steady_ns();
  while (left_ > 0) {
    const ssize_t got =
        rd_kafka_consume_batch_queue(queue.get(), kWaitMs, chunk.data(), chunk.size());
    std::optional<Error> failed;
    for (ssize_t i = 0; i < got; ++i)
      accept(KafkaMessage(chunk[static_cast<std::size_t>(i)]), take, failed);
    if (failed) return *failed;
    between();
    if (got > 0) news_ns = steady_ns();
    else if (steady_ns() - news_ns > kPatienceMs * 1'000'000) return silent();
  }
  return true;
}

Result<bool> RangeReader::assign() {
  const KafkaPartitions list(rd_kafka_topic_partition_list_new(static_cast<int>(parts_.size())));
  for (auto& [partition, part] : parts_) {
    if (part.range.from >= part.range.to) {
      part.ended = true;
      continue;
    }
    rd_kafka_topic_partition_list_add(list.get(), topic_.c_str(), partition)->offset =
        part.range.from;
    progress_.total += static_cast<std::uint64_t>(part.range.to - part.range.from);
    ++left_;
  }
  if (left_ == 0) return true;
  const rd_kafka_resp_err_t error = rd_kafka_assign(client_, list.get());
  if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return true;
  return Error{"--topic " + topic_ + " cannot be read: " + describe_error(error)};
}

void RangeReader::accept(KafkaMessage message, const Take& take, std::optional<Error>& failed) {
  const auto found = message->rkt == nullptr ? parts_.end() : parts_.find(message->partition);
  if (found == parts_.end()) {
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
      failed = Error{describe_error(message->err, rd_kafka_message_errstr(message.get()))};
    return;
  }
  Part& part = found->second;
  if (part.ended) return;
  // With a transaction still open the readable end lies before the asked one, and would for as
  // long as it is.
  if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) return end(part);
  if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
    failed = Error{partition_name(topic_, message->partition) + ": " +
                   describe_error(message->err, rd_kafka_message_errstr(message.get()))};
    return;
  }
  const std::int64_t next = message->offset + 1;
  if (message->offset < part.range.to) {
    ++progress_.records;
    progress_.done += static_cast<std::uint64_t>(next - part.next);
    part.next = next;
    take(std::move(message));
  }
  if (next >= part.range.to) end(part);
}

void RangeReader::end(Part& part) {
  part.ended = true;
  --left_;
  progress_.done += static_cast<std::uint64_t>(part.range.to - part.next);
  part.next = part.range.to;
  const KafkaPartitions list(rd_kafka_topic_partition_list_new(1));
  rd_kafka_topic_partition_list_add(list.get(), topic_.c_str(), part.range.partition);
  rd_kafka_pause_partitions(client_,
                            list.get());  // what lies behind the range need not come over the wire
}

Error RangeReader::silent() const {
  return Error{"no record came from --topic " + topic_ + " for " +
               std::to_string(kPatienceMs / 1'000) + " s, with " +
               std::to_string(progress_.total - progress_.done) +
               " offsets to go. Are the brokers there?"};
}

}  // namespace attune
