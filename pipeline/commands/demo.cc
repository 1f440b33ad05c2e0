#include "pipeline/commands/demo.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <thread>

#include "config/units.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/demo/incident.h"
#include "pipeline/demo/live_table.h"
#include "pipeline/engine.h"
#include "pipeline/source/embedded_broker.h"
#include "pipeline/source/synthetic/event_producer.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;
constexpr const char* kTopic = "customer-events";
constexpr std::int64_t kWindowMs = 2'000;
constexpr std::int64_t kIncidentAfterMs = 18'000;  // the group takes 3 s to form; the rest is history to compare with

struct Arguments {
  std::string duration;
  int port = 9464;
  double rate = 2000;
  std::uint64_t seed = 1;
};

std::int64_t now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string clock_time(std::int64_t ms) {
  const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
  std::tm parts{};
  ::localtime_r(&seconds, &parts);
  char text[16];
  std::strftime(text, sizeof text, "%H:%M:%S", &parts);
  return text;
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
  config.board.listen = "127.0.0.1:" + std::to_string(port);
  return config;
}

/// What workers see and the screen shows.
class Watch {
 public:
  void window(const WindowSummary& window) {
    std::lock_guard lock(mutex_);
    const std::uint64_t customers = window.customers.estimate();
    table_.add(window.labels[0], window.labels[1], window.start_ms, window.end_ms, window.tally, customers);
    finder_.add(window.start_ms, window.labels[0], window.labels[1], window.tally, customers);
  }
  std::string table(std::size_t width, bool colour) {
    std::lock_guard lock(mutex_);
    return table_.rows() == 0 ? "waiting for the first window to close ...\n" : table_.render(width, colour);
  }
  std::optional<Incident> incident() {
    std::lock_guard lock(mutex_);
    return finder_.find();
  }

 private:
  std::mutex mutex_;
  LiveTable table_;        // guarded by mutex_
  IncidentFinder finder_;  // guarded by mutex_
};

std::string summary(const std::optional<Incident>& incident) {
  if (!incident) return "Summary: no incident found in the closed windows.\n";
  char text[512];
  std::snprintf(text, sizeof text,
                "Summary: incident found in the closed windows.\n"
                "  journey %s, step %s\n"
                "  began at %s with %s; strongest at %s: %s in %.0f %% of texts, usually %.0f %%\n"
                "  %llu texts of %llu customers in that window\n",
                incident->journey.c_str(), incident->step.c_str(), clock_time(incident->began_ms).c_str(),
                kEmotionNames[static_cast<std::size_t>(incident->first)].data(), clock_time(incident->peak_ms).c_str(),
                kEmotionNames[static_cast<std::size_t>(incident->strongest)].data(), 100 * incident->peak_share,
                100 * incident->usual_share, static_cast<unsigned long long>(incident->texts),
                static_cast<unsigned long long>(incident->customers));
  return text;
}

/// Redraws in place on a terminal; plain lines every five seconds elsewhere.
class Screen {
 public:
  Screen() : terminal_(::isatty(STDOUT_FILENO) == 1), colour_(terminal_ && ::getenv("NO_COLOR") == nullptr) {}

  void show(Watch& watch, const std::string& title) {
    if (!terminal_ && Clock::now() - shown_ < std::chrono::seconds(5)) return;
    shown_ = Clock::now();
    std::string out;
    if (terminal_) out += first_ ? "\033[2J\033[H" : "\033[H";
    out += title + "\n" + watch.table(width(), colour_);
    if (terminal_) {
      std::string cleared;  // the rest of every line is wiped as it is drawn, so nothing flickers
      for (const char c : out) {
        if (c == '\n') cleared += "\033[K";
        cleared += c;
      }
      out = cleared + "\033[J";
    }
    first_ = false;
    std::fwrite(out.data(), 1, out.size(), stdout);
    std::fflush(stdout);
  }

