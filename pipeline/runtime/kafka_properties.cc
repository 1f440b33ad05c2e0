#include "pipeline/runtime/kafka_properties.h"

#include <librdkafka/rdkafka.h>

#include <algorithm>
#include <array>
#include <memory>

#include "config/diagnosis.h"
#include "config/suggest.h"

namespace attune {
namespace {

struct Reserved {
  std::string_view name, reason;
};
constexpr std::string_view kCommits = "attune commits by itself, after results are delivered";
constexpr std::string_view kIdempotent = "results are always produced idempotently, with acks=all";
constexpr std::array kReserved = {
    Reserved{"bootstrap.servers", "it is kafka.brokers"},
    Reserved{"metadata.broker.list", "it is kafka.brokers"},
    Reserved{"group.id", "it is kafka.group"},
    Reserved{"auto.offset.reset", "it is kafka.offset_reset"},
    Reserved{"enable.auto.commit", kCommits},
    Reserved{"auto.commit.enable", kCommits},
    Reserved{"auto.commit.interval.ms", "it is runtime.commit_interval"},
    Reserved{"enable.auto.offset.store", kCommits},
    Reserved{"offset.store.method", kCommits},
    Reserved{"enable.partition.eof", "attune closes idle windows at the end of a partition"},
    Reserved{"partition.assignment.strategy", "attune rebalances incrementally (cooperative-sticky)"},
    Reserved{"enable.idempotence", kIdempotent},
    Reserved{"acks", kIdempotent},
    Reserved{"request.required.acks", kIdempotent},
    Reserved{"transactional.id", "attune does not produce in transactions yet"},
    Reserved{"plugin.library.paths", "it would load foreign code into the process"},
    Reserved{"opaque", "it is not a value"},
};

using KafkaConf = std::unique_ptr<rd_kafka_conf_t, decltype(&rd_kafka_conf_destroy)>;

/// The names that a fresh configuration knows, for "did you mean".
std::vector<std::string> known_properties(const rd_kafka_conf_t* conf) {
  std::vector<std::string> names;
  std::size_t count = 0;
  const char** pairs = rd_kafka_conf_dump(const_cast<rd_kafka_conf_t*>(conf), &count);
  for (std::size_t i = 0; i + 1 < count; i += 2) names.emplace_back(pairs[i]);
  rd_kafka_conf_dump_free(pairs, count);
  return names;
}

/// What librdkafka says, without the value where that is a secret.
std::string message_without(std::string message, const std::string& secret) {
  for (std::size_t at = 0; !secret.empty() && (at = message.find(secret, at)) != std::string::npos; at += 10)
    message.replace(at, secret.size(), "<redacted>");
  while (!message.empty() && (message.back() == '.' || message.back() == '\n')) message.pop_back();
  return message;
}

}  // namespace

std::string_view reserved_property_reason(std::string_view name) noexcept {
  const auto found = std::find_if(kReserved.begin(), kReserved.end(), [&](const Reserved& r) { return r.name == name; });
  return found == kReserved.end() ? std::string_view{} : found->reason;
}

std::vector<ConfigError> check_kafka_properties(const Config& config, const std::string& file) {
  const KafkaConf conf(rd_kafka_conf_new(), rd_kafka_conf_destroy);
  Diagnosis diagnosis(file);
  for (const auto& [name, value] : config.kafka.properties) {
    const auto known = config.kafka.property_places.find(name);
    const KafkaOptions::PropertyPlace place =
        known != config.kafka.property_places.end() ? known->second
                                                    : KafkaOptions::PropertyPlace{0, "kafka.properties." + name, value};
    if (const std::string_view reason = reserved_property_reason(name); !reason.empty()) {
      diagnosis.report(place.line, place.key, place.written, "attune sets this itself: " + std::string(reason), "Remove it.");
      continue;
    }
    std::array<char, 512> message{};
    const rd_kafka_conf_res_t result =
        rd_kafka_conf_set(conf.get(), name.c_str(), value.c_str(), message.data(), message.size());
    if (result == RD_KAFKA_CONF_OK) continue;
    const bool secret = is_secret_key(name) || place.key.starts_with("kafka.properties_files.");
    std::string remedy = "librdkafka " + std::string(rd_kafka_version_str()) + " takes the properties of its CONFIGURATION.md.";
    if (result == RD_KAFKA_CONF_UNKNOWN)
      if (const std::string near = nearest(name, known_properties(conf.get())); !near.empty())
        remedy = "Did you mean " + near + "?";
    diagnosis.report(place.line, place.key, place.written, message_without(message.data(), secret ? value : ""), remedy);
  }
  return diagnosis.take();
}

}  // namespace attune
