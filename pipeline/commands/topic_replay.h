// A range of a topic as commands are asked for it, replayed.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "config/config.h"
#include "operators/emotion/emotion.h"
#include "pipeline/replay.h"
#include "pipeline/source/topic_spot.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace attune {

/// As the options say it.
struct TopicRequest {
  std::string topic;  ///< empty: none was asked for
  std::vector<std::string> from, to;
  std::vector<std::int32_t> partitions;
};

/// --topic, --from, --to and --partition; the last three need the first, which is returned.
CLI::Option* add_topic_options(CLI::App& command, TopicRequest& request, const std::string& help);

/// What came out; or an exit code, and why is on standard error.
using ReplayOutcome = std::variant<ReplayResult, int>;

/// Replays the range, with a progress line. `command` begins every message; `config_path` is named
/// where the configuration lacks brokers.
ReplayOutcome replay_range(const std::string& command, const TopicRequest& request,
                           const Config& config, const std::string& config_path,
                           const EmotionModels& models, unsigned threads, const ReplayWants& wants);

}  // namespace attune
