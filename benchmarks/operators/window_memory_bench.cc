// What open windows cost in memory: bytes per open window and label set, and resident memory with a
// million different customers in flight. Counted by the stage itself, and held against the kernel's
// view.
#include <benchmark/benchmark.h>
#include <malloc.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "operators/window/window.h"

namespace attune {
namespace {

constexpr std::int64_t kNoon = 1'795'176'000'000;
constexpr std::int64_t kMinute = 60'000;
/// 1m has one open window and 5m by 1m has five, while events come from one minute at a time.
constexpr double kOpenWindows = 6;

double resident_bytes() {
  long pages = 0, resident = 0;
  if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
    if (std::fscanf(file, "%ld %ld", &pages, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

/// Names are made on the way, so that resident memory holds the windows and not the traffic.
class Crowd {
 public:
  Crowd(std::size_t label_sets, std::size_t customers) : customers_(customers), seen_(label_sets) {
    WindowOptions options;
    options.windows = {{"1m", kMinute, kMinute}, {"5m", 5 * kMinute, kMinute}};
    options.labels = {Field::channel, Field::journey, Field::step};
    stage_ = std::make_unique<WindowStage>(options);
    for (std::size_t i = 0; i < label_sets; ++i) steps_.push_back("step-" + std::to_string(i));
    reading_.has_text = reading_.scored = true;
    reading_.emotions = 1;
    reading_.valence = -1;
  }

  /// Every customer comes once, in the label set of its number, within five minutes.
  void fold_all() {
    Event event;
    event[Field::channel] = "chat";
    event[Field::journey] = "purchase";
    for (std::size_t i = 0; i < customers_; ++i) {
      char name[32];
      const int length = std::snprintf(name, sizeof name, "customer-%zu", i);
      event[Field::customer] = std::string_view(name, static_cast<std::size_t>(length));
      event[Field::step] = steps_[i % steps_.size()];
      event.time_ms = kNoon + static_cast<std::int64_t>(i) * 5 * kMinute /
                                  static_cast<std::int64_t>(customers_);
      stage_->fold(event, reading_, static_cast<std::int64_t>(i));
      if (i % 512 == 511) end_batch();
    }
    end_batch();
  }

  double bytes() const { return static_cast<double>(stage_->memory_bytes()); }
  double bytes_per_open_window_per_label_set() const {
    return bytes() / (kOpenWindows * static_cast<double>(seen_));
  }

 private:
  void end_batch() {
    stage_->take_closed(closed_);
    closed_.clear();
    stage_->end_batch();
  }

  const std::size_t customers_, seen_;
  std::unique_ptr<WindowStage> stage_;
  std::vector<std::string> steps_;
  std::vector<WindowSummary> closed_;
  Reading reading_;
};

/// Arguments: label sets, customers. All five panes of the five minutes are open at the end.
void BM_WindowMemory(benchmark::State& state) {
  const auto label_sets = static_cast<std::size_t>(state.range(0));
  const auto customers = static_cast<std::size_t>(state.range(1));
  double bytes = 0, each = 0, grown = 0;
  for (auto _ : state) {
    malloc_trim(0);
    const double before = resident_bytes();
    Crowd crowd(label_sets, customers);
    crowd.fold_all();
    grown = resident_bytes() - before;
    bytes = crowd.bytes();
    each = crowd.bytes_per_open_window_per_label_set();
  }
  state.SetItemsProcessed(state.iterations() * state.range(1));
  state.counters["state_bytes"] = bytes;
  state.counters["bytes_per_open_window_per_label_set"] = each;
  state.counters["resident_growth_mib"] = grown / (1 << 20);
  state.counters["resident_mib"] = resident_bytes() / (1 << 20);
  // The kernel counts whole pages and what malloc keeps: more than the stage says, and not by much.
  if (grown > 4 * bytes + (4 << 20))
    state.SkipWithError("the stage does not know of most of its memory");
}
BENCHMARK(BM_WindowMemory)
    ->ArgNames({"label_sets", "customers"})
    ->Args({1'000, 20'000})     // 4 customers per label set and minute
    ->Args({1'000, 500'000})    // 100: the exact list
    ->Args({20, 1'000'000})     // 10,000: full sketches
    ->Args({1'000, 1'000'000})  // a million over a thousand sets
    ->Iterations(1)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
