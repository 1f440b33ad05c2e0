// The configuration that every run over Kafka has.
#pragma once

#include <string>

#include "config/config.h"

namespace attune::bench {

/// A tumbling and a hopping window, three labels, results and dead letters to topics, /metrics on a
/// free port; the rest as shipped.
inline Config load_config(const std::string& brokers, const std::string& topic,
                          const std::string& group) {
  Config config;
  config.kafka.brokers = brokers;
  config.kafka.group = group;
  config.kafka.topics = {topic};
  config.window.windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}};
  config.window.labels = {Field::channel, Field::journey, Field::step};
  config.outputs.windows_topic = "windows";
  config.outputs.dead_letters_topic = "dead-letters";
  config.outputs.prompts_topic = "prompts";
  config.board.listen = "127.0.0.1:0";
  return config;
}

}  // namespace attune::bench
