#include "pipeline/source/kafka_records.h"

#include <span>
#include <string_view>

namespace attune {
namespace {

// Counts against the bytes in flight, so that a topic full of empty records is bounded, too.
constexpr std::size_t kRecordOverhead = 64;

std::string_view view(const void* bytes, std::size_t size) {
  return bytes == nullptr ? std::string_view{}
                          : std::string_view(static_cast<const char*>(bytes), size);
}

std::size_t append_headers(Batch& batch, rd_kafka_message_t* message) {
  rd_kafka_headers_t* headers = nullptr;
  if (rd_kafka_message_headers(message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR) return 0;
  std::size_t count = 0;
  const char* name = nullptr;
  const void* value = nullptr;
  std::size_t size = 0;
  while (rd_kafka_header_get_all(headers, count, &name, &value, &size) ==
         RD_KAFKA_RESP_ERR_NO_ERROR) {
    batch.headers.push_back({name, view(value, size)});
    batch.bytes += batch.headers.back().name.size() + size;
    ++count;
  }
  return count;
}

}  // namespace

void KafkaRecordOwner::destroy_messages() noexcept {
  for (rd_kafka_message_t* message : messages_) rd_kafka_message_destroy(message);
  alive_->fetch_sub(static_cast<std::int64_t>(messages_.size()), std::memory_order_release);
  messages_.clear();
}

void own_messages(Batch& batch, const MessageCount& alive, std::size_t messages) {
  if (auto* kept = dynamic_cast<KafkaRecordOwner*>(batch.owner.get())) {
    kept->count_in(alive);
  } else {
    batch.owner = std::make_unique<KafkaRecordOwner>(alive);
  }
  static_cast<KafkaRecordOwner&>(*batch.owner).reserve(messages);
}

void append_record(Batch& batch, rd_kafka_message_t* message, bool with_headers) {
  Record record;
  record.payload = view(message->payload, message->len);
  record.has_payload = message->payload != nullptr;
  record.key = view(message->key, message->key_len);
  record.offset = message->offset;
  rd_kafka_timestamp_type_t type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
  const std::int64_t timestamp = rd_kafka_message_timestamp(message, &type);
  record.timestamp_ms =
      type == RD_KAFKA_TIMESTAMP_NOT_AVAILABLE || timestamp < 0 ? Record::kNoTimestamp : timestamp;
  record.source_handle = message;
  batch.bytes += record.payload.size() + record.key.size() + kRecordOverhead;
  if (with_headers) {
    const std::size_t count = append_headers(batch, message);
    record.headers = std::span<const Header>(batch.headers.data(), count);  // its length, for now
  }
  batch.records.push_back(record);
  batch.next_offset = message->offset + 1;
  static_cast<KafkaRecordOwner&>(*batch.owner).take(message);
}

void bind_headers(Batch& batch) {
  const Header* next = batch.headers.data();
  for (Record& record : batch.records) {
    record.headers = std::span<const Header>(next, record.headers.size());
    next += record.headers.size();
  }
}

}  // namespace attune
