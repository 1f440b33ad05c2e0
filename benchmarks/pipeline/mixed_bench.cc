// The whole graph from memory over the demo's mixed traffic, everything on: prompts and signals are
// wanted.
#include <benchmark/benchmark.h>

#include <array>

#include "benchmarks/allocations.h"
#include "benchmarks/pipeline/from_memory.h"
#include "benchmarks/pipeline/load/measured.h"
#include "pipeline/source/synthetic/traffic.h"

namespace attune {
namespace {

constexpr std::size_t kRound = 390 * bench::FromMemory::kBatch;  // about 200,000 events
constexpr std::int64_t kStart = 1'763'632'800'000;               // on the minute

/// Customers walk through journeys and write; from the second minute on payment is broken. Each
/// customer's events come in one lane.
class MixedTraffic : public bench::FromMemory {
 public:
  explicit MixedTraffic(unsigned threads) : FromMemory(threads, true), traffic_(options()) {
    events.resize(kRound);
    lane_of_batch.resize(kRound / kBatch);
    for (std::vector<std::string>& lane : waiting_) lane.resize(kBatch);
  }

  /// The next events of the stream in place of the last ones.
  void go_on() {
    for (std::size_t batch = 0; batch < lane_of_batch.size();) {
      const TrafficEvent event = traffic_.next();
      newest_ms = event.due_ms;
      const std::size_t lane = event.rank % kLanes;
      waiting_[lane][filled_[lane]++] = event.json;
      if (filled_[lane] < kBatch) continue;
      filled_[lane] = 0;
      for (std::size_t i = 0; i < kBatch; ++i) events[batch * kBatch + i].swap(waiting_[lane][i]);
      lane_of_batch[batch++] = static_cast<std::uint8_t>(lane);
    }
  }

 private:
  static TrafficOptions options() {
    TrafficOptions options;
    options.start_ms = kStart;
    options.rate = 2'000;
    options.max_skew_ms = 500;
    options.incident_after_ms = 60'000;
    return options;
  }

  Traffic traffic_;
  std::array<std::vector<std::string>, kLanes> waiting_;
  std::array<std::size_t, kLanes> filled_{};
};

/// 200,000 events are a hundred seconds of event time, in which windows close and conversations
/// end.
void BM_Graph_Everything(benchmark::State& state) {
  MixedTraffic run(static_cast<unsigned>(state.range(0)));
  for (int i = 0; i < 4; ++i) run.go_on(), run.round();  // warm: pools, caches, label sets, memory
  double cpu = 0;
  std::uint64_t allocated = 0, bytes = 0;
  const std::uint64_t rows = run.outputs.rows, signals = run.outputs.signals,
                      prompts = run.outputs.prompts;
  for (auto _ : state) {
    state.PauseTiming();
    run.go_on();
    for (const std::string& event : run.events) bytes += event.size();
    const double cpu_before = bench::cpu_seconds();
    const std::uint64_t before = bench::allocations();
    state.ResumeTiming();
    run.round();
    allocated += bench::allocations() - before;
    cpu += bench::cpu_seconds() - cpu_before;
  }
  const auto events = static_cast<double>(state.iterations()) * static_cast<double>(kRound);
  if (!run.right() || run.outputs.signals == signals || run.outputs.prompts == prompts)
    state.SkipWithError("not every event was counted, or nothing was found");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kRound));
  state.counters["events_per_core_second"] = events / cpu;
  state.counters["bytes_per_event"] = static_cast<double>(bytes) / events;
  state.counters["signals_per_event"] = static_cast<double>(run.outputs.signals - signals) / events;
  state.counters["prompts_per_event"] = static_cast<double>(run.outputs.prompts - prompts) / events;
  state.counters["window_rows_per_event"] = static_cast<double>(run.outputs.rows - rows) / events;
  state.counters["allocations_per_event"] = static_cast<double>(allocated) / events;
}
BENCHMARK(BM_Graph_Everything)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
