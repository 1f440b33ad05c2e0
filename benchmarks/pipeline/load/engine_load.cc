#include "benchmarks/pipeline/load/engine_load.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>

#include "benchmarks/pipeline/load/http_get.h"
#include "benchmarks/pipeline/load/load_config.h"
#include "benchmarks/pipeline/load/sample_producer.h"
#include "pipeline/engine.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/source/synthetic/pacer.h"

namespace attune::bench {
namespace {

constexpr std::uint64_t kUrgentEvery = 101;  // no multiple of the partitions: all get some
constexpr std::int64_t kPatienceMs = 60'000, kStopMs = 20'000, kStartInNs = 100'000'000;

std::int64_t wall_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

float to_ms(std::int64_t ns) {
  return static_cast<float>(static_cast<double>(ns) / 1e6);
}

/// One run, top to bottom in `run`.
class EngineLoad {
 public:
  explicit EngineLoad(const LoadOptions& options)
      : options_(options),
        measured_from_(static_cast<std::uint64_t>(options.rate * options.warm_seconds)) {}

  Measured run() {
    const std::string group = "load-" + std::to_string(steady_ns());
    auto engine = Engine::start(load_config(options_.brokers, options_.topic, group), {});
    if (!engine) return failed(engine.error());
    engine_ = std::move(*engine);
    auto producer = SampleProducer::start(
        {options_.brokers, options_.topic, options_.partitions, "1", "lz4", kUrgentEvery});
    if (!producer) return failed(producer.error());
    producer_ = std::move(*producer);
    if (!joined()) return failed("the group did not form in time");
    next_offsets_.assign(static_cast<std::size_t>(options_.partitions), 0);
    start_ns_ = steady_ns() + kStartInNs;
    start_wall_ms_ = wall_ms() + kStartInNs / 1'000'000;
    std::thread sender([this] { options_.rate > 0 ? send_on_schedule() : send_as_folded(); });
    watch();
    sender.join();
    check();
    return std::move(measured_);
  }

 private:
  Measured failed(const std::string& why) {
    measured_.problem = why;
    return std::move(measured_);
  }

