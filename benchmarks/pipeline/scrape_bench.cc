// A scrape while lanes write: how long it takes, and how long it makes a writer wait (see
// pause_meter.h).
//
// The argument is the number of series as Prometheus counts them: lines of the answer. A label set
// with moods has 35 of them: 5 + 12 counters, and 6 + 12 gauges of its last closed window.
// `scrape_ms` is wall time from the request to the compressed answer, since Prometheus asks for
// gzip; its parts stand beside it.
#include <benchmark/benchmark.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "benchmarks/pipeline/pause_meter.h"
#include "operators/hash.h"
#include "pipeline/counters.h"
#include "pipeline/sink/gzip.h"
#include "pipeline/sink/metrics_page.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLinesPerLabelSet = 5 + kEmotionCount + 6 + kEmotionCount;
constexpr std::int64_t kMinute = 60'000;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double thread_cpu_ms() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) / 1e6;
}

WindowOptions by_three_labels() {
  WindowOptions options;
  options.windows = {{"1m", kMinute, kMinute}};
  options.labels = {Field::channel, Field::journey, Field::step};
  return options;
}

BoardOptions roomy() {
  BoardOptions options;
  options.max_series_per_family = 1'000'000;
  options.max_values_per_label = 1'000'000;
  options.expire_after_ms = 3'600'000;
  return options;
}

Tally with_moods() {
  Tally tally;
  Reading reading;
  reading.has_text = reading.scored = true;
  reading.emotions = 0x421;
  reading.valence = -1234;
  for (int i = 0; i < 7; ++i) tally.add(reading);
  return tally;
}

/// What a lane does to a board: counters per batch and label set, and windows as they close.
class Writer {
 public:
  Writer(Board& board, std::size_t label_sets) : board_(board) {
    WindowSummary window;
    window.tally = with_moods();
    for (std::uint64_t i = 0; i < 4; ++i) window.customers.add(hash64("c", i));
    for (std::size_t i = 0; i < label_sets; ++i) {  // no label has more values than its default cap
      window.labels = {"channel-" + std::to_string(i % 10),
                       "journey-" + std::to_string(i / 10 % 50), "step-" + std::to_string(i / 500)};
      closed_.push_back(window);
    }
  }

  std::size_t label_sets() const { return closed_.size(); }
  void count(std::size_t i) { board_.add(closed_[i].labels, closed_[i].tally, minute_ * kMinute); }
  void close_windows() {
    ++minute_;
    for (WindowSummary& window : closed_) {
      window.start_ms = (minute_ - 1) * kMinute;
      window.end_ms = minute_ * kMinute;
    }
    board_.windows_closed({"events", 0}, closed_, minute_ * kMinute);
  }

 private:
  Board& board_;
  std::vector<WindowSummary> closed_;
  std::int64_t minute_ = 30'000'000;
};

/// Four batches that touch every label set, then a closed window of each. Ends early when told to.
void write_a_while(Writer& writer, bench::PauseMeter& meter, const std::atomic<bool>& stop) {
  for (int batch = 0; batch < 4; ++batch)
    for (std::size_t i = 0; i < writer.label_sets() && !stop; ++i)
      meter.measure([&] { writer.count(i); });
  meter.measure([&] { writer.close_windows(); }, /*works=*/true);
}

void fill(Writer& writer) {
  for (std::size_t i = 0; i < writer.label_sets(); ++i) writer.count(i);
  writer.close_windows();
}

