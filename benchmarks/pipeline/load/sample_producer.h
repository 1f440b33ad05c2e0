// Writes sample events to a topic: event i to partition i % partitions, its time as told.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"

namespace attune::bench {

struct ProducerOptions {
  std::string brokers, topic;
  int partitions = 4;
  std::string linger_ms = "50";
  std::string compression = "lz4";  ///< as `attune generate` writes
  std::uint64_t urgent_every = 0;   ///< every so many events one that raises a prompt; 0 = none
};

/// The n-th event that goes to partition p has offset n there, if the topic was empty and nobody
/// else writes.
/// Thread rule: one owner; `failed` from any thread.
class SampleProducer {
 public:
  static Result<std::unique_ptr<SampleProducer>> start(const ProducerOptions& options);
  ~SampleProducer();

  /// Queues a copy; waits while the queue is full.
  void send(std::int64_t event_time_ms);
  std::uint64_t sent() const noexcept { return sent_; }
  /// Takes delivery reports; call now and then.
  void poll() { rd_kafka_poll(client_.get(), 0); }
  /// Waits until all is delivered; false when the deadline passed or a delivery failed.
  bool finish(int deadline_ms);
  std::uint64_t failed() const noexcept { return failed_; }

 private:
  SampleProducer() = default;
  std::string& next();
  static void on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque);

  std::vector<std::string> events_;
  std::size_t time_at_ = 0;  ///< where an event has the 13 digits of its time
  std::string urgent_;       ///< one that raises a prompt, each time in another conversation
  std::uint64_t urgent_every_ = 0;
  std::uint64_t sent_ = 0;
  int partitions_ = 1;
  std::atomic<std::uint64_t> failed_{0};
  KafkaHandle client_;
  struct CloseTopic {
    void operator()(rd_kafka_topic_t* topic) const { rd_kafka_topic_destroy(topic); }
  };
  std::unique_ptr<rd_kafka_topic_t, CloseTopic> topic_;  // gone before its client
};

}  // namespace attune::bench
