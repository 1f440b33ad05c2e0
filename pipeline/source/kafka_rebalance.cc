// Rebalances: incremental, and never acknowledged before a revoked lane is finished or dropped.
#include <algorithm>
#include <string>

#include "pipeline/source/kafka_source.h"

namespace attune {
namespace {

constexpr std::int64_t kPatienceMs = 60'000;

KafkaError assign_error(rd_kafka_t* client, bool cooperative,
                        const rd_kafka_topic_partition_list_t* partitions) {
  if (cooperative) return KafkaError(rd_kafka_incremental_assign(client, partitions));
  const rd_kafka_resp_err_t error = rd_kafka_assign(client, partitions);
  return KafkaError(error == RD_KAFKA_RESP_ERR_NO_ERROR
                        ? nullptr
                        : rd_kafka_error_new(error, "%s", rd_kafka_err2str(error)));
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
  if (error)
    fail(std::string("Kafka: an assignment was refused: ") + rd_kafka_error_string(error.get()));
  joined_.store(true, std::memory_order_release);
}

bool KafkaSource::start_lanes(rd_kafka_topic_partition_list_t* partitions, const Lanes& kept) {
  if (partitions->cnt == 0) return true;
  const auto keep_on = [this] {
    last_turn_ns_.store(steady_ns(),
                        std::memory_order_relaxed);  // waiting for brokers is no stuck loop
    return !stopping_ && rd_kafka_assignment_lost(client_.get()) == 0;
  };
  const auto starts = find_starts(client_.get(), partitions, config_.kafka.offset_reset != "latest",
                                  kPatienceMs, keep_on);
  if (!starts) {
    if (keep_on()) fail("Kafka: " + starts.error());
    return false;
  }
  for (int i = 0; i < partitions->cnt; ++i) {
    const PartitionStart& found = (*starts)[static_cast<std::size_t>(i)];
    const auto lane = kept.find({found.topic, found.partition});
    begin_lane(found, lane == kept.end() ? nullptr : lane->second);
    partitions->elems[i].offset = found.start.fetch_from;
  }
  next_commit_ns_ = 0;  // a partition without a commit gets one at once
  return true;
}

/// With a lane that is `kept`, its open windows go on at the new place.
void KafkaSource::begin_lane(const PartitionStart& found, std::shared_ptr<Lane> kept) {
  Counters& counters = context_.counters;
  const std::string name = partition_name(found.topic, found.partition);
  if (kept &&
      found.start.fetch_from < kept->position().next_offset) {  // not the topic that it has read
    kept.reset();
    context_.board.drop_lane({found.topic, found.partition});
  }
  if (found.out_of_range) {
    counters.offsets_out_of_range.fetch_add(1, std::memory_order_relaxed);
    log(KafkaSeverity::warn, name +
                                 ": the committed offset lies outside the partition; starting at " +
                                 std::to_string(found.start.live_from));
  }
  if (found.start.lost_history && !kept) {
    counters.history_lost.fetch_add(1, std::memory_order_relaxed);
    log(KafkaSeverity::warn,
        name + ": retention has deleted records that open windows need; those windows miss them");
  }
  auto lane =
      kept ? kept
           : std::make_shared<Lane>(LaneId{found.topic, found.partition}, found.start, context_);
  auto reader = std::make_unique<PartitionReader>(client_.get(), std::move(lane), found.start,
                                                  reader_options_, alive_, *wakeup_);
  if (kept) reader->pass_gap(graph_);
  reader->committed = found.committed;
  // The very start, so that a lane whose first results cannot be delivered has a position all the
  // same.
  if (!kept && found.start.commit_now) reader->candidate = reader->lane().position();
  reader->watermarks(found.low, found.high);
  log(KafkaSeverity::info, name + ": assigned, reads from " +
                               std::to_string(found.start.fetch_from) + ", live from " +
                               std::to_string(found.start.live_from));
  std::lock_guard lock(mutex_);
  readers_[{found.topic, found.partition}] = std::move(reader);
}

void KafkaSource::revoke(rd_kafka_topic_partition_list_t* partitions, bool lost) {
  if (lost) {
    context_.counters.partitions_lost.fetch_add(static_cast<std::uint64_t>(partitions->cnt),
                                                std::memory_order_relaxed);
    log(KafkaSeverity::warn, "Kafka: " + std::to_string(partitions->cnt) +
                                 " partitions were lost (the group went on without this member)");
  } else {
    finish_lanes(readers_of(partitions));
  }
  end_lanes(partitions);
  const KafkaError error(is_cooperative(client_.get())
                             ? rd_kafka_incremental_unassign(client_.get(), partitions)
                             : assign_error(client_.get(), false, nullptr).release());
  if (error)
    log(KafkaSeverity::warn,
        std::string("Kafka: a revocation failed: ") + rd_kafka_error_string(error.get()));
  // A cooperative member joins again now, and must not commit meanwhile (kafka_join_watch.h).
  next_commit_ns_ = std::max(next_commit_ns_, steady_ns() + KafkaJoinWatch::kHeartbeatHoldNs);
}

/// In-flight batches fold, their results are delivered, and the position is committed, all within
/// one deadline. What does not make it is dropped and read again by the next owner.
void KafkaSource::finish_lanes(const Readers& readers) {
  const Deadline deadline(finish_ms_);
  for (PartitionReader* reader : readers) {
    reader->discard();
    if (graph_.wait_idle(reader->lane(), deadline.left_ms())) continue;
    reader->lane().retire();
    log(KafkaSeverity::warn,
        partition_name(reader->id().topic, reader->id().partition) +
            ": revoked with records in flight; they are dropped and read again");
  }
  if (!commit_and_wait(readers, deadline)) {
    log(KafkaSeverity::warn,
        "Kafka: revoked before all results were delivered or committed; they will repeat");
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

/// Retention overtook the reader: its lane goes on at what is left, open windows and all. A topic
/// that was made anew starts with a new lane.
void KafkaSource::restart_lost_positions() {
  if (lost_positions_.empty()) return;
  const KafkaPartitions list(
      rd_kafka_topic_partition_list_new(static_cast<int>(lost_positions_.size())));
  for (const auto& [topic, partition] : lost_positions_) {
    rd_kafka_topic_partition_list_add(list.get(), topic.c_str(), partition);
    log(KafkaSeverity::warn,
        partition_name(topic, partition) + ": the broker no longer has the next record");
  }
  lost_positions_.clear();
  finish_lanes(readers_of(list.get()));
  Lanes kept = take_lanes(list.get());
  KafkaError error(rd_kafka_incremental_unassign(client_.get(), list.get()));
  if (!error && start_lanes(list.get(), kept))
    error = assign_error(client_.get(), true, list.get());
  if (error)
    fail(std::string("Kafka: a lane cannot start again: ") + rd_kafka_error_string(error.get()));
  for (const auto& [key, lane] : kept) {
    const auto reader = readers_.find(key);
    if (reader == readers_.end() || reader->second->shared_lane() != lane) lane->retire();
  }
}

/// Ends the readers and hands over the lanes that are whole.
KafkaSource::Lanes KafkaSource::take_lanes(const rd_kafka_topic_partition_list_t* partitions) {
  Lanes lanes;
  for (const PartitionReader* reader : readers_of(partitions)) {
    const Key key{reader->id().topic, reader->id().partition};
    if (reader->lane().retired()) context_.board.drop_lane(reader->id());
    else lanes[key] = reader->shared_lane();
    std::lock_guard lock(mutex_);
    readers_.erase(key);
  }
  return lanes;
}

KafkaSource::Readers KafkaSource::readers_of(
    const rd_kafka_topic_partition_list_t* partitions) const {
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
