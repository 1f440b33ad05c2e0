// One record as a source hands it over: bytes and coordinates, nothing understood yet. Layer 0.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace attune {

struct Header {
  std::string_view name;
  std::string_view value;
};

/// A record's bytes. Views; the owner is the batch that holds the record.
struct Record {
  std::string_view payload;        ///< empty and `has_payload == false` for a Kafka null value
  std::string_view key;
  std::span<const Header> headers; ///< filled only when the mapping asks for headers
  std::int64_t offset = 0;         ///< Kafka offset, or the 0-based line number of a file
  std::int64_t timestamp_ms = kNoTimestamp;  ///< the record's own (broker or producer) time
  bool has_payload = true;
  /// The source's own handle of this record (Kafka: rd_kafka_message_t*), for a sink of the same kind
  /// that must copy what the views do not show (all headers, a null key); null elsewhere.
  const void* source_handle = nullptr;

  static constexpr std::int64_t kNoTimestamp = -1;  ///< a line of a file has none
};

}  // namespace attune
