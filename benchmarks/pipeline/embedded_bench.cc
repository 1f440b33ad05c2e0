// From the embedded broker (librdkafka's mock cluster): produced and consumed at once, as it keeps
// 5 MB of a partition.
#include <benchmark/benchmark.h>

#include "benchmarks/pipeline/load/engine_load.h"
#include "benchmarks/pipeline/load/load_config.h"
#include "pipeline/source/embedded_broker.h"

namespace attune::bench {
namespace {

constexpr const char* kTopic = "events";
constexpr int kPartitions = 4;
// In 4 partitions 1.6 MB each: far below what the broker keeps.
constexpr std::uint64_t kMostBehind = 16'000;

/// Broker, producer and attune share this process and its cores: the rate that all three reach
/// together.
void BM_FromEmbeddedBroker(benchmark::State& state) {
  for (auto _ : state) {
    const Config config = load_config("", kTopic, "");
    auto broker = EmbeddedBroker::start({{kTopic, kPartitions},
                                         {config.outputs.windows_topic, 1},
                                         {config.outputs.dead_letters_topic, 1},
                                         {config.outputs.prompts_topic, 1}});
    if (!broker) {
      state.SkipWithError(broker.error().c_str());
      return;
    }
    LoadOptions options;
    options.brokers = (*broker)->brokers();
    options.topic = kTopic;
    options.partitions = kPartitions;
    options.seconds = 4;
    options.warm_seconds = 1;
    options.most_behind = kMostBehind;
    const Measured measured = run_load(options);
    if (!measured.problem.empty()) {
      state.SkipWithError(measured.problem.c_str());
      return;
    }
    state.SetIterationTime(measured.seconds / static_cast<double>(measured.events));
    state.counters["events_per_second"] = static_cast<double>(measured.events) / measured.seconds;
    state.counters["cpu_us_per_event"] =
        measured.cpu_seconds * 1e6 / static_cast<double>(measured.events);
  }
}
BENCHMARK(BM_FromEmbeddedBroker)->UseManualTime()->Iterations(1)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace attune::bench
