// Sends synthetic events to a topic, keyed by customer.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/source/synthetic/traffic.h"

namespace attune {

/// Lifecycle: `start`, `send` each event, `finish`. Thread rule: one owner; `failed` from any thread.
class EventProducer {
 public:
  static Result<std::unique_ptr<EventProducer>> start(const std::string& brokers, const std::string& topic);
  ~EventProducer();

  /// Queues a copy; waits while the queue is full. False when the producer failed for good.
  bool send(const TrafficEvent& event);
  /// Waits until all is delivered; false when the deadline passed or a delivery failed.
  bool finish(int deadline_ms);
  std::uint64_t failed() const noexcept { return failed_; }
  const std::string& last_error() const noexcept { return last_error_; }

 private:
  EventProducer() = default;
  static void on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque);

  std::string topic_, last_error_;
  std::uint64_t failed_ = 0, unpolled_ = 0;
  rd_kafka_t* client_ = nullptr;
};

}  // namespace attune
