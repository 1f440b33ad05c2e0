// Commits: what recovery.h allows, by cadence, all lanes in one request.
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <thread>

#include "pipeline/source/kafka_source.h"

namespace attune {
namespace {

constexpr auto kPause = std::chrono::milliseconds(2), kRetryPause = std::chrono::milliseconds(50);

void add_commit(rd_kafka_topic_partition_list_t* list, const LaneId& lane,
                const LanePosition& position) {
  rd_kafka_topic_partition_t* entry =
      rd_kafka_topic_partition_list_add(list, lane.topic.c_str(), lane.partition);
  const std::string metadata = to_metadata(position);
  entry->offset = position.next_offset;
  entry->metadata = std::malloc(metadata.size());  // the list frees it with free()
  if (entry->metadata == nullptr) return;
  std::memcpy(entry->metadata, metadata.data(), metadata.size());
  entry->metadata_size = metadata.size();
}

}  // namespace

KafkaPartitions KafkaSource::due_commits(const Readers& readers, bool& waiting) {
  KafkaPartitions list(rd_kafka_topic_partition_list_new(static_cast<int>(readers.size())));
  waiting = false;
  for (PartitionReader* reader : readers) {
    const LanePosition now = reader->lane().position();
    const std::uint64_t delivered = reader->lane().progress()->done_through();
    const CommitDecision decision = decide_commit(now, delivered, reader->committed);
    if (decision == CommitDecision::commit) {
      add_commit(list.get(), reader->id(), now);
      reader->candidate.reset();
    } else if (decision == CommitDecision::wait_for_results) {
      waiting = true;
      if (reader->candidate && decide_commit(*reader->candidate, delivered, reader->committed) ==
                                   CommitDecision::commit) {
        add_commit(list.get(), reader->id(), *reader->candidate);
        reader->candidate.reset();
      }
      if (!reader->candidate) reader->candidate = now;
    }
  }
  return list;
}

void KafkaSource::commit_async() {
  bool waiting = false;
  const KafkaPartitions list = due_commits(all_readers(), waiting);
  if (list->cnt == 0) return;
  const rd_kafka_resp_err_t error =
      rd_kafka_commit_queue(client_.get(), list.get(), consumer_queue_.get(), on_committed, this);
  if (error == RD_KAFKA_RESP_ERR_NO_ERROR) commit_under_way_ = true;
  else note_commit(error, list.get());
}

void KafkaSource::on_committed(rd_kafka_t*, rd_kafka_resp_err_t error,
                               rd_kafka_topic_partition_list_t* offsets, void* opaque) {
  auto* source = static_cast<KafkaSource*>(opaque);
  source->commit_under_way_ = false;
  source->note_commit(error, offsets);
}

void KafkaSource::note_commit(rd_kafka_resp_err_t error,
                              const rd_kafka_topic_partition_list_t* offsets) {
  error = first_error(error, offsets);
  if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
    context_.counters.commits_failed.fetch_add(1, std::memory_order_relaxed);
    if (log_limit_.allow(error, steady_ns())) {
      log(KafkaSeverity::warn,
          "Kafka: a commit failed and is tried again: " + describe_error(error));
    }
  } else {
    context_.counters.commits.fetch_add(1, std::memory_order_relaxed);
  }
  std::lock_guard lock(mutex_);
  for (int i = 0; offsets != nullptr && i < offsets->cnt; ++i) {
    const rd_kafka_topic_partition_t& entry = offsets->elems[i];
    const auto found = readers_.find({entry.topic, entry.partition});
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR || found == readers_.end()) continue;
    const auto what =
        from_metadata({static_cast<const char*>(entry.metadata), entry.metadata_size});
    std::optional<LanePosition>& committed = found->second->committed;
    // An answer may come after that of a later commit: the position never goes back.
    if (!what || (committed && committed->next_offset > entry.offset)) continue;
    committed = LanePosition{entry.offset, what->replay_from, what->watermark_ms, 0};
  }
}

bool KafkaSource::commit_and_wait(const Readers& readers, const Deadline& deadline) {
  while (true) {
    bool waiting = false;
    const KafkaPartitions list = due_commits(readers, waiting);
    if (list->cnt == 0 && !waiting) return true;
    const bool last_try = deadline.passed();
    const bool held = joins_->under_way(steady_ns());
    if (list->cnt > 0 && (last_try || !(waiting || held))) {
      const rd_kafka_resp_err_t error = commit_once(list.get(), deadline);
      if (error != RD_KAFKA_RESP_ERR_NO_ERROR && !may_pass(error)) return false;
    }
    if (last_try) return false;
    // The results' producer delivers and the group joins on threads of their own.
    std::this_thread::sleep_for(waiting || held ? kPause : kRetryPause);
  }
}

rd_kafka_resp_err_t KafkaSource::commit_once(rd_kafka_topic_partition_list_t* list,
                                             const Deadline& deadline) {
  const KafkaQueue answers(rd_kafka_queue_new(client_.get()));
  rd_kafka_resp_err_t error =
      rd_kafka_commit_queue(client_.get(), list, answers.get(), nullptr, nullptr);
  if (error == RD_KAFKA_RESP_ERR_NO_ERROR) {
    const int patience_ms = static_cast<int>(std::max<std::int64_t>(1, deadline.left_ms()));
    const KafkaEvent answer(rd_kafka_queue_poll(answers.get(), patience_ms));
    if (!answer) return RD_KAFKA_RESP_ERR__TIMED_OUT;
    const rd_kafka_topic_partition_list_t* offsets =
        rd_kafka_event_topic_partition_list(answer.get());
    error = first_error(rd_kafka_event_error(answer.get()), offsets);
    note_commit(error, offsets);
  } else {
    note_commit(error, list);
  }
  return error;
}

}  // namespace attune
