#include <algorithm>
#include <chrono>

#include "pipeline/replay_run.h"
#include "pipeline/source/kafka_records.h"
#include "pipeline/source/range_reader.h"

namespace attune {
namespace {

constexpr std::int64_t kTellEveryNs = 1'000'000'000;

/// Reads ranges of one topic and submits batches. Thread rule: one owner.
class TopicFeed {
 public:
  TopicFeed(const Config& config, const Mapping& mapping, rd_kafka_t* client,
            const std::string& topic, const std::vector<PartitionRange>& ranges, Graph& graph,
            const ReplayLanes& lanes, const ReplayProgress& progress)
      : batch_records_(std::max<std::size_t>(1, config.runtime.batch_records)),
        with_headers_(needs_headers(mapping)),
        reader_(client, topic, ranges),
        graph_(graph),
        tell_progress_(progress),
        alive_(std::make_shared<std::atomic<std::int64_t>>(0)) {
    for (std::size_t i = 0; i < ranges.size(); ++i)
      parts_[ranges[i].partition] = {lanes[i], nullptr};
  }

  Result<bool> run() {
    return reader_.run([this](KafkaMessage message) { add(std::move(message)); },
                       [this] {
                         for (auto& [partition, part] : parts_) flush(part);
                         tell();
                       });
  }

 private:
  struct Part {
    std::shared_ptr<Lane> lane;
    std::unique_ptr<Batch> filling;
  };

  void add(KafkaMessage message) {
    Part& part = parts_[message->partition];
    if (!part.filling) {
      part.filling = graph_.acquire();
      part.filling->lane = part.lane;
      part.filling->owner = std::make_unique<KafkaRecordOwner>(alive_);
    }
    append_record(*part.filling, message.release(), with_headers_);
    if (part.filling->records.size() >= batch_records_) flush(part);
  }

  void flush(Part& part) {
    if (!part.filling) return;
    if (with_headers_) bind_headers(*part.filling);
    submit_when_room(graph_, std::move(part.filling));
  }

  void tell() {
    const std::int64_t now_ns = steady_ns();
    if (!tell_progress_ || now_ns - told_ns_ < kTellEveryNs) return;
    told_ns_ = now_ns;
    const RangeProgress& progress = reader_.progress();
    tell_progress_(progress.records, progress.done, progress.total);
  }

  const std::size_t batch_records_;
  const bool with_headers_;
  RangeReader reader_;
  Graph& graph_;
  const ReplayProgress& tell_progress_;
  MessageCount alive_;
  std::map<std::int32_t, Part> parts_;
  std::int64_t told_ns_ = steady_ns();
};

}  // namespace

Result<ReplayResult> replay_topic(const Config& config, const EmotionModels& models,
                                  rd_kafka_t* client, const std::string& topic,
                                  const std::vector<PartitionRange>& ranges, unsigned threads,
                                  const ReplayWants& wants, const ReplayProgress& progress) {
  auto mapping = compile_mapping(config.event);
  if (!mapping) return Error{mapping.error()};
  std::vector<ReplayLane> lanes;
  for (const PartitionRange& range : ranges)
    lanes.push_back({LaneId{topic, range.partition}, range.from});
  return run_replay(
      config, *mapping, models, threads, wants, lanes, [&](Graph& graph, const ReplayLanes& made) {
        return TopicFeed(config, **mapping, client, topic, ranges, graph, made, progress).run();
      });
}

}  // namespace attune