  bool joined() const {
    const Deadline deadline(kPatienceMs);
    while (engine_->lanes().size() != static_cast<std::size_t>(options_.partitions)) {
      if (deadline.passed()) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
  }

  double total_seconds() const { return options_.warm_seconds + options_.seconds; }
  std::int64_t end_ns() const {
    return start_ns_ + static_cast<std::int64_t>(total_seconds() * 1e9);
  }
  std::int64_t due_ns(std::uint64_t i) const {
    return start_ns_ + static_cast<std::int64_t>(static_cast<double>(i) * 1e9 / options_.rate);
  }

  // ---------------------------------------------------------------- the producer's thread

  void send_on_schedule() {
    const Pacer pacer(options_.rate);
    const auto total = static_cast<std::uint64_t>(options_.rate * total_seconds());
    while (producer_->sent() < total) {
      const std::uint64_t due = std::min(pacer.due(steady_ns() - start_ns_), total);
      while (producer_->sent() < due) {
        const std::uint64_t i = producer_->sent();
        producer_->send(start_wall_ms_ + pacer.due_at_ms(i));
        if (i >= measured_from_)
          measured_.producer_late_ms.push_back(to_ms(steady_ns() - due_ns(i)));
      }
      producer_->poll();
      std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    delivered_ = producer_->finish(static_cast<int>(kPatienceMs));
    sent_all_ = true;
  }

  void send_as_folded() {
    while (steady_ns() < end_ns()) {
      const std::int64_t now_ms = wall_ms();
      const std::uint64_t folded = folded_.load(std::memory_order_relaxed);
      const std::uint64_t most = folded + options_.most_behind;
      for (int burst = 0; burst < 512 && producer_->sent() < most; ++burst) producer_->send(now_ms);
      if (producer_->sent() >= most) std::this_thread::sleep_for(std::chrono::microseconds(200));
      producer_->poll();
    }
    delivered_ = producer_->finish(static_cast<int>(kPatienceMs));
    sent_all_ = true;
  }

  // ---------------------------------------------------------------- the watcher's

  /// Every millisecond until all that was sent is on the board.
  void watch() {
    const Deadline deadline(static_cast<std::int64_t>(total_seconds() * 1e3) + kPatienceMs);
    const std::int64_t warm_ns = start_ns_ + static_cast<std::int64_t>(options_.warm_seconds * 1e9);
    std::optional<std::uint64_t> folded_when_warm;
    std::int64_t counted_since_ns = 0;
    double cpu_when_warm = 0;
    while (!deadline.passed()) {
      look();
      const std::int64_t now_ns = steady_ns();
      if (!folded_when_warm && now_ns >= warm_ns)
        folded_when_warm = folded_, counted_since_ns = now_ns, cpu_when_warm = cpu_seconds();
      if (folded_when_warm && measured_.seconds == 0 && now_ns >= end_ns()) {
        measured_.seconds = static_cast<double>(now_ns - counted_since_ns) / 1e9;
        measured_.events = folded_ - *folded_when_warm;
        measured_.cpu_seconds = cpu_seconds() - cpu_when_warm;
      }
      if (sent_all_ && folded_ >= producer_->sent() && measured_.seconds != 0) return;
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  }

  void look() {
    std::uint64_t folded = 0;
    const std::vector<LaneStatus> lanes = engine_->lanes();
    const std::int64_t now_ns = steady_ns();  // after the look: what it saw was there by now
    for (const LaneStatus& lane : lanes) {
      const auto partition = static_cast<std::uint64_t>(lane.partition);
      std::int64_t& next = next_offsets_[partition];
      for (; options_.rate > 0 && next < lane.next_offset; ++next) {
        const std::uint64_t i =
            static_cast<std::uint64_t>(next) * static_cast<std::uint64_t>(options_.partitions) +
            partition;
        if (i >= measured_from_) measured_.latencies_ms.push_back(to_ms(now_ns - due_ns(i)));
      }
      next = std::max(next, lane.next_offset);
      folded += static_cast<std::uint64_t>(next);
    }
    folded_.store(folded, std::memory_order_relaxed);
  }

  // ---------------------------------------------------------------- afterwards

  /// Every event that was sent is on the board, as a scrape sees it, and no other.
  void check() {
    const Counters& counters = engine_->counters();
    measured_.closed_windows = counters.windows_closed;
    const std::uint64_t sent = producer_->sent();
    const std::string page = http_get(engine_->metrics_port(), "/metrics");
    const auto on_board = static_cast<std::uint64_t>(sum_of(page, "attune_events_total"));
    if (!delivered_) measured_.problem = "the producer could not deliver its events";
    else if (counters.windowed != sent)
      measured_.problem = std::to_string(counters.windowed) + " of " + std::to_string(sent) +
                          " events were counted";
    else if (on_board != sent)
      measured_.problem =
          "/metrics shows " + std::to_string(on_board) + " of " + std::to_string(sent) + " events";
    const bool ended = engine_->stop(kStopMs);
    if (measured_.problem.empty() && !ended)
      measured_.problem = std::string("not ended cleanly after: ") + name_of(engine_->step());
  }

  const LoadOptions options_;
  const std::uint64_t measured_from_;  ///< events before this one only warm up
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<SampleProducer> producer_;
  std::int64_t start_ns_ = 0, start_wall_ms_ = 0;
  std::atomic<std::uint64_t> folded_{0};
  std::atomic<bool> sent_all_{false}, delivered_{false};
  std::vector<std::int64_t> next_offsets_;  // by partition; the watcher's
  Measured measured_;  // producer_late_ms is the producer's until it has been joined, the rest the
                       // watcher's
};

}  // namespace

Measured run_load(const LoadOptions& options) {
  return EngineLoad(options).run();
}

}  // namespace attune::bench
