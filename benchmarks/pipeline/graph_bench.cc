// The whole graph from memory: parse, emotion, windows and board, no Kafka.
#include <benchmark/benchmark.h>

#include <charconv>

#include "benchmarks/allocations.h"
#include "benchmarks/pipeline/from_memory.h"
#include "benchmarks/pipeline/load/measured.h"
#include "benchmarks/pipeline/sample_events.h"

namespace attune {
namespace {

constexpr std::size_t kEvents = 200'000;
constexpr std::int64_t kStart = 1'763'632'800'000;  // on the minute
constexpr std::int64_t kRoundMs =
    static_cast<std::int64_t>(kEvents);  // a thousand events a second of event time

/// Messages and clicks in equal shares, round after round, each round with times of its own.
struct SameEvents : bench::FromMemory {
  explicit SameEvents(unsigned threads) : FromMemory(threads, false) { fill(100'000); }
  SameEvents(unsigned threads, std::uint32_t customers, std::vector<WindowSpec> windows)
      : FromMemory(threads, false, std::move(windows)) {
    fill(customers);
  }
  void fill(std::uint32_t customers) {
    events = bench::sample_events(kEvents, kStart, 0, customers);
    time_at = events[0].find("\"time\":") + 7;
  }

  /// Event i happens at start + i * step.
  void set_times(std::int64_t start_ms, std::int64_t step_ms) {
    for (std::size_t i = 0; i < kEvents; ++i)
      std::to_chars(events[i].data() + time_at, events[i].data() + time_at + 13,
                    start_ms + static_cast<std::int64_t>(i) * step_ms);
    newest_ms = start_ms + kRoundMs;
  }

  /// Other customers and conversations than those of other generations, of which there are 26.
  void set_people(unsigned generation) {
    for (std::string& event : events)
      for (const std::string_view name : {"\"customer\":\"", "\"conversation\":\""})
        event[event.find(name) + name.size()] = static_cast<char>('a' + generation % 26);
  }

  std::uint64_t conversations_closed() const {
    std::uint64_t closed = 0;
    for (const auto& lane : lanes) closed += lane->experience().conversations_closed;
    return closed;
  }

  std::size_t time_at = 0;
};

/// Windows keep closing. Events per second of CPU time is the figure "per core"; the wall-clock
/// rate stands beside it.
void BM_Graph_FromMemory(benchmark::State& state) {
  SameEvents run(static_cast<unsigned>(state.range(0)));
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

/// The steady state: time goes on within one window of a day, so that none opens or closes, while
/// people come, stay for a round and are silent for eleven, so that their conversations and visits
/// end. What is allocated here is per event or per batch, and must be nothing. (Were time to stand
/// still, turns would wait in ever longer queues for a later one.)
void BM_Graph_SteadyState(benchmark::State& state) {
  SameEvents run(static_cast<unsigned>(state.range(0)), 10'000, {{"1d", 86'400'000, 86'400'000}});
  std::int64_t start_ms = kStart;
  unsigned generation = 0;
  constexpr unsigned kGenerations = 12;
  static_assert((kGenerations - 1) * kRoundMs > 30 * 60'000, "longer than conversation.idle");
  const auto next_round = [&] {
    run.set_times(start_ms, 1), start_ms += kRoundMs;
    run.set_people(generation++ % kGenerations);
  };
  next_round();
  run.fill_pool();
  // Until as many conversations and visits end as begin.
  for (unsigned round = 0; round < kGenerations + 4; ++round) next_round(), run.round();
  const std::uint64_t batches_before = run.batches, rows_before = run.outputs.rows,
                      closed_before = run.conversations_closed();
  std::uint64_t made = 0;
  for (auto _ : state) {
    state.PauseTiming();
    next_round();
    const std::uint64_t before = bench::allocations();
    state.ResumeTiming();
    run.round();
    made += bench::allocations() - before;
  }
  const auto allocated = static_cast<double>(made);
  if (!run.right() || run.outputs.rows != rows_before ||
      run.conversations_closed() == closed_before)
    state.SkipWithError("not every event was counted, a window closed, or no conversation ended");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(kEvents));
  state.counters["allocations_per_event"] =
      allocated / (static_cast<double>(state.iterations()) * static_cast<double>(kEvents));
  state.counters["allocations_per_batch"] =
      allocated / static_cast<double>(run.batches - batches_before);
}
BENCHMARK(BM_Graph_SteadyState)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
