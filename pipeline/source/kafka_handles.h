// librdkafka's handles with owners, and the small things that every Kafka part shares.
#pragma once

#include <librdkafka/rdkafka.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace attune {

template <class T, void (*destroy)(T*)>
struct KafkaDeleter {
  void operator()(T* handle) const noexcept { destroy(handle); }
};

using KafkaConf =
    std::unique_ptr<rd_kafka_conf_t, KafkaDeleter<rd_kafka_conf_t, rd_kafka_conf_destroy>>;
using KafkaHandle = std::unique_ptr<rd_kafka_t, KafkaDeleter<rd_kafka_t, rd_kafka_destroy>>;
using KafkaQueue =
    std::unique_ptr<rd_kafka_queue_t, KafkaDeleter<rd_kafka_queue_t, rd_kafka_queue_destroy>>;
using KafkaEvent =
    std::unique_ptr<rd_kafka_event_t, KafkaDeleter<rd_kafka_event_t, rd_kafka_event_destroy>>;
using KafkaHeaders =
    std::unique_ptr<rd_kafka_headers_t, KafkaDeleter<rd_kafka_headers_t, rd_kafka_headers_destroy>>;
using KafkaMessage =
    std::unique_ptr<rd_kafka_message_t, KafkaDeleter<rd_kafka_message_t, rd_kafka_message_destroy>>;
using KafkaError =
    std::unique_ptr<rd_kafka_error_t, KafkaDeleter<rd_kafka_error_t, rd_kafka_error_destroy>>;
using KafkaPartitions = std::unique_ptr<
    rd_kafka_topic_partition_list_t,
    KafkaDeleter<rd_kafka_topic_partition_list_t, rd_kafka_topic_partition_list_destroy>>;

enum class KafkaSeverity : std::uint8_t { error, warn, info };

/// Where the Kafka parts say what happened. May be called from any thread.
using KafkaLog = std::function<void(KafkaSeverity, const std::string&)>;

inline std::int64_t steady_ns() {
  return std::chrono::duration_cast<std::chrono::nanoseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

/// Time left until a deadline: every blocking step of a shutdown or a rebalance spends from one.
class Deadline {
 public:
  explicit Deadline(std::int64_t ms) : end_ns_(steady_ns() + ms * 1'000'000) {}
  std::int64_t left_ms() const {
    const std::int64_t left = (end_ns_ - steady_ns()) / 1'000'000;
    return left > 0 ? left : 0;
  }
  bool passed() const { return steady_ns() >= end_ns_; }

 private:
  std::int64_t end_ns_;
};

/// A key, a payload or a header's value; Kafka's null is nothing, not "".
inline std::optional<std::string> kafka_bytes(const void* bytes, std::size_t size) {
  if (bytes == nullptr) return std::nullopt;
  return std::string(static_cast<const char*>(bytes), size);
}

inline std::string partition_name(const std::string& topic, std::int32_t partition) {
  return topic + "[" + std::to_string(partition) + "]";
}

}  // namespace attune
