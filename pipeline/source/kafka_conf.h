// attune's settings -> librdkafka's: our defaults, then the user's kafka.properties, then what must
// hold.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "config/config.h"
#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

/// A consumer's configuration without callbacks. An unknown property, a bad value, or one that
/// attune must set itself is refused with a sentence.
Result<KafkaConf> consumer_conf(const Config& config);

/// The results' producer: idempotent, patient, bounded.
Result<KafkaConf> producer_conf(const Config& config);

/// Makes the client; the error says what librdkafka says.
Result<KafkaHandle> make_client(rd_kafka_type_t type, KafkaConf conf);

/// Whoever owns a client hears its log lines and errors. Called from the client's threads or from
/// its poll, so: quick and thread safe.
class KafkaClientOwner {
 public:
  virtual ~KafkaClientOwner() = default;
  virtual void client_log(KafkaSeverity severity, const std::string& line) = 0;
  virtual void client_error(rd_kafka_resp_err_t error, const std::string& reason, bool fatal) = 0;
};

/// Sets opaque, log and error callbacks. `owner` must outlive the client.
void attach(rd_kafka_conf_t* conf, KafkaClientOwner* owner);

/// The error and, where a person can do something about it, what.
std::string describe_error(rd_kafka_resp_err_t error, const std::string& reason = {});

/// Brokers are away, start, or sort themselves out: the same request may succeed later.
bool may_pass(rd_kafka_resp_err_t error);

/// Of the whole answer, or else of the first partition that has one.
rd_kafka_resp_err_t first_error(rd_kafka_resp_err_t whole,
                                const rd_kafka_topic_partition_list_t* partitions);

/// Lets one line per key and interval through: a broker that is away must not fill the log.
class RateLimit {
 public:
  explicit RateLimit(std::int64_t interval_ms) : interval_ns_(interval_ms * 1'000'000) {}
  bool allow(int key, std::int64_t now_ns);

 private:
  const std::int64_t interval_ns_;
  std::mutex mutex_;
  std::map<int, std::int64_t> last_ns_;  // guarded by mutex_
};

}  // namespace attune
