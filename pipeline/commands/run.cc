#include "pipeline/commands/run.h"

#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <cstdio>
#include <thread>

#include "config/loader.h"
#include "pipeline/commands/check.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/engine.h"

namespace attune {
namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

/// Waits up to `ms` for one of the signals; 0 when none came.
int wait_for(const sigset_t& set, long ms) {
  const timespec patience{ms / 1000, (ms % 1000) * 1'000'000};
  const int number = sigtimedwait(&set, nullptr, &patience);
  return number > 0 ? number : 0;
}

/// Stops with a deadline; a second signal, or a deadline that passes, ends the process at once and
/// names the step that was reached.
int stop(Engine& engine, const sigset_t& signals, std::int64_t deadline_ms,
         const std::atomic<bool>& fatal) {
  std::atomic<bool> finished{false}, complete{false};
  std::thread stopper([&] {
    complete = engine.stop(deadline_ms);
    finished = true;
  });
  while (!finished) {
    if (wait_for(signals, 20) == 0) continue;
    std::fprintf(stderr, "attune run: second signal, gave up after step: %s\n",
                 name_of(engine.step()));
    std::fflush(stderr);
    ::_exit(kExitFailed);
  }
  stopper.join();
  if (fatal) ::_exit(kExitOutput);  // its reason is told already, and nothing could be drained
  if (complete) return kExitOk;
  std::fprintf(stderr, "attune run: the shutdown deadline passed, gave up after step: %s\n",
               name_of(engine.step()));
  std::fflush(stderr);
  ::_exit(kExitFailed);
}

int refuse(const std::vector<ConfigError>& errors) {
  for (const ConfigError& error : errors) std::fprintf(stderr, "%s\n", to_string(error).c_str());
  return kExitInput;
}

int run(const std::string& path) {
  const ConfigResult loaded = load_config(path, /*needs_kafka=*/true);
  if (const auto* errors = std::get_if<std::vector<ConfigError>>(&loaded)) return refuse(*errors);
  const Config& config = std::get<Config>(loaded);
  if (const auto errors = check_parts(config, path); !errors.empty()) return refuse(errors);

  // Before any thread starts, so that all of them inherit the mask and only `wait_for` sees the
  // signals.
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  ::signal(SIGPIPE, SIG_IGN);

  std::atomic<bool> fatal{false};
  EngineHooks hooks;
  hooks.on_fatal = [&](const std::string& why) {
    std::fprintf(stderr, "attune run: %s\n", why.c_str());
    fatal = true;
  };
  auto engine = Engine::start(config, std::move(hooks));
  if (!engine) {
    std::fprintf(stderr, "attune run: %s\n", engine.error().c_str());
    return kExitOutput;
  }
  while (!fatal && wait_for(signals, 200) == 0) {
  }
  return stop(**engine, signals, config.runtime.shutdown_deadline_ms, fatal);
}

}  // namespace

void add_run_command(CLI::App& app, int& exit_code) {
  auto config = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("run", "Consume a Kafka topic and publish what it feels");
  command->add_option("--config", *config, "Configuration (YAML); validate it with `attune check`")
      ->required();
  command->footer(
      "SIGTERM or Ctrl-C: unready, stop intake, drain, deliver results, commit, leave the group, "
      "exit 0.\n"
      "A second signal, or runtime.shutdown_deadline, exits 1 and names the step reached.\n\n"
      "Example:\n"
      "  attune check --config attune.yaml && attune run --config attune.yaml\n"
      "  curl -s localhost:9464/metrics | grep attune_emotions_total");
  command->callback([config, &exit_code] { exit_code = run(*config); });
}

}  // namespace attune
