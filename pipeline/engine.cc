#include "pipeline/engine.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "config/fingerprint.h"
#include "operators/emotion/emotion.h"
#include "pipeline/graph.h"
#include "pipeline/lane.h"
#include "pipeline/model_versions.h"
#include "pipeline/model_watch.h"
#include "pipeline/runtime/build_info.h"
#include "pipeline/runtime/clock.h"
#include "pipeline/runtime/cpu_budget.h"
#include "pipeline/runtime/dead_share.h"
#include "pipeline/runtime/health.h"
#include "pipeline/sink/board.h"
#include "pipeline/sink/http_server.h"
#include "pipeline/sink/kafka_outputs.h"
#include "pipeline/sink/metrics_page.h"
#include "pipeline/sink/process_metrics.h"
#include "pipeline/source/kafka_source.h"
#include "pipeline/watched_outputs.h"

namespace attune {
namespace {

constexpr std::int64_t kPollSilentMs = 60'000;  // far over one turn, far under max.poll.interval.ms
constexpr const char* kStepNames[] = {"running",           "unready",   "intake stopped", "drained",
                                      "results delivered", "committed", "left the group", "done"};

/// Which reason speaks against readiness while results of a kind cannot be delivered.
struct OutputReason {
  Delivery::Kind kind;
  NotReady reason;
  const char* topics;
};
constexpr OutputReason kOutputReasons[] = {
    {Delivery::Kind::window, NotReady::output, "windows"},
    {Delivery::Kind::dead_letter, NotReady::dead_letters_undeliverable, "dead letters"},
    {Delivery::Kind::prompt, NotReady::prompts_undeliverable, "prompts"},
    {Delivery::Kind::signal, NotReady::signals_undeliverable, "signals"},
};

LaneGauges gauges_of(const LaneStatus& status) {
  LaneGauges gauges;
  gauges.topic = status.topic;
  gauges.partition = status.partition;
  if (status.watermark_ms && *status.watermark_ms > 0)
    gauges.watermark_timestamp_seconds = static_cast<double>(*status.watermark_ms) / 1000;
  if (status.high_offset && status.committed_offset)
    gauges.lag = std::max<std::int64_t>(0, *status.high_offset - *status.committed_offset);
  gauges.position_lag = status.lag_messages;
  gauges.lag_seconds = status.lag_seconds;
  gauges.committed_offset = status.committed_offset;
  gauges.low_offset = status.low_offset;
  gauges.high_offset = status.high_offset;
  gauges.open_panes = static_cast<std::int64_t>(status.open_panes);
  gauges.experience = status.experience;
  gauges.state_bytes = static_cast<std::int64_t>(status.state_bytes);
  gauges.replay_seconds = status.replay_seconds;
  return gauges;
}

LogLevel level_of(KafkaSeverity severity) {
  return severity == KafkaSeverity::error  ? LogLevel::error
         : severity == KafkaSeverity::warn ? LogLevel::warn
                                           : LogLevel::info;
}

}  // namespace

const char* name_of(ShutdownStep step) {
  return kStepNames[static_cast<std::size_t>(step)];
}

/// Members are destroyed in reverse order: server, source, graph, outputs, board, counters.
struct Engine::State {
  State(const Config& config_in, EngineHooks hooks_in)
      : config(config_in),
        hooks(std::move(hooks_in)),
        metrics(counters),
        board(config.board, config.window),
        dead_share(config.outputs.dead_share_alarm, config.outputs.dead_alarm_minimum),
        page(board, metrics) {
    board.set_click_profile(rules_of(config.experience.friction.click_profile).name);
  }

  Result<bool> open();
  Result<bool> serve();
  void describe_process(const CpuBudget& budget);
  void poll();
  void housekeep();
  void turn();
  void judge_outputs(const OutputReason& known);
  std::string not_ready() const;
  void end_threads();

