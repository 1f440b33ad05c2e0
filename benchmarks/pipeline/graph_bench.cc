// The whole graph from memory: parse, emotion, windows and board, no Kafka.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "benchmarks/allocations.h"
#include "benchmarks/pipeline/load/measured.h"
#include "benchmarks/pipeline/sample_events.h"
#include "pipeline/graph.h"
#include "pipeline/progress.h"

namespace attune {
namespace {

constexpr std::size_t kEvents = 200'000, kBatch = 512, kLanes = 4;
constexpr std::int64_t kStart = 1'763'632'800'000;  // on the minute
constexpr std::int64_t kRoundMs =
    static_cast<std::int64_t>(kEvents);  // a thousand events a second of event time

class CountingOutputs : public Outputs {
 public:
  void window_closed(const LaneId&, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    rows.fetch_add(1, std::memory_order_relaxed);
    events.fetch_add(window.tally.events, std::memory_order_relaxed);
    progress->done(sequence);
  }
  void dead_letter(const LaneId&, const Record&, DropReason, const std::string&,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    progress->done(sequence);
  }
  std::atomic<std::uint64_t> rows{0}, events{0};
};

/// Four lanes that read the same events round after round, each round with times of its own.
class FromMemory {
 public:
  explicit FromMemory(unsigned threads)
      : graph({threads, 64u << 20}, mapping, EmotionModel::embedded(), counters) {
    window.windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}};
    window.labels = {Field::channel, Field::journey, Field::step};
    board = std::make_unique<Board>(BoardOptions{}, window);
    const ExperienceOptions experience;
    const LaneContext context{window, experience, *mapping, *board, outputs, counters, nullptr, nullptr};
    for (std::size_t i = 0; i < kLanes; ++i)
      lanes.push_back(std::make_shared<Lane>(LaneId{"bench", static_cast<std::int32_t>(i)},
                                             LaneStart{}, context));
    time_at = events[0].find("\"time\":") + 7;
  }

  /// Event i happens at start + i * step.
  void set_times(std::int64_t start_ms, std::int64_t step_ms) {
    for (std::size_t i = 0; i < kEvents; ++i)
      std::to_chars(events[i].data() + time_at, events[i].data() + time_at + 13,
                    start_ms + static_cast<std::int64_t>(i) * step_ms);
    newest_ms = start_ms + kRoundMs;
  }

  /// All events once through the graph.
  void round() {
    for (std::size_t at = 0; at < kEvents; at += kBatch) {
      while (!graph.has_room()) std::this_thread::sleep_for(std::chrono::microseconds(50));
      submit(graph.acquire(), at);
    }
    graph.wait_idle(1'000'000);
  }

  /// The same with all batches in hand at once: afterwards the pool has as many as can ever be
  /// under way.
  void fill_pool() {
    std::vector<std::unique_ptr<Batch>> all;
    for (std::size_t at = 0; at < kEvents; at += kBatch) all.push_back(graph.acquire());
    for (std::size_t i = 0; i < all.size(); ++i) submit(std::move(all[i]), i * kBatch);
    graph.wait_idle(1'000'000);
  }

  void submit(std::unique_ptr<Batch> batch, std::size_t first) {
    batch->lane = lanes[(first / kBatch) % kLanes];
    for (std::size_t i = first; i < std::min(first + kBatch, kEvents); ++i) {
      Record record;
      record.payload = events[i];
      record.offset = offset++;
      record.timestamp_ms = newest_ms;
      batch->records.push_back(record);
      batch->bytes += events[i].size();
    }
    batch->next_offset = offset;
    graph.submit(std::move(batch));
    ++batches;
  }

  /// Every event was counted in a window, and none anywhere else.
  bool right() const {
    return counters.windowed.load() == static_cast<std::uint64_t>(offset) && counters.late == 0;
  }

  std::vector<std::string> events = bench::sample_events(kEvents, kStart, 0);
  std::size_t time_at = 0;
  std::int64_t newest_ms = 0, offset = 0;
  std::uint64_t batches = 0;
  WindowOptions window;
  std::shared_ptr<const Mapping> mapping = *compile_mapping(default_parse_options());
  Counters counters;
  CountingOutputs outputs;
  std::unique_ptr<Board> board;
  std::vector<std::shared_ptr<Lane>> lanes;
  Graph graph;
};

/// Windows keep closing. Events per second of CPU time is the figure "per core"; the wall-clock
/// rate stands beside it.
void BM_Graph_FromMemory(benchmark::State& state) {
  FromMemory run(static_cast<unsigned>(state.range(0)));
  std::int64_t start_ms = kStart;
  const auto next_times = [&] { run.set_times(start_ms, 1), start_ms += kRoundMs; };
  next_times();
  run.round();  // warm: pools, caches, label sets
  double cpu = 0;
  std::uint64_t allocated = 0;
  const std::uint64_t rows_before = run.outputs.rows;
  for (auto _ : state) {
    state.PauseTiming();
    next_times();
    const double cpu_before = bench::cpu_seconds();
    const std::uint64_t before = bench::allocations();
    state.ResumeTiming();
    run.round();
    allocated += bench::allocations() - before;
    cpu += bench::cpu_seconds() - cpu_before;
  }
  const auto events = static_cast<double>(state.iterations()) * static_cast<double>(kEvents);
  const auto rows = static_cast<double>(run.outputs.rows - rows_before);
  if (!run.right() || rows == 0)
    state.SkipWithError("not every event was counted, or no window closed");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEvents));
  state.counters["events_per_core_second"] = events / cpu;
  state.counters["bytes_per_event"] = static_cast<double>(run.events[0].size());
  state.counters["window_rows_per_event"] = rows / events;
  state.counters["allocations_per_window_row"] = static_cast<double>(allocated) / rows;
  state.counters["allocations_per_event"] = static_cast<double>(allocated) / events;
}
BENCHMARK(BM_Graph_FromMemory)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

/// The steady state: events of one minute, so that nothing opens or closes. What is allocated here
/// is per event or per batch, and must be nothing.
void BM_Graph_SteadyState(benchmark::State& state) {
  FromMemory run(static_cast<unsigned>(state.range(0)));
  run.set_times(kStart, 0);
  run.fill_pool();
  run.round();
  const std::uint64_t batches_before = run.batches, before = bench::allocations();
  for (auto _ : state) run.round();
  const auto allocated = static_cast<double>(bench::allocations() - before);
  if (!run.right()) state.SkipWithError("not every event was counted");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEvents));
  state.counters["allocations_per_event"] =
      allocated / (static_cast<double>(state.iterations()) * static_cast<double>(kEvents));
  state.counters["allocations_per_batch"] =
      allocated / static_cast<double>(run.batches - batches_before);
}
BENCHMARK(BM_Graph_SteadyState)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
