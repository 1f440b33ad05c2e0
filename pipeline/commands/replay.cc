#include "pipeline/commands/replay.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "config/loader.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/output_file.h"
#include "pipeline/replay.h"
#include "pipeline/runtime/cpu_budget.h"
#include "pipeline/sink/dead_letter_line.h"
#include "pipeline/sink/window_line.h"

namespace attune {
namespace {

struct Arguments {
  std::string config, input = "-", windows, metrics, dead_letters, lane_key = "customer";
  std::uint32_t lanes = 1;
  unsigned threads = 0;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune replay: %s\n", message.c_str());
  return code;
}

Result<Field> field_named(const std::string& name) {
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (kFieldNames[i] == name) return static_cast<Field>(i);
  std::string known;
  for (const std::string_view field : kFieldNames) known.append(known.empty() ? "" : ", ").append(field);
  return Error{"--lane-key " + name + ": no such field. Known fields: " + known};
}

/// One line that redraws itself, on a terminal only.
void show_progress(std::uint64_t lines, std::uint64_t bytes, std::uint64_t total) {
  const double mib = static_cast<double>(bytes) / (1 << 20);
  if (total != 0)
    std::fprintf(stderr, "\r%llu lines, %.0f of %.0f MiB (%.0f %%)  ", static_cast<unsigned long long>(lines), mib,
                 static_cast<double>(total) / (1 << 20), 100.0 * static_cast<double>(bytes) / static_cast<double>(total));
  else
    std::fprintf(stderr, "\r%llu lines, %.0f MiB  ", static_cast<unsigned long long>(lines), mib);
}

Result<bool> write_results(const Arguments& arguments, const Config& config, const ReplayResult& result) {
  if (!arguments.windows.empty()) {
    std::string lines;
    for (const WindowSummary& window : result.windows) {
      append_window_line(lines, window, config.window, nullptr);
      lines += '\n';
    }
    if (auto written = write_output("--windows", arguments.windows, lines); !written) return written;
  }
  if (!arguments.metrics.empty())
    if (auto written = write_output("--metrics", arguments.metrics, result.exposition); !written) return written;
  if (!arguments.dead_letters.empty()) {
    std::string lines;
    for (const ReplayedDeadLetter& dead : result.dead) append_dead_letter_line(lines, arguments.input, dead);
    if (auto written = write_output("--dead-letters", arguments.dead_letters, lines); !written) return written;
  }
  return true;
}

int replay(const Arguments& arguments) {
  ConfigResult loaded = load_config(arguments.config, /*needs_kafka=*/false);
  if (auto* errors = std::get_if<std::vector<ConfigError>>(&loaded)) {
    for (const ConfigError& error : *errors) std::fprintf(stderr, "%s\n", to_string(error).c_str());
    return kExitInput;
  }
  const Config& config = std::get<Config>(loaded);
  const Result<Field> key = field_named(arguments.lane_key);
  if (!key) return complain(key.error(), kExitUsage);

  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  if (!config.emotion.model.empty()) {
    auto file = EmotionModel::from_file(config.emotion.model);
    if (!file) return complain("emotion.model: " + file.error(), kExitInput);
    model = *file;
  }

  ReplayOptions options;
  options.input = arguments.input;
  options.lanes = arguments.lanes;
  options.lane_key = *key;
  options.threads = arguments.threads != 0 ? arguments.threads : worker_threads(config.runtime.threads);
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  if (terminal) options.progress = show_progress;

  const Result<ReplayResult> result = replay_file(config, std::move(model), options);
  if (terminal) std::fprintf(stderr, "\r\033[K");
  if (!result) return complain(result.error(), kExitInput);
  if (auto written = write_results(arguments, config, *result); !written)
    return complain(written.error(), kExitOutput);
  std::fprintf(stderr,
               "attune replay: received %llu = windowed %llu + late %llu + dead %llu + filtered %llu; %zu window lines\n",
               static_cast<unsigned long long>(result->received), static_cast<unsigned long long>(result->windowed),
               static_cast<unsigned long long>(result->late), static_cast<unsigned long long>(result->dead.size()),
               static_cast<unsigned long long>(result->filtered), result->windows.size());
  return kExitOk;
}

}  // namespace

void add_replay_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("replay", "Run a file of events through the whole graph");
  command->add_option("--config", arguments->config, "Configuration; its kafka section may be missing")->required();
  command->add_option("--input", arguments->input, "Events, one JSON object a line; - = standard input")->capture_default_str();
  command->add_option("--windows", arguments->windows, "Write each closed window as a JSON line; - = standard output");
  command->add_option("--metrics", arguments->metrics, "Write the final exposition (Prometheus text 0.0.4)");
  command->add_option("--dead-letters", arguments->dead_letters,
                      "Write what could not be understood: JSON lines with line, reason, message and the payload in base64");
  command->add_option("--lanes", arguments->lanes, "Deal the file to N lanes, as a topic with N partitions")
      ->check(CLI::Range(1u, 1024u))->capture_default_str();
  command->add_option("--lane-key", arguments->lane_key, "Field whose hash picks the lane")->capture_default_str();
  command->add_option("--threads", arguments->threads, "Workers; 0 = from CPU quota and affinity")
      ->check(CLI::Range(0u, 1024u))->capture_default_str();
  command->footer(
      "Every window closes at the end of the input; the same input gives the same bytes, whatever the\n"
      "number of threads. Windows are summed over lanes and ordered by name, start and labels.\n\n"
      "Example:\n"
      "  attune generate --to-file events.jsonl --count 100000 --seed 7\n"
      "  attune replay --config config/attune.yaml --input events.jsonl --windows out.jsonl --metrics out.prom");
  command->callback([arguments, &exit_code] { exit_code = replay(*arguments); });
}

}  // namespace attune
