#include "benchmarks/pipeline/load/engine_drain.h"

#include <chrono>
#include <thread>

#include "benchmarks/allocations.h"
#include "benchmarks/pipeline/load/load_config.h"
#include "pipeline/engine.h"
#include "pipeline/source/kafka_handles.h"

namespace attune::bench {
namespace {

constexpr std::int64_t kPatienceMs = 120'000, kStopMs = 20'000;

std::uint64_t settled(const Counters& counters) {
  return counters.windowed + counters.late + counters.dead + counters.filtered;
}

std::string what_is_wrong(const Counters& counters, std::uint64_t events) {
  if (counters.windowed != events)
    return std::to_string(counters.windowed) + " of " + std::to_string(events) +
           " events were counted in a window";
  if (counters.windows_closed == 0) return "no window closed";
  return {};
}

}  // namespace

Measured drain_with_engine(const std::string& brokers, const std::string& topic,
                           std::uint64_t events) {
  Measured measured;
  const Config config = load_config(brokers, topic, "attune-" + std::to_string(steady_ns()));
  auto engine = Engine::start(config, {});
  if (!engine) {
    measured.problem = engine.error();
    return measured;
  }
  const Counters& counters = (*engine)->counters();
  const Deadline deadline(kPatienceMs);
  const auto pause = [] { std::this_thread::sleep_for(std::chrono::milliseconds(1)); };
  while (counters.received == 0 && !deadline.passed()) pause();
  const std::int64_t first_ns = steady_ns();
  const double first_cpu = cpu_seconds();
  const std::uint64_t first_allocations = allocations();
  while (settled(counters) < events && !deadline.passed()) pause();
  measured.seconds = static_cast<double>(steady_ns() - first_ns) / 1e9;
  measured.cpu_seconds = cpu_seconds() - first_cpu;
  measured.allocations = allocations() - first_allocations;
  measured.events = settled(counters);
  measured.problem = what_is_wrong(counters, events);
  measured.closed_windows = counters.windows_closed;
  const bool ended = (*engine)->stop(kStopMs);
  if (measured.problem.empty() && !ended)
    measured.problem = std::string("not ended cleanly after: ") + name_of((*engine)->step());
  if (measured.problem.empty() && counters.window_results_delivered != counters.windows_closed)
    measured.problem = "not every closed window was delivered to the result topic";
  return measured;
}

}  // namespace attune::bench
