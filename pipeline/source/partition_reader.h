// One assigned partition: its queue, its lane, and the batch that is filling.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/graph.h"
#include "pipeline/lane.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/source/kafka_records.h"
#include "pipeline/source/lane_status.h"
#include "pipeline/source/wakeup.h"

namespace attune {

struct ReaderOptions {
  std::size_t batch_records = 512;
  std::size_t batch_bytes = 1u << 20;
  std::int64_t linger_ms = 5;
  std::int64_t idle_after_ms = 30'000;
  std::int64_t allowed_lateness_ms = 0;
  bool with_headers = false;
};

/// Takes a partition's queue off the consumer's (REQUIRES: made before the partition is assigned;
/// the forwarding set by the application survives the assignment) and turns what arrives into
/// batches.
///
/// Lifecycle: made at assignment, destroyed at revoke; batches under way keep the lane alive.
/// Thread rule: everything but `status` belongs to the poll thread; `status` and destruction must
/// be serialised by the owner.
class PartitionReader {
 public:
  using OnError = std::function<void(rd_kafka_resp_err_t, const std::string&)>;

  PartitionReader(rd_kafka_t* client, std::shared_ptr<Lane> lane, const LaneStart& start,
                  const ReaderOptions& options, MessageCount alive, const Wakeup& wakeup);
  ~PartitionReader();
  PartitionReader(const PartitionReader&) = delete;
  PartitionReader& operator=(const PartitionReader&) = delete;

  /// Moves at most one batch's worth from the queue; true when more may be waiting.
  bool drain(Graph& graph, const OnError& on_error);

  /// Hands over a batch that has waited for `linger`. Returns the steady time at which the next one
  /// is due, or INT64_MAX.
  std::int64_t flush_due(Graph& graph, std::int64_t now_ns);

  /// Nothing new since `idle_after` at the partition's end: the clock moves the watermark on, so
  /// that windows close; at most once a second, and only while windows are open.
  void advance_if_idle(Graph& graph, std::int64_t now_ns, std::int64_t wall_ms);

  /// A lane that goes on behind a gap: moves its position to where this reader starts.
  void pass_gap(Graph& graph) { submit_empty(graph, INT64_MIN); }

  /// Drops what was read but not handed over: its offsets are not committed, so it is read again.
  void discard() { filling_.reset(); }

  Lane& lane() const noexcept { return *lane_; }
  const std::shared_ptr<Lane>& shared_lane() const noexcept { return lane_; }
  const LaneId& id() const noexcept { return lane_->id(); }
  void note_live(std::int64_t now_ns);  ///< call now and then: remembers when the replay was over

  std::optional<LanePosition> committed;  ///< what the group has; guarded by the owner
  /// A position that waits for its results. It stays while newer ones come and go: a lane that
  /// always has some result under way would otherwise never commit.
  std::optional<LanePosition> candidate;

  void watermarks(std::int64_t low, std::int64_t high) noexcept { low_ = low, high_ = high; }
  LaneStatus status(std::int64_t wall_ms) const;

 private:
  void take(rd_kafka_message_t* message, Graph& graph);
  void reached_end(std::int64_t offset, Graph& graph);
  void start_batch(Graph& graph, bool silent);
  void submit(Graph& graph);
  void submit_empty(Graph& graph, std::int64_t advance_to_ms);
  bool full() const noexcept;

  rd_kafka_t* client_;
  std::shared_ptr<Lane> lane_;
  const ReaderOptions options_;
  MessageCount alive_;
  KafkaQueue queue_;
  std::vector<rd_kafka_message_t*> chunk_;

  std::unique_ptr<Batch> filling_;
  std::int64_t filling_since_ns_ = 0;
  std::size_t chunk_size_ = 32;    ///< follows the records' size, so that a chunk fits a batch
  const std::int64_t started_at_;  ///< first offset asked for
  std::int64_t next_offset_;       ///< after the last record taken
  std::int64_t last_news_ns_;
  std::int64_t last_advance_ns_ = 0;
  const std::int64_t started_ns_;
  std::atomic<std::int64_t> live_since_ns_{0};  ///< when the silent replay was over; 0 = not yet
  std::atomic<std::int64_t> end_offset_{
      -1};                             ///< the end, as of the last time it was met; -1 = not yet
  std::int64_t low_ = -1, high_ = -1;  ///< as asked at assignment; librdkafka refreshes its own
};

}  // namespace attune
