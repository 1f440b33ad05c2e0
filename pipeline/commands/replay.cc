#include "pipeline/commands/replay.h"

#include <signal.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>
#include <variant>

#include "pipeline/commands/configuration.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/progress_line.h"
#include "pipeline/commands/topic_replay.h"
#include "pipeline/model_versions.h"
#include "pipeline/output_file.h"
#include "pipeline/replay.h"
#include "pipeline/runtime/cpu_budget.h"
#include "pipeline/sink/dead_letter_line.h"
#include "pipeline/sink/signal_line.h"
#include "pipeline/sink/window_line.h"

namespace attune {
namespace {

struct Arguments {
  std::string config, input = "-", windows, signals, prompts, metrics, dead_letters,
                      lane_key = "customer";
  TopicRequest range;  ///< with a topic: of a topic, not of a file
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
  for (const std::string_view field : kFieldNames)
    known.append(known.empty() ? "" : ", ").append(field);
  return Error{"--lane-key " + name + ": no such field. Known fields: " + known};
}

/// Opened before the work and committed after it.
struct Destinations {
  OutputFile windows, signals, prompts, metrics, dead_letters;

  static Result<Destinations> open(const Arguments& arguments) {
    auto windows = OutputFile::open("--windows", arguments.windows);
    if (!windows) return Error{windows.error()};
    auto signals = OutputFile::open("--signals", arguments.signals);
    if (!signals) return Error{signals.error()};
    auto prompts = OutputFile::open("--prompts", arguments.prompts);
    if (!prompts) return Error{prompts.error()};
    auto metrics = OutputFile::open("--metrics", arguments.metrics);
    if (!metrics) return Error{metrics.error()};
    auto dead_letters = OutputFile::open("--dead-letters", arguments.dead_letters);
    if (!dead_letters) return Error{dead_letters.error()};
    return Destinations{std::move(*windows), std::move(*signals), std::move(*prompts),
                        std::move(*metrics), std::move(*dead_letters)};
  }
};

std::string window_lines(const ReplayResult& result, const Config& config) {
  std::string lines;
  // A line with two short labels takes 450 bytes; growing by doubling held three times the lines.
  lines.reserve(result.windows.size() * 512);
  for (const WindowSummary& window : result.windows) {
    append_window_line(lines, window, config.window, nullptr);
    lines += '\n';
  }
  return lines;
}

/// Of a topic, lines say where each event lies; of a file, which line it was.
std::string signal_lines(const ReplayResult& result, const Arguments& arguments,
                         const Config& config) {
  std::string lines;
  LaneId lane{arguments.range.topic, 0};
  for (const ReplayedSignal& signal : result.signals) {
    lane.partition = signal.partition;
    append_signal_line(lines, signal.record, *signal.labels,
                       {config.window, lane.topic.empty() ? nullptr : &lane});
    lines += '\n';
  }
  return lines;
}

std::string prompt_lines(const ReplayResult& result, const Arguments& arguments,
                         const Config& config, const std::string& models) {
  std::string lines;
  LaneId lane{arguments.range.topic, 0};
  for (const ReplayedPrompt& prompt : result.prompts) {
    lane.partition = prompt.partition;
    append_prompt_line(lines, prompt.prompt, *prompt.labels,
                       {config.window, lane.topic.empty() ? nullptr : &lane, models});
    lines += '\n';
  }
  return lines;
}

std::string dead_letter_lines(const ReplayResult& result, const Arguments& arguments) {
  std::string lines;
  for (const ReplayedDeadLetter& dead : result.dead) {
    if (arguments.range.topic.empty()) append_dead_letter_line(lines, arguments.input, dead);
    else append_dead_letter_record(lines, arguments.range.topic, dead);
  }
  return lines;
}

/// All of them, whatever became of those before: the first error is told.
Result<bool> write_results(Destinations& to, const Arguments& arguments, const Config& config,
                           const std::string& models, const ReplayResult& result) {
  std::vector<Result<bool>> written;
  if (to.windows.wanted()) written.push_back(to.windows.commit(window_lines(result, config)));
  if (to.signals.wanted())
    written.push_back(to.signals.commit(signal_lines(result, arguments, config)));
  if (to.prompts.wanted())
    written.push_back(to.prompts.commit(prompt_lines(result, arguments, config, models)));
  written.push_back(to.metrics.commit(result.exposition));
  if (to.dead_letters.wanted())
    written.push_back(to.dead_letters.commit(dead_letter_lines(result, arguments)));
  for (Result<bool>& one : written)
    if (!one) return one;
  return true;
}

ReplayWants wants_of(const Arguments& arguments) {
  return {.signals = !arguments.signals.empty(), .prompts = !arguments.prompts.empty()};
}

ReplayOutcome replay_from_file(const Arguments& arguments, const Config& config,
                         const EmotionModels& models, unsigned threads) {
  const Result<Field> key = field_named(arguments.lane_key);
  if (!key) return complain(key.error(), kExitUsage);
  ProgressLine line("replay", /*topic=*/false);
  ReplayOptions options;
  options.input = arguments.input;
  options.lanes = arguments.lanes;
  options.lane_key = *key;
  options.threads = threads;
  options.wants = wants_of(arguments);
  options.progress = [&](auto... counts) { line.show(counts...); };
  Result<ReplayResult> result = replay_file(config, models, options);
  if (!result) return complain(result.error(), kExitInput);
  return std::move(*result);
}

int replay(const Arguments& arguments) {
  ::signal(SIGXFSZ,
           SIG_IGN);  // a file that grows too large is an error of its write, as a full disk is
  const std::optional<Config> read = read_configuration(arguments.config);
  if (!read) return kExitInput;
  const Config& config = *read;
  if (const std::string why = prompts_nobody(config); !arguments.prompts.empty() && !why.empty())
    return complain("--prompts " + arguments.prompts + ": " + why + ", or leave --prompts out",
                    kExitInput);
  auto models = load_models(config.emotion);
  if (!models) return complain(models.error(), kExitInput);
  auto destinations = Destinations::open(arguments);
  if (!destinations) return complain(destinations.error(), kExitOutput);

  const unsigned threads =
      arguments.threads != 0 ? arguments.threads : worker_threads(config.runtime.threads);
  const ReplayOutcome outcome =
      arguments.range.topic.empty()
          ? replay_from_file(arguments, config, *models, threads)
          : replay_range("replay", arguments.range, config, arguments.config, *models, threads, wants_of(arguments));
  if (const int* code = std::get_if<int>(&outcome)) return *code;
  const auto& result = std::get<ReplayResult>(outcome);
  if (auto written =
          write_results(*destinations, arguments, config, model_versions(*models), result);
      !written)
    return complain(written.error(), kExitOutput);
  std::fprintf(stderr,
               "attune replay: received %llu = windowed %llu + late %llu + dead %llu + filtered "
               "%llu; %zu window lines\n",
               static_cast<unsigned long long>(result.received),
               static_cast<unsigned long long>(result.windowed),
               static_cast<unsigned long long>(result.late),
               static_cast<unsigned long long>(result.dead.size()),
               static_cast<unsigned long long>(result.filtered), result.windows.size());
  return kExitOk;
}

}  // namespace

void add_replay_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command =
      app.add_subcommand("replay", "Run a file, or a range of a topic, through the whole graph");
  command
      ->add_option("--config", arguments->config,
                   "Configuration; for a file its kafka section may be missing")
      ->required();
  CLI::Option* input = command
                           ->add_option("--input", arguments->input,
                                        "Events, one JSON object a line; - = standard input")
                           ->capture_default_str();
  command->add_option("--windows", arguments->windows,
                      "Write each closed window as a JSON line; - = standard output");
  command->add_option("--signals", arguments->signals,
                      "Write each signal with its evidence as a JSON line");
  command->add_option("--prompts", arguments->prompts,
                      "Write each prompt to agents as a JSON line");
  command->add_option("--metrics", arguments->metrics,
                      "Write the final exposition (Prometheus text 0.0.4)");
  command->add_option("--dead-letters", arguments->dead_letters,
                      "Write what could not be understood: JSON lines with place, reason, message "
                      "and the bytes in base64");
  CLI::Option* lanes = command
                           ->add_option("--lanes", arguments->lanes,
                                        "Deal the file to N lanes, as a topic with N partitions")
                           ->check(CLI::Range(1u, 1024u))
                           ->capture_default_str();
  CLI::Option* key =
      command->add_option("--lane-key", arguments->lane_key, "Field whose hash picks the lane")
          ->capture_default_str();
  command->add_option("--threads", arguments->threads, "Workers; 0 = from CPU quota and affinity")
      ->check(CLI::Range(0u, 1024u))
      ->capture_default_str();
  add_topic_options(*command, arguments->range,
                    "Replay this topic of kafka.brokers instead of a file; a lane a partition")
      ->excludes(input)
      ->excludes(lanes)
      ->excludes(key);
  command->footer(
      "Every window closes at the end of the input; the same input gives the same bytes, whatever "
      "the\n"
      "number of threads. Windows are summed over lanes and ordered by name, start and labels; "
      "signals\n"
      "and prompts stand lane by lane, as they were found. Of a topic it joins no group and "
      "commits nothing.\n\n"
      "Example:\n"
      "  attune generate --to-file events.jsonl --count 100000 --seed 7\n"
      "  attune replay --config config/attune.yaml --input events.jsonl --windows out.jsonl "
      "--metrics out.prom\n"
      "Yesterday's hour of a topic:\n"
      "  attune replay --config attune.yaml --topic tickets --from 2026-11-20T10:00:00Z --to "
      "2026-11-20T11:00:00Z --windows -");
  command->callback([arguments, &exit_code] {
    const int to_stdout = (arguments->windows == "-") + (arguments->signals == "-") +
                          (arguments->prompts == "-") + (arguments->metrics == "-") +
                          (arguments->dead_letters == "-");
    if (to_stdout > 1)
      throw CLI::ValidationError(
          "only one of --windows, --signals, --prompts, --metrics and --dead-letters can be -");
    exit_code = replay(*arguments);
  });
}

}  // namespace attune
