#include "pipeline/source/partition_reader.h"

#include <algorithm>

namespace attune {
namespace {

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kAdvanceEveryNs = 1'000 * kNsPerMs;

}  // namespace

PartitionReader::PartitionReader(rd_kafka_t* client, std::shared_ptr<Lane> lane, const LaneStart& start,
                                 const ReaderOptions& options, MessageCount alive, const Wakeup& wakeup)
    : client_(client),
      lane_(std::move(lane)),
      options_(options),
      alive_(std::move(alive)),
      queue_(rd_kafka_queue_get_partition(client, lane_->id().topic.c_str(), lane_->id().partition)),
      chunk_(options.batch_records),
      chunk_size_(std::min<std::size_t>(32, options.batch_records)),
      started_at_(start.fetch_from),
      next_offset_(start.fetch_from),
      last_news_ns_(steady_ns()),
      started_ns_(last_news_ns_) {
  rd_kafka_queue_forward(queue_.get(), nullptr);
  rd_kafka_queue_io_event_enable(queue_.get(), wakeup.fd(), &Wakeup::kOne, sizeof Wakeup::kOne);
}

PartitionReader::~PartitionReader() {
  rd_kafka_queue_io_event_enable(queue_.get(), -1, nullptr, 0);
}

bool PartitionReader::drain(Graph& graph, const OnError& on_error) {
  const ssize_t got = rd_kafka_consume_batch_queue(queue_.get(), 0, chunk_.data(), chunk_size_);
  if (got <= 0) return false;
  std::size_t bytes = 0;
  for (ssize_t i = 0; i < got; ++i) {
    rd_kafka_message_t* message = chunk_[static_cast<std::size_t>(i)];
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
      bytes += message->len + message->key_len;
      take(message, graph);
      continue;
    }
    const KafkaMessage owned(message);
    if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) reached_end(message->offset, graph);
    else on_error(message->err, rd_kafka_message_errstr(message));
  }
  if (bytes > 0 || filling_) last_news_ns_ = steady_ns();
  const auto taken = static_cast<std::size_t>(got);
  const std::size_t fits = options_.batch_bytes / std::max<std::size_t>(1, bytes / taken);
  const bool more = taken == chunk_size_;
  chunk_size_ = std::clamp<std::size_t>(fits, 1, options_.batch_records);
  return more;
}

void PartitionReader::take(rd_kafka_message_t* message, Graph& graph) {
  const bool silent = message->offset < lane_->live_from();
  if (filling_ && filling_->silent != silent) submit(graph);
  if (!filling_) start_batch(graph, silent);
  append_record(*filling_, message, options_.with_headers);
  next_offset_ = filling_->next_offset;
  end_offset_.store(-1, std::memory_order_relaxed);
  if (full()) submit(graph);
}

void PartitionReader::reached_end(std::int64_t offset, Graph& graph) {
  end_offset_.store(offset, std::memory_order_relaxed);
  // Markers of transactions and compacted-away records hold no record of ours, but the position passes
  // them: otherwise lag would never reach 0.
  if (offset <= next_offset_) return;
  next_offset_ = offset;
  if (filling_) filling_->next_offset = offset;
  else submit_empty(graph, INT64_MIN);
}

void PartitionReader::start_batch(Graph& graph, bool silent) {
  filling_ = graph.acquire();
  filling_->lane = lane_;
  filling_->silent = silent;
  own_messages(*filling_, alive_, options_.batch_records);
  filling_since_ns_ = filling_->polled_at_ns = steady_ns();
}

bool PartitionReader::full() const noexcept {
  return filling_->records.size() >= options_.batch_records || filling_->bytes >= options_.batch_bytes;
}

void PartitionReader::submit(Graph& graph) {
  if (options_.with_headers) bind_headers(*filling_);
  graph.submit(std::move(filling_));
}

void PartitionReader::submit_empty(Graph& graph, std::int64_t advance_to_ms) {
  std::unique_ptr<Batch> batch = graph.acquire();
  batch->lane = lane_;
  batch->next_offset = next_offset_;
  batch->advance_to_ms = advance_to_ms;
  graph.submit(std::move(batch));
}

std::int64_t PartitionReader::flush_due(Graph& graph, std::int64_t now_ns) {
  if (!filling_) return INT64_MAX;
  const std::int64_t due = filling_since_ns_ + options_.linger_ms * kNsPerMs;
  if (now_ns < due) return due;
  submit(graph);
  return INT64_MAX;
}

void PartitionReader::advance_if_idle(Graph& graph, std::int64_t now_ns, std::int64_t wall_ms) {
  if (filling_ || end_offset_.load(std::memory_order_relaxed) < 0) return;
  if (now_ns - last_news_ns_ < options_.idle_after_ms * kNsPerMs) return;
  if (now_ns - last_advance_ns_ < kAdvanceEveryNs || next_offset_ < lane_->live_from()) return;
  const std::int64_t target = wall_ms - options_.allowed_lateness_ms;
  // With nothing to close and no deadline passed, a backlog that arrives later keeps its chance.
  const bool due = lane_->next_due_ms() < target;
  if ((lane_->open_panes() == 0 && !due) || (target <= lane_->watermark_ms() && !due)) return;
  last_advance_ns_ = now_ns;
  submit_empty(graph, target);
}

void PartitionReader::note_live(std::int64_t now_ns) {
  if (live_since_ns_.load(std::memory_order_relaxed) != 0) return;
  if (lane_->position().next_offset < lane_->live_from()) return;
  live_since_ns_.store(lane_->live_from() == started_at_ ? started_ns_ : now_ns, std::memory_order_relaxed);
}

LaneStatus PartitionReader::status(std::int64_t wall_ms) const {
  LaneStatus status;
  status.topic = id().topic;
  status.partition = id().partition;
  status.next_offset = lane_->position().next_offset;
  if (committed) status.committed_offset = committed->next_offset;

  std::int64_t low = RD_KAFKA_OFFSET_INVALID, high = RD_KAFKA_OFFSET_INVALID;
  rd_kafka_get_watermark_offsets(client_, status.topic.c_str(), status.partition, &low, &high);
  if (std::max(low, low_) >= 0) status.low_offset = std::max(low, low_);
  if (std::max(high, high_) >= 0) status.high_offset = std::max(high, high_);
  const std::int64_t end = end_offset_.load(std::memory_order_relaxed);
  if (end >= 0 && status.next_offset >= end) status.lag_messages = 0;
  else if (status.high_offset) status.lag_messages = std::max<std::int64_t>(0, *status.high_offset - status.next_offset);

  const std::int64_t last_ms = lane_->last_timestamp_ms();
  if (status.lag_messages && *status.lag_messages == 0) status.lag_seconds = 0;
  else if (last_ms >= 0) status.lag_seconds = static_cast<double>(std::max<std::int64_t>(0, wall_ms - last_ms)) / 1000;

  if (const std::int64_t watermark = lane_->watermark_ms(); watermark != INT64_MIN) status.watermark_ms = watermark;
  status.replaying = status.next_offset < lane_->live_from();
  const std::int64_t now_ns = steady_ns();
  const std::int64_t live_since = live_since_ns_.load(std::memory_order_relaxed);
  status.replay_seconds = static_cast<double>((live_since != 0 ? live_since : now_ns) - started_ns_) / 1e9;
  status.open_panes = lane_->open_panes();
  status.state_bytes = lane_->state_bytes();
  status.experience = lane_->experience();
  return status;
}

}  // namespace attune
