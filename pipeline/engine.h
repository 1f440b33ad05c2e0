// The running process: Kafka in, the graph, Kafka and /metrics out. What `run` and `demo` share.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "config/config.h"
#include "operators/result.h"
#include "operators/window_summary.h"
#include "pipeline/counters.h"
#include "pipeline/runtime/log.h"
#include "pipeline/source/lane_status.h"
#include "pipeline/watched_outputs.h"

namespace attune {

struct EngineHooks {
  /// What is found, on its way out.
  OutputHooks outputs;
  /// The source has ended by itself (a fatal Kafka error); called once, from the poll thread.
  std::function<void(const std::string& why)> on_fatal;
  /// The log holds back what is below; the demo draws on the same terminal.
  LogLevel log_least = LogLevel::info;
};

/// How far a shutdown got; the last step reached is what a cut-short exit names.
enum class ShutdownStep : std::uint8_t {
  running,
  unready,
  intake_stopped,
  drained,
  results_flushed,
  committed,
  left_group,
  done
};
const char* name_of(ShutdownStep step);

/// Lifecycle: `start` joins the group and serves /metrics; `stop` once: unready, stop intake,
/// drain, deliver, commit, leave. The destructor releases what `stop` left. Thread rule: `start`
/// and `stop` from one thread; everything else from any.
class Engine {
 public:
  static Result<std::unique_ptr<Engine>> start(const Config& config, EngineHooks hooks);
  ~Engine();

  /// True when every step was done before the deadline. After false, `step` names the one reached.
  bool stop(std::int64_t deadline_ms);
  ShutdownStep step() const noexcept;
  int metrics_port() const noexcept;

  /// The live counts behind /metrics, for whoever measures. They end with the engine.
  const Counters& counters() const noexcept;
  /// Where each assigned partition stands: what lies below `next_offset` is on the board.
  std::vector<LaneStatus> lanes() const;

 private:
  Engine();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
