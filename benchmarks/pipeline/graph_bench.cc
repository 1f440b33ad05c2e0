// The whole graph from memory: parse, emotion, windows and board, no Kafka.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <new>
#include <thread>

#include "benchmarks/pipeline/sample_events.h"
#include "pipeline/graph.h"
#include "pipeline/progress.h"

namespace {
std::atomic<std::uint64_t> allocations{0};
}  // namespace

// Counts every allocation of the process, so that "0 per event" is a count and no estimate.
__attribute__((noinline)) void* operator new(std::size_t size) {
  allocations.fetch_add(1, std::memory_order_relaxed);
  if (void* place = std::malloc(size)) return place;
  throw std::bad_alloc();
}
__attribute__((noinline)) void operator delete(void* place) noexcept { std::free(place); }
__attribute__((noinline)) void operator delete(void* place, std::size_t) noexcept { std::free(place); }

namespace attune {
namespace {

class NullOutputs : public Outputs {
 public:
  void window_closed(const LaneId&, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    events += window.tally.events;
    progress->done(sequence);
  }
  void dead_letter(const LaneId&, const Record&, DropReason, const std::string&, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override {
    progress->done(sequence);
  }
  std::atomic<std::uint64_t> events{0};
};

double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) { return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6; };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Events per second of CPU time is the figure "per core"; wall-clock rate stands beside it.
void BM_Graph_FromMemory(benchmark::State& state) {
  const auto threads = static_cast<unsigned>(state.range(0));
  constexpr std::size_t kEvents = 200'000, kBatch = 512, kLanes = 4;
  constexpr std::int64_t kStart = 1'763'632'800'000;
  // A round covers 200 s of event time, so windows keep closing; a later round starts where the last ended.
  const std::vector<std::string> events = bench::sample_events(kEvents, kStart, 1);
  WindowOptions window;
  window.windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}};
  window.labels = {Field::channel, Field::journey, Field::step};
  const auto mapping = *compile_mapping(default_parse_options());
  Counters counters;
  Board board(BoardOptions{}, window);
  NullOutputs outputs;
  const LaneContext context{window, *mapping, board, outputs, counters, nullptr, nullptr};
  Graph graph({threads, 64u << 20}, mapping, EmotionModel::embedded(), counters);

  std::uint64_t total = 0, counted_allocations = 0;
  double cpu = 0;
  const auto round = [&] {
    std::vector<std::shared_ptr<Lane>> lanes;
    for (std::size_t i = 0; i < kLanes; ++i)
      lanes.push_back(std::make_shared<Lane>(LaneId{"bench", static_cast<std::int32_t>(i)}, LaneStart{}, context));
    const std::uint64_t half = allocations.load();
    std::int64_t offset = 0;
    for (std::size_t at = 0; at < kEvents; at += kBatch) {
      while (!graph.has_room()) std::this_thread::sleep_for(std::chrono::microseconds(50));
      auto batch = graph.acquire();
      batch->lane = lanes[(at / kBatch) % kLanes];
      for (std::size_t i = at; i < std::min(at + kBatch, kEvents); ++i) {
        Record record;
        record.payload = events[i];
        record.offset = offset++;
        record.timestamp_ms = kStart + static_cast<std::int64_t>(kEvents);
        batch->records.push_back(record);
        batch->bytes += events[i].size();
      }
      batch->next_offset = offset;
      graph.submit(std::move(batch));
    }
    graph.wait_idle(1'000'000);
    counted_allocations += allocations.load() - half;
  };
  round();  // warm: pools, caches, label sets
  counted_allocations = 0;
  for (auto _ : state) {
    const double before = cpu_seconds();
    round();
    cpu += cpu_seconds() - before;
    total += kEvents;
  }
  if (counters.dead.load() != 0 || counters.windowed.load() == 0) state.SkipWithError("events were not understood");
  state.SetItemsProcessed(static_cast<std::int64_t>(total));
  state.counters["events_per_core_second"] = static_cast<double>(total) / cpu;
  state.counters["bytes_per_event"] = static_cast<double>(events[0].size());
  state.counters["allocations_per_event"] = static_cast<double>(counted_allocations) / static_cast<double>(total);
}
BENCHMARK(BM_Graph_FromMemory)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
