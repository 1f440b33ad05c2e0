#include "pipeline/sink/dead_letter_headers.h"

#include <array>
#include <string_view>
#include <utility>

namespace attune {
namespace {

constexpr std::string_view kPrefix = "__attune.errors.";
constexpr std::size_t kMaxMessageBytes = 1024;

KafkaHeaders original_headers(const Record& record) {
  if (record.source_handle != nullptr) {
    // librdkafka decodes a message's headers at the first look, hence not const; the fold owns it.
    auto* message = static_cast<rd_kafka_message_t*>(const_cast<void*>(record.source_handle));
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
      return KafkaHeaders(rd_kafka_headers_copy(headers));
    }
    return KafkaHeaders(rd_kafka_headers_new(8));
  }
  KafkaHeaders copy(rd_kafka_headers_new(record.headers.size() + 8));
  for (const Header& header : record.headers) {
    rd_kafka_header_add(copy.get(), header.name.data(), static_cast<ssize_t>(header.name.size()),
                        header.value.data(), static_cast<ssize_t>(header.value.size()));
  }
  return copy;
}

bool has(const rd_kafka_headers_t* headers, const std::string& name) {
  const void* value = nullptr;
  std::size_t size = 0;
  return rd_kafka_header_get_last(headers, name.c_str(), &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

}  // namespace

KafkaHeaders dead_letter_headers(const LaneId& lane, const Record& record, DropReason reason,
                                 const std::string& message) {
  const std::array<std::pair<std::string_view, std::string>, 7> ours = {{
      {"topic", lane.topic},
      {"partition", std::to_string(lane.partition)},
      {"offset", std::to_string(record.offset)},
      {"timestamp", std::to_string(record.timestamp_ms)},
      {"stage", "parse"},
      {"reason", std::string(name_of(reason))},
      {"message", message.substr(0, kMaxMessageBytes)},
  }};
  KafkaHeaders headers = original_headers(record);
  std::string suffix;
  const auto taken = [&] {
    for (const auto& [name, value] : ours) {
      if (has(headers.get(), std::string(kPrefix).append(name).append(suffix))) return true;
    }
    return false;
  };
  for (int next = 2; taken(); ++next) suffix = "." + std::to_string(next);
  for (const auto& [name, value] : ours) {
    const std::string full = std::string(kPrefix).append(name).append(suffix);
    rd_kafka_header_add(headers.get(), full.data(), static_cast<ssize_t>(full.size()), value.data(),
                        static_cast<ssize_t>(value.size()));
  }
  return headers;
}

}  // namespace attune