void BM_Scrape(benchmark::State& state) {
  const auto label_sets = static_cast<std::size_t>(state.range(0)) / kLinesPerLabelSet + 1;
  Counters counters;
  ProcessMetrics process(counters);
  Board board(roomy(), by_three_labels());
  MetricsPage page(board, process);
  Writer writer(board, label_sets);
  fill(writer);

  std::atomic<bool> stop{false};
  double pause_ms = 0;
  std::uint64_t calls = 0, slept = 0;
  std::thread lanes([&] {
    bench::PauseMeter meter;
    while (!stop) write_a_while(writer, meter, stop);
    pause_ms = meter.longest_ms();
    calls = meter.calls();
    slept = meter.slept();
  });

  double render_ms = 0, gzip_ms = 0;
  std::size_t lines = 0, bytes = 0, packed = 0;
  for (auto _ : state) {
    const auto start = Clock::now();
    const std::string text = page.render(ExpositionFormat::openmetrics_1_0_0);
    render_ms += ms_since(start);
    const auto half = Clock::now();
    packed = gzip(text).size();
    gzip_ms += ms_since(half);
    state.PauseTiming();
    bytes = text.size();
    lines = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
      lines += text[at] != '#';
    state.ResumeTiming();
  }
  stop = true;
  lanes.join();

  const auto rounds = static_cast<double>(state.iterations());
  if (lines < static_cast<std::size_t>(state.range(0)))
    state.SkipWithError("fewer series than asked for");
  if (calls < label_sets) state.SkipWithError("the writer hardly ran");
  state.counters["scrape_ms"] = (render_ms + gzip_ms) / rounds;
  state.counters["render_ms"] = render_ms / rounds;
  state.counters["gzip_ms"] = gzip_ms / rounds;
  state.counters["series"] = static_cast<double>(lines);
  state.counters["bytes"] = static_cast<double>(bytes);
  state.counters["gzip_bytes"] = static_cast<double>(packed);
  state.counters["max_writer_pause_ms"] = pause_ms;
  state.counters["writer_calls"] = static_cast<double>(calls);
  state.counters["writer_slept"] = static_cast<double>(slept);
}
BENCHMARK(BM_Scrape)->Arg(10'000)->Arg(100'000)->Arg(500'000)->Unit(benchmark::kMillisecond);

/// The same writer with nobody scraping: what of its longest call is not the scrape's doing.
void BM_WriterAlone(benchmark::State& state) {
  Board board(roomy(), by_three_labels());
  Writer writer(board, static_cast<std::size_t>(state.range(0)) / kLinesPerLabelSet + 1);
  bench::PauseMeter meter;
  const std::atomic<bool> never{false};
  for (auto _ : state) write_a_while(writer, meter, never);
  state.counters["max_writer_pause_ms"] = meter.longest_ms();
}
BENCHMARK(BM_WriterAlone)->Arg(100'000)->UseRealTime()->Unit(benchmark::kMillisecond);

/// The meter against a known wait: a lock that its owner keeps for 20 ms.
void BM_PauseMeter_SeesALock(benchmark::State& state) {
  bench::PauseMeter meter;
  for (auto _ : state) {
    std::mutex mutex;
    std::atomic<bool> held{false};
    std::thread owner([&] {
      const std::lock_guard lock(mutex);
      held = true;
      held.notify_one();
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    });
    held.wait(false);
    meter.measure([&] { const std::lock_guard lock(mutex); });
    owner.join();
  }
  state.counters["seen_ms"] = meter.longest_ms();
  if (meter.slept() == 0 || meter.longest_ms() < 10)
    state.SkipWithError("the meter missed a wait of 20 ms");
}
BENCHMARK(BM_PauseMeter_SeesALock)->Iterations(5)->UseRealTime()->Unit(benchmark::kMillisecond);

/// Every label set, and its closed window, idle for too long: how long forgetting them takes one
/// core. It waits for nothing here, so on an idle machine CPU time and wall time are the same.
void BM_Expire(benchmark::State& state) {
  const auto series = static_cast<std::size_t>(state.range(0));
  double expire_ms = 0, expire_cpu_ms = 0;
  for (auto _ : state) {
    state.PauseTiming();
    auto board = std::make_unique<Board>(roomy(), by_three_labels());
    Writer writer(*board, series);
    fill(writer);
    state.ResumeTiming();
    const auto start = Clock::now();
    const double cpu = thread_cpu_ms();
    board->expire(INT64_MAX / 2);
    expire_cpu_ms += thread_cpu_ms() - cpu;
    expire_ms += ms_since(start);
    state.PauseTiming();
    if (board->series_count() != 0) state.SkipWithError("some are still there");
    board.reset();
    state.ResumeTiming();
  }
  state.counters["expire_cpu_ms"] = expire_cpu_ms / static_cast<double>(state.iterations());
  state.counters["expire_ms"] = expire_ms / static_cast<double>(state.iterations());
}
BENCHMARK(BM_Expire)->Arg(100'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
