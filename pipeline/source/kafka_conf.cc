#include "pipeline/source/kafka_conf.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace attune {
namespace {

using Setting = std::pair<const char*, std::string>;

constexpr std::size_t kErrorBytes = 512;

/// What the correctness of commit, rebalance and delivery stands on: not the user's to change.
struct Reserved {
  std::string_view name, why;
};
constexpr std::array kReserved = {
    Reserved{"bootstrap.servers", "set kafka.brokers instead"},
    Reserved{"metadata.broker.list", "set kafka.brokers instead"},
    Reserved{"group.id", "set kafka.group instead"},
    Reserved{"auto.offset.reset", "set kafka.offset_reset instead"},
    Reserved{"enable.auto.commit", "attune commits itself, after results are delivered"},
    Reserved{"enable.auto.offset.store", "attune commits itself, after results are delivered"},
    Reserved{"enable.partition.eof", "attune needs the end of a partition to close idle windows"},
    Reserved{"partition.assignment.strategy",
             "attune rebalances incrementally (cooperative-sticky)"},
    Reserved{"enable.idempotence", "results are always produced idempotently"},
    Reserved{"transactional.id", "attune does not produce in transactions yet"},
    Reserved{"acks", "results are safe only with acks=all"},
    Reserved{"request.required.acks", "results are safe only with acks=all"},
};

std::string set(rd_kafka_conf_t* conf, const char* name, const std::string& value) {
  std::array<char, kErrorBytes> error{};
  if (rd_kafka_conf_set(conf, name, value.c_str(), error.data(), error.size()) == RD_KAFKA_CONF_OK)
    return {};
  return error.data();
}

Result<KafkaConf> build(const Config& config, const std::vector<Setting>& defaults,
                        const std::vector<Setting>& fixed) {
  KafkaConf conf(rd_kafka_conf_new());
  for (const auto& [name, value] : defaults) {
    if (const std::string problem = set(conf.get(), name, value); !problem.empty())
      return Error{problem};
  }
  for (const auto& [name, value] : config.kafka.properties) {
    const auto reserved = std::find_if(kReserved.begin(), kReserved.end(),
                                       [&property = name](const Reserved& r) { return r.name == property; });
    if (reserved != kReserved.end()) {
      return Error{"kafka.properties." + name +
                   " cannot be set here: " + std::string(reserved->why)};
    }
    if (const std::string problem = set(conf.get(), name.c_str(), value); !problem.empty()) {
      return Error{"kafka.properties." + name + ": " + problem};
    }
  }
  for (const auto& [name, value] : fixed) {
    if (const std::string problem = set(conf.get(), name, value); !problem.empty())
      return Error{problem};
  }
  return conf;
}

}  // namespace

Result<KafkaConf> consumer_conf(const Config& config) {
  if (config.kafka.brokers.empty())
    return Error{"kafka.brokers is empty: name at least one host:port"};
  if (config.kafka.topics.empty()) return Error{"kafka.topics is empty: name at least one topic"};
  return build(
      config,
      {
          {"client.id", "attune"},
          {"session.timeout.ms", "45000"},
          {"max.poll.interval.ms", "300000"},
          {"socket.keepalive.enable", "true"},
          // Bytes bound the fetch queues (each partition has its own), not a count of messages.
          {"queued.min.messages", "10000000"},
          {"queued.max.messages.kbytes", "65536"},
          {"fetch.wait.max.ms", "100"},
          {"fetch.min.bytes", "1"},
          {"fetch.message.max.bytes", "4194304"},
          {"fetch.error.backoff.ms", "200"},
          {"topic.metadata.refresh.interval.ms", "10000"},
          {"allow.auto.create.topics", "false"},
          // Off the hot path: makes librdkafka refresh the low offsets; nobody parses the JSON.
          {"statistics.interval.ms", "15000"},
      },
      {
          {"bootstrap.servers", config.kafka.brokers},
          {"group.id", config.kafka.group},
          {"partition.assignment.strategy", "cooperative-sticky"},
          {"enable.auto.commit", "false"},
          {"enable.auto.offset.store", "false"},
          {"enable.partition.eof", "true"},
          // Where to start is always decided here (recovery.h); what librdkafka cannot find is an
          // error to us, never a silent jump.
          {"auto.offset.reset", "error"},
      });
}

