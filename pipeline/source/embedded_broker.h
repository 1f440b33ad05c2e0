// A Kafka cluster inside the process (librdkafka's mock): for `demo` and tests.
#pragma once

#include <librdkafka/rdkafka.h>

#include <librdkafka/rdkafka_mock.h>  // needs rdkafka.h before it

#include <memory>
#include <string>
#include <vector>

#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

/// Speaks the real protocol on a loopback port, with groups, commits and idempotent producers. Its
/// limits: it keeps at most 5 MB of a partition and then drops the oldest records silently, it takes
/// 3 s to form a group, and it knows no authentication.
/// Lifecycle: clients must be gone before it. Thread rule: any thread.
class EmbeddedBroker {
 public:
  struct Topic {
    std::string name;
    int partitions = 1;
  };
  static Result<std::unique_ptr<EmbeddedBroker>> start(const std::vector<Topic>& topics);
  ~EmbeddedBroker();
  EmbeddedBroker(const EmbeddedBroker&) = delete;
  EmbeddedBroker& operator=(const EmbeddedBroker&) = delete;

  /// "host:port", for kafka.brokers.
  std::string brokers() const;

  /// For tests: the broker refuses connections, or takes them again.
  void set_down(bool down);
  /// For tests: every request for the topic is answered with this error; NO_ERROR ends it.
  void set_topic_error(const std::string& topic, rd_kafka_resp_err_t error);

 private:
  EmbeddedBroker() = default;
  KafkaHandle client_;  ///< the mock lives in a client; it has no other use
  rd_kafka_mock_cluster_t* cluster_ = nullptr;
};

}  // namespace attune
