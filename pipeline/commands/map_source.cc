#include "pipeline/commands/map_source.h"

#include <cstdio>
#include <utility>

#include "config/loader.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/source/line_reader.h"
#include "pipeline/source/range_reader.h"

namespace attune {
namespace {

constexpr std::int64_t kBrokerPatienceMs = 15'000;
constexpr std::uint64_t kMostTold = 5;

/// Reads lines and tells of those that it cannot read.
class Lines {
 public:
  explicit Lines(MapFilter filter) : gatherer_(std::move(filter)) {}

  void add(std::string_view bytes, const std::string& source, std::uint64_t place) {
    if (!bytes.empty() && bytes.back() == '\r') bytes.remove_suffix(1);
    if (bytes.empty()) return;
    const Result<ResultLine> line = reader_.read(bytes);
    if (line) return gatherer_.add(*line);
    gatherer_.skip();
    if (++broken_ <= kMostTold)
      std::fprintf(stderr, "attune map: %s:%llu: %s; left out\n", source.c_str(),
                   static_cast<unsigned long long>(place), line.error().c_str());
  }

  Gathered finish() {
    if (broken_ > kMostTold)
      std::fprintf(stderr, "attune map: %llu more lines left out like these\n",
                   static_cast<unsigned long long>(broken_ - kMostTold));
    return gatherer_.result();
  }

 private:
  ResultLineReader reader_;
  Gatherer gatherer_;
  std::uint64_t broken_ = 0;
};

using Outcome = std::variant<Gathered, MapFailure>;

Outcome from_file(const MapSource& source, Lines& lines) {
  auto reader =
      LineReader::open(source.input, "a file of windows, as attune replay --windows writes");
  if (!reader) return MapFailure{reader.error(), kExitInput};
  const std::string name = source.input == "-" ? "standard input" : source.input;
  std::uint64_t number = 0;
  for (;;) {
    const auto block = (*reader)->next();
    if (!block) return MapFailure{block.error(), kExitInput};
    if (!*block) return lines.finish();
    std::string_view text((*block)->bytes.data(), (*block)->used);
    while (!text.empty()) {
      const std::string_view line = cut_line(text);
      lines.add(line, name, ++number);
    }
  }
}

/// Windows of a time were written after it, but for what events may run ahead of the clock.
void start_early(Spots& from, std::int64_t max_future_ms) {
  if (from.all.kind == Spot::Kind::time) from.all.value -= max_future_ms;
}

Outcome from_topic(const MapSource& source, Spots from, Spots to, Lines& lines) {
  ConfigResult loaded = load_config(source.config, /*needs_kafka=*/false);
  if (auto* errors = std::get_if<std::vector<ConfigError>>(&loaded)) {
    std::string text;
    for (const ConfigError& error : *errors) text += (text.empty() ? "" : "\n") + to_string(error);
    return MapFailure{text, kExitInput};
  }
  const Config& config = std::get<Config>(loaded);
  if (config.kafka.brokers.empty())
    return MapFailure{"--topic needs kafka.brokers in " + source.config, kExitInput};
  auto client = range_consumer(config, source.topic);
  if (!client) return MapFailure{client.error(), kExitInput};
  start_early(from, config.event.max_future_ms);
  if (to.all.kind == Spot::Kind::time) to.all = {Spot::Kind::end, 0};
  bool unreachable = false;
  auto ranges = find_ranges(client->get(), {source.topic, source.partitions, from, to},
                            kBrokerPatienceMs, unreachable);
  if (!ranges && unreachable)
    return MapFailure{
        ranges.error() + ". Do the brokers " + config.kafka.brokers + " (kafka.brokers) answer?",
        kExitOutput};
  if (!ranges) return MapFailure{ranges.error(), kExitInput};
  RangeReader reader(client->get(), source.topic, *ranges);
  const auto read = reader.run(
      [&](const KafkaMessage& message) {
        lines.add({static_cast<const char*>(message->payload), message->len},
                  source.topic + "/" + std::to_string(message->partition),
                  static_cast<std::uint64_t>(message->offset));
      },
      [] {});
  if (!read) return MapFailure{read.error(), kExitOutput};
  return lines.finish();
}

}  // namespace

Outcome gather_lines(const MapSource& source, MapFilter filter) {
  auto from = parse_spots("--from", source.from, {Spot::Kind::beginning, 0});
  if (!from) return MapFailure{from.error(), kExitUsage};
  auto to = parse_spots("--to", source.to, {Spot::Kind::end, 0});
  if (!to) return MapFailure{to.error(), kExitUsage};
  if (from->all.kind == Spot::Kind::time) filter.from_ms = from->all.value;
  if (to->all.kind == Spot::Kind::time) filter.to_ms = to->all.value;
  const auto is_place = [](const Spots& spots) {
    return spots.all.kind == Spot::Kind::offset || !spots.of.empty();
  };
  if (source.topic.empty() && (is_place(*from) || is_place(*to)))
    return MapFailure{"--from and --to of a file are times, such as 2026-11-20T10:00:00Z",
                      kExitUsage};
  Lines lines(std::move(filter));
  return source.topic.empty() ? from_file(source, lines) : from_topic(source, *from, *to, lines);
}

}  // namespace attune