Result<KafkaConf> producer_conf(const Config& config) {
  if (config.kafka.brokers.empty())
    return Error{"kafka.brokers is empty: name at least one host:port"};
  return build(config,
               {
                   {"client.id", "attune"},
                   {"socket.keepalive.enable", "true"},
                   {"linger.ms", "50"},
                   {"compression.type", "lz4"},
                   {"partitioner", "murmur2_random"},  // as Java clients place keys
                   // Not the end of a result: KafkaOutputs tries again. But the only sign of a
                   // topic that this principal may not even see.
                   {"message.timeout.ms", "300000"},
                   {"queue.buffering.max.kbytes", "65536"},
                   {"queue.buffering.max.messages", "100000"},
                   // The topic's own max.message.bytes decides, not a second limit here.
                   {"message.max.bytes", "104857600"},
                   {"topic.metadata.refresh.interval.ms", "10000"},
               },
               {
                   {"bootstrap.servers", config.kafka.brokers},
                   {"enable.idempotence", "true"},
                   {"acks", "all"},
               });
}

Result<KafkaHandle> make_client(rd_kafka_type_t type, KafkaConf conf) {
  std::array<char, kErrorBytes> error{};
  rd_kafka_t* client = rd_kafka_new(type, conf.get(), error.data(), error.size());
  if (client == nullptr) return Error{std::string("Kafka client: ") + error.data()};
  [[maybe_unused]] auto* owned_by_client = conf.release();
  return KafkaHandle(client);
}

namespace {

KafkaClientOwner* owner_of(void* opaque) {
  return static_cast<KafkaClientOwner*>(opaque);
}

void on_log(const rd_kafka_t* client, int level, const char* facility, const char* text) {
  // One kafka.properties serves both kinds of client; each warns of what only the other one takes.
  if (client == nullptr || std::strcmp(facility, "CONFWARN") == 0) return;
  KafkaClientOwner* owner = owner_of(rd_kafka_opaque(client));
  if (owner == nullptr) return;
  owner->client_log(level <= 4 ? KafkaSeverity::warn : KafkaSeverity::info,
                    std::string("librdkafka ") + facility + ": " + text);
}

void on_error(rd_kafka_t* client, int code, const char* reason, void* opaque) {
  auto error = static_cast<rd_kafka_resp_err_t>(code);
  if (error != RD_KAFKA_RESP_ERR__FATAL) {
    owner_of(opaque)->client_error(error, reason, false);
    return;
  }
  std::array<char, kErrorBytes> text{};
  error = rd_kafka_fatal_error(client, text.data(), text.size());
  owner_of(opaque)->client_error(error, text.data(), true);
}

}  // namespace

void attach(rd_kafka_conf_t* conf, KafkaClientOwner* owner) {
  rd_kafka_conf_set_opaque(conf, owner);
  rd_kafka_conf_set_log_cb(conf, on_log);
  rd_kafka_conf_set_error_cb(conf, on_error);
}

std::string describe_error(rd_kafka_resp_err_t error, const std::string& reason) {
  std::string text = reason.empty() ? rd_kafka_err2str(error) : reason;
  switch (error) {
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
      return text + " (the credentials were refused: look at sasl.* in kafka.properties)";
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
      return text + " (grant this principal Read on input topics, Write on result topics)";
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
      return text + " (grant this principal Read on the group kafka.group)";
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
      return text +
             " (raise the topic's max.message.bytes: a dead letter is its record with seven "
             "headers more)";
    case RD_KAFKA_RESP_ERR__SSL:
      return text + " (look at security.protocol and ssl.* in kafka.properties)";
    default:
      return text;
  }
}

bool may_pass(rd_kafka_resp_err_t error) {
  switch (error) {
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR__WAIT_COORD:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
    case RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS:
    case RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE:
    case RD_KAFKA_RESP_ERR_NOT_COORDINATOR:
    case RD_KAFKA_RESP_ERR_REBALANCE_IN_PROGRESS:
    case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE:
    case RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION:
      return true;
    default:
      return false;
  }
}

rd_kafka_resp_err_t first_error(rd_kafka_resp_err_t whole,
                                const rd_kafka_topic_partition_list_t* partitions) {
  for (int i = 0; whole == RD_KAFKA_RESP_ERR_NO_ERROR && i < partitions->cnt; ++i)
    whole = partitions->elems[i].err;
  return whole;
}

bool RateLimit::allow(int key, std::int64_t now_ns) {
  std::lock_guard lock(mutex_);
  const auto [entry, fresh] = last_ns_.try_emplace(key, now_ns);
  if (!fresh && now_ns - entry->second < interval_ns_) return false;
  entry->second = now_ns;
  return true;
}

}  // namespace attune
