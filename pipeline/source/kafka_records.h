// librdkafka's messages -> records of a batch, without copying a byte.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "pipeline/batch.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

/// How many messages of one client are alive outside of it: the client must outlive them all.
using MessageCount = std::shared_ptr<std::atomic<std::int64_t>>;

/// Owns a batch's messages; destroys them on whichever thread folds the batch. Stays with the
/// batch.
class KafkaRecordOwner final : public RecordOwner {
 public:
  explicit KafkaRecordOwner(MessageCount alive) : alive_(std::move(alive)) {}
  ~KafkaRecordOwner() override { destroy_messages(); }
  bool release() noexcept override {
    destroy_messages();
    return true;
  }
  /// REQUIRES: no messages. From now on they are counted there: a batch may outlive a client.
  void count_in(const MessageCount& alive) { alive_ = alive; }
  void take(rd_kafka_message_t* message) {
    messages_.push_back(message);
    alive_->fetch_add(1, std::memory_order_relaxed);
  }
  void reserve(std::size_t messages) { messages_.reserve(messages); }

 private:
  void destroy_messages() noexcept;

  std::vector<rd_kafka_message_t*> messages_;
  MessageCount alive_;
};

/// Gives an empty batch its owner: the one that it kept from its last use, or a new one.
void own_messages(Batch& batch, const MessageCount& alive, std::size_t messages);

/// Appends a message to a batch whose owner is a KafkaRecordOwner. Headers are read only if asked
/// for: librdkafka decodes them lazily, on the calling thread.
void append_record(Batch& batch, rd_kafka_message_t* message, bool with_headers);

/// Points Record::headers into Batch::headers. Call once, when the batch is full: until then the
/// backing store may move.
void bind_headers(Batch& batch);

}  // namespace attune
