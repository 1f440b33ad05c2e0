// Rebalances: incremental, and never acknowledged before a revoked lane is finished or dropped.
#include <string>

#include "pipeline/source/kafka_source.h"

namespace attune {
namespace {

constexpr std::int64_t kPatienceMs = 60'000;

KafkaError assign_error(rd_kafka_t* client, bool cooperative, const rd_kafka_topic_partition_list_t* partitions) {
  if (cooperative) return KafkaError(rd_kafka_incremental_assign(client, partitions));
  const rd_kafka_resp_err_t error = rd_kafka_assign(client, partitions);
  return KafkaError(error == RD_KAFKA_RESP_ERR_NO_ERROR ? nullptr : rd_kafka_error_new(error, "%s", rd_kafka_err2str(error)));
}

/// While the group is left there is no protocol any more, and everything goes at once.
bool is_cooperative(rd_kafka_t* client) {
  return std::string_view(rd_kafka_rebalance_protocol(client)) == "COOPERATIVE";
}

}  // namespace

void KafkaSource::on_rebalance(rd_kafka_t*, rd_kafka_resp_err_t what,
                               rd_kafka_topic_partition_list_t* partitions, void* opaque) {
  static_cast<KafkaSource*>(static_cast<KafkaClientOwner*>(opaque))->rebalance(what, partitions);
}

void KafkaSource::rebalance(rd_kafka_resp_err_t what, rd_kafka_topic_partition_list_t* partitions) {
  context_.counters.rebalances.fetch_add(1, std::memory_order_relaxed);
  if (what == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) assign(partitions);
  else revoke(partitions, rd_kafka_assignment_lost(client_.get()) != 0);
  changed();
}

void KafkaSource::assign(rd_kafka_topic_partition_list_t* partitions) {
  const bool started = start_lanes(partitions);
  if (!started) partitions->cnt = 0;
  const KafkaError error = assign_error(client_.get(), is_cooperative(client_.get()), partitions);
  if (error) fail(std::string("Kafka: an assignment was refused: ") + rd_kafka_error_string(error.get()));
  joined_.store(true, std::memory_order_release);
}

bool KafkaSource::start_lanes(rd_kafka_topic_partition_list_t* partitions) {
  if (partitions->cnt == 0) return true;
  const auto starts = find_starts(client_.get(), partitions, config_.kafka.offset_reset != "latest",
                                  kPatienceMs, stopping_);
  if (!starts) {
    fail("Kafka: " + starts.error());
    return false;
  }
  for (int i = 0; i < partitions->cnt; ++i) {
    const PartitionStart& found = (*starts)[static_cast<std::size_t>(i)];
    begin_lane(found);
    partitions->elems[i].offset = found.start.fetch_from;
  }
  next_commit_ns_ = 0;  // a partition without a commit gets one at once
  return true;
}

void KafkaSource::begin_lane(const PartitionStart& found) {
  Counters& counters = context_.counters;
  const std::string name = partition_name(found.topic, found.partition);
  if (found.out_of_range) {
    counters.offsets_out_of_range.fetch_add(1, std::memory_order_relaxed);
    log(KafkaSeverity::warn, name + ": the committed offset lies outside the partition; starting at " +
                                 std::to_string(found.start.live_from));
  }
  if (found.start.lost_history) {
    counters.history_lost.fetch_add(1, std::memory_order_relaxed);
    log(KafkaSeverity::warn, name + ": retention has deleted records that open windows need; those windows miss them");
  }
  auto lane = std::make_shared<Lane>(LaneId{found.topic, found.partition}, found.start, context_);
  auto reader = std::make_unique<PartitionReader>(client_.get(), std::move(lane), found.start,
                                                  reader_options_, alive_, *wakeup_);
  reader->committed = found.committed;
  reader->watermarks(found.low, found.high);
  log(KafkaSeverity::info, name + ": assigned, reads from " + std::to_string(found.start.fetch_from) +
                               ", live from " + std::to_string(found.start.live_from));
  std::lock_guard lock(mutex_);
  readers_[{found.topic, found.partition}] = std::move(reader);
}

void KafkaSource::revoke(rd_kafka_topic_partition_list_t* partitions, bool lost) {
  if (lost) {
    context_.counters.partitions_lost.fetch_add(static_cast<std::uint64_t>(partitions->cnt), std::memory_order_relaxed);
    log(KafkaSeverity::warn, "Kafka: " + std::to_string(partitions->cnt) +
                                 " partitions were lost (the group went on without this member)");
  } else {
    finish_lanes(readers_of(partitions));
  }
  end_lanes(partitions);
  const KafkaError error(is_cooperative(client_.get())
                             ? rd_kafka_incremental_unassign(client_.get(), partitions)
                             : assign_error(client_.get(), false, nullptr).release());
  if (error) log(KafkaSeverity::warn, std::string("Kafka: a revocation failed: ") + rd_kafka_error_string(error.get()));
}

/// In-flight batches fold, their results are delivered, and the position is committed, all within one
/// deadline. What does not make it is dropped and read again by the next owner.
void KafkaSource::finish_lanes(const Readers& readers) {
  const Deadline deadline(finish_ms_);
  for (PartitionReader* reader : readers) {
    reader->discard();
    if (graph_.wait_idle(reader->lane(), deadline.left_ms())) continue;
    reader->lane().retire();
    log(KafkaSeverity::warn, partition_name(reader->id().topic, reader->id().partition) +
                                 ": revoked with records in flight; they are dropped and read again");
  }
  if (!commit_and_wait(readers, deadline)) {
    log(KafkaSeverity::warn, "Kafka: revoked before all results were delivered or committed; they will repeat");
  }
}

void KafkaSource::end_lanes(const rd_kafka_topic_partition_list_t* partitions) {
  for (const PartitionReader* reader : readers_of(partitions)) {
    const LaneId id = reader->id();
    reader->lane().retire();
    context_.board.drop_lane(id);
    log(KafkaSeverity::info, partition_name(id.topic, id.partition) + ": given back");
    lost_positions_.erase({id.topic, id.partition});
    std::lock_guard lock(mutex_);
    readers_.erase({id.topic, id.partition});
  }
}

/// Retention overtook the reader, or the topic was made anew: start that lane again where it can.
void KafkaSource::restart_lost_positions() {
  if (lost_positions_.empty()) return;
  const KafkaPartitions list(rd_kafka_topic_partition_list_new(static_cast<int>(lost_positions_.size())));
  for (const auto& [topic, partition] : lost_positions_) {
    rd_kafka_topic_partition_list_add(list.get(), topic.c_str(), partition);
    log(KafkaSeverity::warn, partition_name(topic, partition) + ": the broker no longer has the next record");
  }
  finish_lanes(readers_of(list.get()));
  end_lanes(list.get());
  lost_positions_.clear();
  KafkaError error(rd_kafka_incremental_unassign(client_.get(), list.get()));
  if (!error && start_lanes(list.get())) error = assign_error(client_.get(), true, list.get());
  if (error) fail(std::string("Kafka: a lane cannot start again: ") + rd_kafka_error_string(error.get()));
}

KafkaSource::Readers KafkaSource::readers_of(const rd_kafka_topic_partition_list_t* partitions) const {
  Readers found;
  for (int i = 0; i < partitions->cnt; ++i) {
    const auto reader = readers_.find({partitions->elems[i].topic, partitions->elems[i].partition});
    if (reader != readers_.end()) found.push_back(reader->second.get());
  }
  return found;
}

KafkaSource::Readers KafkaSource::all_readers() const {
  Readers all;
  for (const auto& [key, reader] : readers_) all.push_back(reader.get());
  return all;
}

}  // namespace attune