  const Config config;
  const EngineHooks hooks;
  Log log{LogFormat::logfmt, hooks.log_least};
  TrustedClock clock;
  Counters counters;
  Health health;
  ProcessMetrics metrics;
  Board board;
  DeadShare dead_share;  // owned by the housekeeping thread
  std::uint64_t seen_total = 0, seen_dead = 0;
  MetricsPage page;
  std::shared_ptr<const Mapping> mapping;
  std::vector<std::unique_ptr<ModelWatch>> watches;
  std::unique_ptr<KafkaOutputs> kafka_outputs;
  std::unique_ptr<WatchedOutputs> outputs;
  std::unique_ptr<Graph> graph;
  std::unique_ptr<KafkaSource> source;
  std::thread poller, housekeeper;
  std::mutex mutex;
  std::condition_variable wake;
  bool ending = false;  // guarded by mutex
  std::atomic<ShutdownStep> step{ShutdownStep::running};
  std::unique_ptr<HttpServer> server;
};

Result<bool> Engine::State::open() {
  auto compiled = compile_mapping(config.event);
  if (!compiled) return Error{compiled.error()};
  mapping = *compiled;
  auto models = load_models(config.emotion);
  if (!models) return Error{models.error()};
  for (std::size_t i = 0; i < models->entries.size(); ++i) {
    const EmotionModels::Entry& entry = models->entries[i];
    watches.push_back(std::make_unique<ModelWatch>(
        entry.model, std::string(name_of(entry.language)), counters.models[i], config.emotion));
  }
  const CpuBudget budget = process_cpu_budget(config.runtime.threads);
  describe_process(budget);

  const KafkaLog say = [this](KafkaSeverity severity, const std::string& line) {
    log.write(level_of(severity), "kafka", {{"message", line}});
  };
  auto made_outputs = KafkaOutputs::make(
      config, counters, say, {model_versions(*models), [this] { return clock.now_ms(); }});
  if (!made_outputs) return Error{made_outputs.error()};
  kafka_outputs = std::move(*made_outputs);
  outputs = std::make_unique<WatchedOutputs>(*kafka_outputs, hooks.outputs);
  graph = std::make_unique<Graph>(
      GraphOptions{budget.threads, config.runtime.in_flight_bytes, config.empathy}, mapping,
      std::move(*models), counters);

  const LaneContext context{
      config.window,
      config.experience,
      *mapping,
      board,
      *outputs,
      counters,
      [this] { return clock.now_ms(); },
      [this](std::uint64_t ns, std::uint64_t n) { metrics.observe_event_latency_ns(ns, n); }};
  KafkaSourceHooks source_hooks;
  source_hooks.log = say;
  source_hooks.now_ms = [this] { return clock.now_ms(); };
  source_hooks.on_change = [this] {
    if (source) health.set(NotReady::joining, !source->joined());
  };
  auto made_source = KafkaSource::make(config, *graph, context, std::move(source_hooks));
  if (!made_source) return Error{made_source.error()};
  source = std::move(*made_source);

  if (auto served = serve(); !served) return served;
  poller = std::thread([this] { poll(); });
  housekeeper = std::thread([this] { housekeep(); });
  health.set(NotReady::starting, false);
  log.info("started", {{"threads", budget.threads},
                       {"decided_by", budget.source},
                       {"metrics_port", server->port()}});
  return true;
}

void Engine::State::describe_process(const CpuBudget& budget) {
  metrics.set_build(build_info());
  metrics.set_config_hash(fingerprint(config));
  metrics.set_threads("workers", budget.threads);
  if (budget.quota_cores > 0) metrics.set_cpu_quota_cores(budget.quota_cores);
  metrics.set_ready([this] { return health.ready(); });
  metrics.set_models([this] {
    std::vector<ModelReport> reports;
    for (const auto& watch : watches) reports.push_back(watch->report(clock.now_ms()));
    return reports;
  });
  metrics.set_lanes([this] {
    std::vector<LaneGauges> gauges;
    if (source)
      for (const LaneStatus& status : source->status()) gauges.push_back(gauges_of(status));
    return gauges;
  });
}

Result<bool> Engine::State::serve() {
  HttpHandlers handlers;
  handlers.metrics = [this](ExpositionFormat format) { return page.render(format); };
  handlers.healthy = [this]() -> std::pair<bool, std::string> {
    const auto stale = health.stale_loops(steady_now_ms());
    return stale.empty() ? std::pair{true, std::string("alive")} : std::pair{false, stale.front()};
  };
  handlers.ready = [this]() -> std::pair<bool, std::string> {
    const std::string reasons = not_ready();
    return reasons.empty() ? std::pair{true, std::string("ready")} : std::pair{false, reasons};
  };
  auto started = HttpServer::start(config.board.listen, std::move(handlers));
  if (!started) return Error{started.error()};
  server = std::move(*started);
  return true;
}

void Engine::State::poll() {
  const std::optional<Error> fatal = source->run();
  if (!fatal) return;
  log.error("kafka_fatal", {{"message", fatal->message}});
  if (hooks.on_fatal) hooks.on_fatal(fatal->message);
}

void Engine::State::housekeep() {
  Heartbeat& polling = health.add_loop("kafka poll", kPollSilentMs, steady_now_ms());
  std::unique_lock lock(mutex);
  while (!wake.wait_for(lock, std::chrono::seconds(1), [this] { return ending; })) {
    polling.beat(source->last_turn_ns() == 0 ? steady_now_ms()
                                             : source->last_turn_ns() / 1'000'000);
    turn();
  }
  polling.rest();
}

void Engine::State::turn() {
  const std::int64_t now_ms = clock.now_ms();
  board.expire(now_ms);
  for (const auto& watch : watches) watch->look(now_ms);
  counters.clock_jumps.store(clock.jumps(), std::memory_order_relaxed);
  const std::uint64_t dead = counters.dead.load(),
                      total = dead + counters.windowed.load() + counters.late.load();
  health.set(NotReady::dead_share,
             dead_share.add(total - seen_total, dead - seen_dead, steady_now_ms()));
  seen_total = total;
  seen_dead = dead;
  health.set(NotReady::joining, !source->joined());
  for (const OutputReason& known : kOutputReasons) judge_outputs(known);
}

void Engine::State::judge_outputs(const OutputReason& known) {
  const auto& [kind, reason, topics] = known;
  const auto trouble = kafka_outputs->unhealthy(kind);
  if (trouble && !health.has(reason)) log.error("results_undeliverable", {{"message", *trouble}});
  if (!trouble && health.has(reason)) log.info("results_deliverable", {{"topics", topics}});
  health.set(reason, trouble.has_value());
}

/// One line per reason, with what a person can do about it where that is known.
std::string Engine::State::not_ready() const {
  std::string text;
  for (const std::string_view reason : health.reasons())
    text.append(text.empty() ? "" : "\n").append(reason);
  for (const Delivery::Kind kind : kDeliveryKinds)
    if (const auto trouble = kafka_outputs->unhealthy(kind);
        trouble && !text.empty() && text.find(*trouble) == std::string::npos)  // one may stop all
      text.append("\n").append(*trouble);
  return text;
}

void Engine::State::end_threads() {
  {
    std::lock_guard lock(mutex);
    ending = true;
  }
  wake.notify_all();
  if (housekeeper.joinable()) housekeeper.join();
  if (poller.joinable()) poller.join();
}

Engine::Engine() = default;

Engine::~Engine() {
  if (!state_) return;
  if (state_->poller.joinable() && state_->source) {
    state_->kafka_outputs->give_up();
    state_->source->close(0);
  }
  state_->end_threads();
  state_->server.reset();
}

Result<std::unique_ptr<Engine>> Engine::start(const Config& config, EngineHooks hooks) {
  std::unique_ptr<Engine> engine(new Engine);
  engine->state_ = std::make_unique<State>(config, std::move(hooks));
  if (auto opened = engine->state_->open(); !opened) return Error{opened.error()};
  return engine;
}

bool Engine::stop(std::int64_t deadline_ms) {
  State& state = *state_;
  const Deadline deadline(deadline_ms);
  const auto reached = [&](ShutdownStep step) {
    state.step = step;
    state.log.info("shutdown", {{"step", name_of(step)}, {"left_ms", deadline.left_ms()}});
    return !deadline.passed();
  };
  state.health.set(NotReady::draining, true);
  reached(ShutdownStep::unready);
  bool complete = state.source->stop_intake(deadline.left_ms());
  complete = complete && reached(ShutdownStep::intake_stopped) &&
             state.graph->wait_idle(deadline.left_ms());
  complete =
      complete && reached(ShutdownStep::drained) && state.kafka_outputs->flush(deadline.left_ms());
  complete = complete && reached(ShutdownStep::results_flushed) &&
             state.source->commit(deadline.left_ms());
  complete = complete && reached(ShutdownStep::committed);
  if (!complete) state.kafka_outputs->give_up();
  complete = state.source->close(complete ? deadline.left_ms() : 1'000) && complete;
  if (complete) reached(ShutdownStep::left_group);
  state.end_threads();
  if (complete) reached(ShutdownStep::done);
  return complete;
}

ShutdownStep Engine::step() const noexcept {
  return state_->step;
}
int Engine::metrics_port() const noexcept {
  return state_->server->port();
}
const Counters& Engine::counters() const noexcept {
  return state_->counters;
}
std::vector<LaneStatus> Engine::lanes() const {
  return state_->source->status();
}

}  // namespace attune