 private:
  static std::size_t width() {
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 120;
  }
  const bool terminal_, colour_;
  bool first_ = true;
  Clock::time_point shown_{};
};

void produce(EventProducer& producer, const Arguments& arguments, std::stop_token stop) {
  TrafficOptions options;
  options.seed = arguments.seed;
  options.rate = arguments.rate;
  options.start_ms = now_ms();
  options.max_skew_ms = 500;
  options.poison_share = 0.0005;
  options.incident_after_ms = kIncidentAfterMs;
  Traffic traffic(options);
  const auto began = Clock::now();
  while (!stop.stop_requested()) {
    const TrafficEvent event = traffic.next();
    std::this_thread::sleep_until(began + std::chrono::milliseconds(event.due_ms - options.start_ms));
    if (!producer.send(event)) return;
  }
}

int fail(const std::string& message) {
  std::fprintf(stderr, "attune demo: %s\n", message.c_str());
  return kExitOutput;
}

int demo(const Arguments& arguments) {
  std::int64_t for_ms = 0;
  if (!arguments.duration.empty()) {
    const auto parsed = parse_duration_ms(arguments.duration);
    if (!parsed || *parsed <= 0) {
      std::fprintf(stderr, "attune demo: --for %s: is no duration; write 45s or 2m\n", arguments.duration.c_str());
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

  auto broker = EmbeddedBroker::start({{kTopic, 4}, {"attune.windows", 1}, {"attune.dead-letters", 1}});
  if (!broker) return fail(broker.error());
  Watch watch;
  EngineHooks hooks;
  hooks.on_window = [&](const LaneId&, const WindowSummary& window) { watch.window(window); };
  auto engine = Engine::start(demo_config((*broker)->brokers(), arguments.port), std::move(hooks));
  if (!engine) return fail(engine.error() + ". Another port: --port");
  auto producer = EventProducer::start((*broker)->brokers(), kTopic);
  if (!producer) return fail(producer.error());
  std::jthread generator([&](std::stop_token stop) { produce(**producer, arguments, stop); });

  Screen screen;
  const std::string title = "attune demo: " + std::to_string(static_cast<int>(arguments.rate)) + " events/s through an embedded broker; http://localhost:" +
                            std::to_string((*engine)->metrics_port()) + "/metrics; Ctrl-C ends";
  const auto began = Clock::now();
  for (;;) {
    const timespec second{1, 0};
    if (sigtimedwait(&signals, nullptr, &second) > 0) break;
    screen.show(watch, title);
    if (for_ms > 0 && Clock::now() - began >= std::chrono::milliseconds(for_ms)) break;
  }
  generator.request_stop();
  generator.join();
  (*engine)->stop(1'500);
  std::fputs(summary(watch.incident()).c_str(), stdout);
  std::fflush(stdout);
  return kExitOk;
}

}  // namespace

void add_demo_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("demo", "The whole job on an embedded broker, with synthetic customers and an incident");
  command->add_option("--for", arguments->duration, "End after this long, with a summary, as 45s; default: until Ctrl-C");
  command->add_option("--port", arguments->port, "Where /metrics listens; 0 = a free port")->check(CLI::Range(0, 65535))->capture_default_str();
  command->add_option("--rate", arguments->rate, "Events per second")->check(CLI::Range(100.0, 50'000.0))->capture_default_str();
  command->add_option("--seed", arguments->seed, "The same seed gives the same customers")->capture_default_str();
  command->footer(
      "Customers shop, wait for parcels and send things back. After a while the payment step breaks: people\n"
      "get confused, then angry. The incident is found by looking at closed windows, not by knowing the script.\n\n"
      "Example:\n"
      "  attune demo --for 45s\n"
      "  curl -s localhost:9464/metrics | grep 'step=\"payment\"'");
  command->callback([arguments, &exit_code] { exit_code = demo(*arguments); });
}

}  // namespace attune
