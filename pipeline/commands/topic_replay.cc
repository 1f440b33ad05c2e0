#include "pipeline/commands/topic_replay.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/progress_line.h"

namespace attune {
namespace {

constexpr std::int64_t kBrokerPatienceMs = 15'000;

int complain(const std::string& command, const std::string& message, int code) {
  std::fprintf(stderr, "attune %s: %s\n", command.c_str(), message.c_str());
  return code;
}

std::string describe(const std::vector<PartitionRange>& ranges) {
  std::string text;
  for (const PartitionRange& range : ranges)
    text += (text.empty() ? "" : ", ") + std::to_string(range.partition) + "=" +
            std::to_string(range.from) + ".." + std::to_string(range.to);
  return text;
}

}  // namespace

CLI::Option* add_topic_options(CLI::App& command, TopicRequest& request, const std::string& help) {
  CLI::Option* topic = command.add_option("--topic", request.topic, help);
  const auto of_topic = [&](CLI::Option* option) {
    option->needs(topic)->allow_extra_args(false)->delimiter(',');
  };
  of_topic(command.add_option(
      "--from", request.from,
      "From: beginning (default), an offset, a time (RFC 3339); 3=1200 for one partition"));
  of_topic(command.add_option(
      "--to", request.to,
      "Up to and without: end, as of now (default), an offset, a time; 3=1200 for one partition"));
  of_topic(command.add_option("--partition", request.partitions,
                              "Only these partitions; all by default"));
  return topic;
}

ReplayOutcome replay_range(const std::string& command, const TopicRequest& request,
                           const Config& config, const std::string& config_path,
                           const EmotionModels& models, unsigned threads,
                           const ReplayWants& wants) {
  RangeRequest range;
  range.topic = request.topic;
  range.partitions = request.partitions;
  auto from = parse_spots("--from", request.from, {Spot::Kind::beginning, 0});
  if (!from) return complain(command, from.error(), kExitUsage);
  auto to = parse_spots("--to", request.to, {Spot::Kind::end, 0});
  if (!to) return complain(command, to.error(), kExitUsage);
  range.from = *from;
  range.to = *to;
  if (config.kafka.brokers.empty())
    return complain(command, "--topic needs kafka.brokers in " + config_path, kExitInput);
  auto client = range_consumer(config, range.topic);
  if (!client) return complain(command, client.error(), kExitInput);
  bool unreachable = false;
  auto ranges = find_ranges(client->get(), range, kBrokerPatienceMs, unreachable);
  if (!ranges && unreachable)
    return complain(
        command,
        ranges.error() + ". Do the brokers " + config.kafka.brokers + " (kafka.brokers) answer?",
        kExitOutput);
  if (!ranges) return complain(command, ranges.error(), kExitInput);
  std::fprintf(stderr, "attune %s: topic %s, offsets %s\n", command.c_str(), range.topic.c_str(),
               describe(*ranges).c_str());
  ProgressLine line(command, /*topic=*/true);
  auto result = replay_topic(config, models, client->get(), range.topic, *ranges, threads, wants,
                             [&](auto... counts) { line.show(counts...); });
  if (!result) return complain(command, result.error(), kExitOutput);
  return std::move(*result);
}

}  // namespace attune
