#include "pipeline/commands/demo.h"

#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <thread>

#include "config/units.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/demo/report.h"
#include "pipeline/demo/screen.h"
#include "pipeline/engine.h"
#include "pipeline/source/embedded_broker.h"
#include "pipeline/source/synthetic/event_producer.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;
constexpr const char *kTopic = "customer-events", *kPromptsTopic = "attune.prompts";
constexpr std::int64_t kWindowMs = 2'000;
constexpr std::int64_t kIncidentAfterMs =
    18'000;  // the group takes 3 s to form; the rest is history to compare with
// Of few customers each is seen often, so that whole conversations fit into half a minute.
constexpr std::uint32_t kCustomers = 4'000;
constexpr double kZipf = 0.5;
constexpr std::int64_t kIncidentForMs = 12'000;  // what is put right is seen within 45 s

struct Arguments {
  std::string duration;
  int port = 9464;
  double rate = 2000;
  std::uint64_t seed = 1;
};

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

/// A demo has no minute to wait: what takes minutes and days elsewhere takes seconds here.
void shorten(ExperienceOptions& options) {
  options.friction.unanswered_ms = 3'000;
  options.friction.long_wait_ms = 2'000;
  options.memory.conversation_idle_ms = 20'000;
  // Seven windows before anything breaks. So short a history knows little of what is usual, so a
  // peak has to stand out further, and to be a fifth of all.
  options.journey.peaks.least_windows = 6;
  options.journey.peaks.robust_z = 6;
  options.journey.peaks.share = 2'000;
  options.prompts.cool_down_ms = 6'000;
  options.prompts.expires_ms = 5'000;
  // A promise cannot be for less than a minute; two seconds after it an agent is reminded.
  options.prompts.promise_share = 0.03;
}

Config demo_config(const std::string& brokers, int port) {
  Config config;
  config.kafka.brokers = brokers;
  config.kafka.group = "attune-demo";
  config.kafka.topics = {kTopic};
  config.window.windows = {{"2s", kWindowMs, kWindowMs}};
  config.window.labels = {Field::journey, Field::step};
  config.window.allowed_lateness_ms = 1'000;
  config.runtime.idle_after_ms = 2'000;
  config.outputs.prompts_topic = kPromptsTopic;
  shorten(config.experience);
  config.board.listen = "127.0.0.1:" + std::to_string(port);
  return config;
}

void produce(EventProducer& producer, const Arguments& arguments, std::stop_token stop) {
  TrafficOptions options;
  options.seed = arguments.seed;
  options.rate = arguments.rate;
  options.start_ms = now_ms();
  options.max_skew_ms = 500;
  options.poison_share = 0.0005;
  options.customers = kCustomers;
  options.zipf = kZipf;
  options.incident_after_ms = kIncidentAfterMs;
  options.incident_for_ms = kIncidentForMs;
  Traffic traffic(options);
  const auto began = Clock::now();
  while (!stop.stop_requested()) {
    const TrafficEvent event = traffic.next();
    std::this_thread::sleep_until(began +
                                  std::chrono::milliseconds(event.due_ms - options.start_ms));
    if (!producer.send(event)) return;
  }
}

int fail(const std::string& message) {
  std::fprintf(stderr, "attune demo: %s\n", message.c_str());
  return kExitOutput;
}

/// The demo has no configuration file: what that would say of the port is an option here.
std::string cannot_start(const std::string& error, int port) {
  if (!error.starts_with("metrics.listen")) return error;
  return "--port " + std::to_string(port) +
         ": /metrics cannot be served there, probably another process has the port. " +
         "Give a free one with --port, or --port 0 for any";
}

int demo(const Arguments& arguments) {
  std::int64_t for_ms = 0;
  if (!arguments.duration.empty()) {
    const auto parsed = parse_duration_ms(arguments.duration);
    if (!parsed || *parsed <= 0) {
      std::fprintf(stderr, "attune demo: --for %s: is no duration; write 45s or 2m\n",
                   arguments.duration.c_str());
      return kExitUsage;
    }
    for_ms = *parsed;
  }
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);

  auto broker = EmbeddedBroker::start(
      {{kTopic, 4}, {"attune.windows", 1}, {"attune.dead-letters", 1}, {kPromptsTopic, 1}});
  if (!broker) return fail(broker.error());
  Watch watch;
  EngineHooks hooks;
  if (::isatty(STDERR_FILENO) == 1) hooks.log_least = LogLevel::error;
  hooks.outputs.on_window = [&](const LaneId&, const WindowSummary& window) {
    watch.window(window);
  };
  hooks.outputs.on_prompt = [&](const LaneId&, const Prompt& prompt,
                                std::span<const std::string> labels) {
    watch.prompt(prompt, labels);
  };
  auto engine = Engine::start(demo_config((*broker)->brokers(), arguments.port), std::move(hooks));
  if (!engine) return fail(cannot_start(engine.error(), arguments.port));
  auto producer = EventProducer::start((*broker)->brokers(), kTopic);
  if (!producer) return fail(producer.error());
  std::jthread generator([&](std::stop_token stop) { produce(**producer, arguments, stop); });

  char rate[32];
  std::snprintf(rate, sizeof rate, "%.0f", arguments.rate);
  Screen screen(std::string("attune demo: ") + rate + " events/s; http://localhost:" +
                std::to_string((*engine)->metrics_port()) + "/metrics; Ctrl-C ends");
  const auto began = Clock::now();
  for (;;) {
    const timespec second{1, 0};
    if (sigtimedwait(&signals, nullptr, &second) > 0) break;
    screen.show(watch);
    if (for_ms > 0 && Clock::now() - began >= std::chrono::milliseconds(for_ms)) break;
  }
  generator.request_stop();
  generator.join();
  (*engine)->stop(1'500);
  std::fputs((summary(watch.incident()) + summary(watch.conversations())).c_str(), stdout);
  std::fflush(stdout);
  // All is delivered, committed and left. What remains are idle threads of civetweb and of
  // librdkafka's mock that look up only every second or two: nobody who pressed Ctrl-C should wait
  // for them.
  ::_exit(kExitOk);
}

}  // namespace

void add_demo_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "demo", "The whole job on an embedded broker, with synthetic customers and an incident");
  command->add_option("--for", arguments->duration,
                      "End after this long, with a summary, as 45s; default: until Ctrl-C");
  command->add_option("--port", arguments->port, "Where /metrics listens; 0 = a free port")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command->add_option("--rate", arguments->rate, "Events per second")
      ->check(CLI::Range(100.0, 50'000.0))
      ->capture_default_str();
  command->add_option("--seed", arguments->seed, "The same seed gives the same customers")
      ->capture_default_str();
  command->footer(
      "Customers shop, wait for parcels and send things back. After a while the payment step "
      "breaks: people\n"
      "get confused, then angry; nobody answers, or they are handed from team to team. Twelve "
      "seconds later it\n"
      "works again, and agents put right what went wrong. Everything is found by looking at closed "
      "windows and\n"
      "prompts, not by knowing the script: the incident, friction peaks, who got no answer, "
      "hand-offs, prompts\n"
      "to agents and what became of them, conversations that were repaired. Limits of minutes are "
      "seconds here.\n\n"
      "Example:\n"
      "  attune demo --for 45s\n"
      "  curl -s localhost:9464/metrics | grep 'step=\"payment\"'");
  command->callback([arguments, &exit_code] { exit_code = demo(*arguments); });
}

}  // namespace attune
