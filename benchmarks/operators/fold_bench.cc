// Folding events into windows on one core: 20 label sets, 1m tumbling + 5m hopping by 1m, a million
// customers.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "benchmarks/allocations.h"
#include "operators/window/window.h"

namespace attune {
namespace {

constexpr std::int64_t kNoon = 1'795'176'000'000;
constexpr std::size_t kEvents = 1 << 20;  // then from the start again
constexpr std::size_t kLabelSets = 20;
constexpr std::size_t kBatch = 512;

WindowOptions two_windows() {
  WindowOptions options;
  options.windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}};
  options.labels = {Field::channel, Field::step};
  return options;
}

/// Events ready to fold, in the order in which they are read, as a payload would have them; every
/// second one has a text that was read.
struct Prepared {
  std::vector<std::string> customers, channels, steps;
  std::vector<std::uint32_t> label_sets;
  std::vector<Reading> readings;

  explicit Prepared(std::size_t distinct) {
    std::mt19937_64 random(1);
    for (std::size_t i = 0; i < 4; ++i) channels.push_back("channel-" + std::to_string(i));
    for (std::size_t i = 0; i < kLabelSets / 4; ++i) steps.push_back("step-" + std::to_string(i));
    for (std::size_t i = 0; i < kEvents; ++i) {
      const std::size_t customer = random() % distinct;
      customers.push_back("customer-" + std::to_string(customer));
      label_sets.push_back(static_cast<std::uint32_t>(customer % kLabelSets));
      Reading reading;
      if (i % 2 == 0) {
        reading.has_text = reading.scored = true;
        reading.emotions = static_cast<std::uint16_t>(1u << random() % 12);
        reading.valence = static_cast<std::int32_t>(random() % 20'001) - 10'000;
      }
      readings.push_back(reading);
    }
  }

  void fill(Event& event, std::size_t i) const {
    event[Field::customer] = customers[i];
    event[Field::channel] = channels[label_sets[i] % 4];
    event[Field::step] = steps[label_sets[i] / 4];
  }
};

struct Folding {
  WindowStage stage{two_windows()};
  std::vector<WindowSummary> closed;
  std::int64_t offset = 0;
  std::uint64_t counted = 0;  ///< events that were counted in a window
  std::size_t most_bytes = 0;

  void fold(const Prepared& prepared, Event& event, std::int64_t time_ms) {
    const auto i = static_cast<std::size_t>(offset) % kEvents;
    prepared.fill(event, i);
    event.time_ms = time_ms;
    counted += stage.fold(event, prepared.readings[i], offset++).counted ? 1 : 0;
    if (static_cast<std::size_t>(offset) % kBatch == 0) end_batch();
  }
  void end_batch() {
    stage.take_closed(closed);
    closed.clear();
    stage.end_batch();
    most_bytes = std::max(most_bytes, stage.memory_bytes());
  }
};

/// Six instances of the two windows are open at a time (1m, and 5m begun in each of the last five
/// minutes).
void count_memory(benchmark::State& state, const Folding& folding) {
  state.counters["open_panes"] = static_cast<double>(folding.stage.open_panes());
  state.counters["bytes_per_open_window_per_label_set"] =
      static_cast<double>(folding.most_bytes) / (6.0 * static_cast<double>(kLabelSets));
  state.counters["state_bytes"] = static_cast<double>(folding.most_bytes);
}

template <class Next>
std::uint64_t count_allocations(benchmark::State& state, const Next& next) {
  const std::uint64_t before = bench::allocations();
  for (auto _ : state) next();
  return bench::allocations() - before;
}

void report(benchmark::State& state, const Folding& folding, std::uint64_t allocated) {
  state.SetItemsProcessed(state.iterations());
  state.counters["allocations_per_event"] =
      static_cast<double>(allocated) / static_cast<double>(state.iterations());
  if (folding.counted != static_cast<std::uint64_t>(folding.offset))
    state.SkipWithError("not every event was counted in a window");
}

/// Event time runs at 100,000 events a second, so windows close all the time, and at the pace of a
/// busy lane.
void fold_two_windows(benchmark::State& state) {
  const Prepared prepared(static_cast<std::size_t>(state.range(0)));
  Folding folding;
  Event event;
  const auto next = [&] { folding.fold(prepared, event, kNoon + folding.offset / 100); };
  while (folding.offset < 60'000 * 100 * 2)
    next();  // two minutes: panes and sketches in full swing
  report(state, folding, count_allocations(state, next));
  count_memory(state, folding);
}
BENCHMARK(fold_two_windows)->ArgName("customers")->Arg(100)->Arg(10'000)->Arg(1'000'000);

/// Nothing new at all: the same panes, labels and customers; must not allocate.
void fold_steady(benchmark::State& state) {
  const Prepared prepared(10'000);
  Folding folding;
  Event event;
  const auto next = [&] { folding.fold(prepared, event, kNoon); };
  while (folding.offset < 200'000) next();
  const std::uint64_t allocated = count_allocations(state, next);
  report(state, folding, allocated);
  if (allocated != 0) state.SkipWithError("a fold into open panes allocated");
}
BENCHMARK(fold_steady);

/// Merging full sketches is what closing a long hopping window costs: panes times label sets of
/// these.
void merge_full_sketches(benchmark::State& state) {
  std::mt19937_64 random(2);
  DistinctCount into, other;
  for (int i = 0; i < 100'000; ++i) into.add(random()), other.add(random());
  for (auto _ : state) {
    into.merge(other);
    benchmark::DoNotOptimize(into);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(merge_full_sketches);

}  // namespace
}  // namespace attune
