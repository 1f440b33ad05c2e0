// Everything that a person may set, as values. Loaded from YAML by config/loader.h.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "config/experience_options.h"
#include "operators/emotion/options.h"
#include "operators/empathy/options.h"
#include "operators/parse/options.h"
#include "operators/window/options.h"

namespace attune {

struct KafkaOptions {
  std::string brokers;                 ///< kafka.brokers, "host:port,host:port"
  std::string group = "attune";        ///< kafka.group
  std::vector<std::string> topics;     ///< kafka.topics
  std::string offset_reset = "earliest";  ///< kafka.offset_reset: earliest | latest
  std::map<std::string, std::string> properties;  ///< kafka.properties: any librdkafka property
  /// Where each property was written, for whoever refuses one later: its line, and its dotted key.
  struct PropertyPlace {
    int line = 0;
    std::string key;      ///< "kafka.properties.fetch.wait.max.ms", "kafka.properties_files.sasl.password"
    std::string written;  ///< as in the file; never what a secret file holds
  };
  std::map<std::string, PropertyPlace> property_places;
};

struct OutputOptions {
  std::string windows_topic = "attune.windows";            ///< outputs.windows.topic; "" = off ("none")
  std::string dead_letters_topic = "attune.dead-letters";  ///< outputs.dead_letters.topic; "" = off
  std::string prompts_topic = "attune.prompts";            ///< outputs.prompts.topic; "" = off: nobody is prompted
  std::string signals_topic;                               ///< outputs.signals.topic; "" = off
  bool stop_on_dead_letter_failure = true;  ///< outputs.dead_letters.on_failure: stop | drop
  double dead_share_alarm = 0.05;           ///< outputs.dead_letters.alarm_share: readiness falls past it
  std::uint64_t dead_alarm_minimum = 100;   ///< outputs.dead_letters.alarm_minimum records in the last minute
};

struct BoardOptions {
  std::string listen = "0.0.0.0:9464";       ///< metrics.listen
  std::size_t max_series_per_family = 20'000;  ///< metrics.max_series
  std::size_t max_values_per_label = 1'000;    ///< metrics.max_label_values
  std::int64_t expire_after_ms = 3'600'000;    ///< metrics.expire_after
};

struct RuntimeOptions {
  unsigned threads = 0;                        ///< runtime.threads; 0 = from quota and affinity
  std::size_t in_flight_bytes = 64u << 20;     ///< runtime.in_flight
  std::size_t batch_records = 512;             ///< runtime.batch_records
  std::int64_t linger_ms = 5;                  ///< runtime.linger: how long a batch waits to fill
  std::int64_t commit_interval_ms = 1'000;     ///< runtime.commit_interval
  std::int64_t idle_after_ms = 30'000;         ///< time.idle_after
  std::int64_t shutdown_deadline_ms = 20'000;  ///< runtime.shutdown_deadline
};

struct Config {
  KafkaOptions kafka;
  ParseOptions event = default_parse_options();
  EmotionOptions emotion;
  WindowOptions window;   ///< windows:, labels:, time.allowed_lateness, privacy:
  ExperienceOptions experience;  ///< conversation:, memory:, friction:, empathy:, journey:, prompts:
  EmpathyOptions empathy;        ///< empathy:, what is read in a reply
  OutputOptions outputs;
  BoardOptions board;
  RuntimeOptions runtime;
  std::uint64_t single_values = 0;  ///< of all options with one value: fingerprint.h
};

}  // namespace attune
