#include "pipeline/commands/test.h"

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "config/suggest.h"
#include "pipeline/commands/configuration.h"
#include "pipeline/commands/evaluation_gate.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/golden_view.h"
#include "pipeline/runtime/cpu_budget.h"

namespace attune {
namespace {

struct Arguments {
  std::vector<std::string> paths, floors;
  std::string config, only;
  bool json = false, score = false, quiet = false;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune test: %s\n", message.c_str());
  return code;
}

Result<std::optional<Signal>> signal_named(const std::string& name) {
  if (name.empty()) return std::optional<Signal>();
  std::vector<std::string> known;
  for (const SignalInfo& info : signals::kTable) {
    if (judged(info.id) == Judged::no) continue;
    if (info.name == name) return std::optional(info.id);
    known.emplace_back(info.name);
  }
  const std::string near = nearest(name, known);
  return Error{"--only " + name + ": no such signal" +
               (near.empty() ? "" : ". Did you mean " + near + "?")};
}

Result<std::vector<Bar>> bars_of(const Arguments& arguments) {
  std::vector<Bar> bars;
  for (const std::string& text : arguments.floors) {
    auto bar = parse_bar(text, /*at_most=*/false, metrics_of(GoldenScore{}));
    if (!bar) return Error{bar.error()};
    bars.push_back(std::move(*bar));
  }
  return bars;
}

/// Every file that is bad is told, not only the first.
bool read_files(const Arguments& arguments, const std::shared_ptr<const Mapping>& mapping,
                GoldenReport& report) {
  const auto paths = golden_paths(arguments.paths);
  if (!paths) {
    complain(paths.error(), kExitInput);
    return false;
  }
  bool good = true;
  for (const std::string& path : *paths) {
    auto file = read_golden(path, mapping);
    if (file) {
      report.files.push_back(std::move(*file));
      continue;
    }
    std::fprintf(stderr, "%s\n", file.error().c_str());
    good = false;
  }
  return good;
}

int tell(const Arguments& arguments, const GoldenReport& report, const std::vector<Bar>& bars) {
  const auto results = check_bars(bars, metrics_of(report.score()), "signals");
  if (!results) return complain(results.error(), kExitUsage);
  const Terminal terminal = standard_output();
  std::string out;
  if (arguments.json) out = golden_json(report, *results);
  else if (arguments.score) out = draw_golden_score(report, terminal);
  else out = draw_golden(report, terminal, arguments.quiet);
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
    return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                    kExitOutput);
  bool held = true;
  for (const BarResult& result : *results) {
    complain(result.words, kExitOk);
    held &= result.held;
  }
  // With floors, or a table of scores, these decide: single differences are what they count.
  if (!bars.empty() || arguments.score) return held ? kExitOk : kExitFailed;
  return report.differences() == 0 ? kExitOk : kExitFailed;
}

int test(const Arguments& arguments) {
  const auto only = signal_named(arguments.only);
  if (!only) return complain(only.error(), kExitUsage);
  const auto bars = bars_of(arguments);
  if (!bars) return complain(bars.error(), kExitUsage);
  const std::optional<Config> config = read_configuration(arguments.config);
  if (!config) return kExitInput;
  const auto mapping = compile_mapping(config->event);
  if (!mapping) return complain(mapping.error(), kExitInput);
  GoldenReport report;
  if (!read_files(arguments, *mapping, report)) return kExitInput;
  const std::string why = prompts_nobody(*config);
  for (const GoldenFile& file : report.files)
    if (file.judges_prompts && !why.empty())
      return complain(file.path + ": expects prompts, and " + why, kExitInput);
  const auto models = load_models(config->emotion);
  if (!models) return complain(models.error(), kExitInput);
  const auto found = run_golden(report.files, *config, *mapping, *models,
                                {.threads = worker_threads(config->runtime.threads)});
  for (std::size_t i = 0; i < report.files.size(); ++i)
    report.comparisons.push_back(compare_golden(report.files[i], found[i]));
  if (*only) keep_only(report, **only);
  return tell(arguments, report, *bars);
}

}  // namespace

void add_test_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "test", "Run labelled conversations and tell what differs from their labels");
  command->add_option("paths", arguments->paths, "Golden files, or folders of them (*.jsonl)")
      ->required();
  command->add_option("--config", arguments->config,
                      "Configuration: mapping, limits, models; without it the defaults");
  command->add_option("--only", arguments->only, "Judge this signal alone");
  CLI::Option* json = command->add_flag("--json", arguments->json,
                                        "Print one JSON object (config/golden.schema.json)");
  command
      ->add_flag("--score", arguments->score,
                 "Precision, recall and F1 per signal in place of differences")
      ->excludes(json);
  command->add_flag("--quiet", arguments->quiet, "Name only files that differ");
  command->add_option(
      "--min", arguments->floors,
      "Exit 1 when a score is lower, and for nothing else: precision=0.9, recall=0.8, "
      "rephrasing.f1=0.7, prompts.recall=0.8; may be repeated");
  command->footer(
      "A golden file is a conversation as JSON lines, with the signals that hold at each:\n"
      "  {\"golden\": \"late-parcel\", \"about\": \"One sentence: what this tests.\"}\n"
      "  {\"event\": {\"time\": \"2026-11-02T10:00:00Z\", \"type\": \"message\", \"customer\": "
      "\"c1\", \"conversation\": \"v1\",\n"
      "   \"actor\": \"customer\", \"channel\": \"chat\", \"text\": \"...\"}, \"expect\": "
      "[\"needed\", \"cue_deadline\"]}\n"
      "  {\"due\": \"2026-11-02T10:02:00Z\", \"conversation\": \"v1\", \"expect\": "
      "[\"unanswered\"]}   a deadline that passes\n"
      "  {\"until\": \"2026-11-02T18:00:00Z\"}                                              "
      "nothing happens until then\n"
      "  {\"closed\": \"v1\", \"expect\": [\"effort_hard\", \"shift_improved\"]}                 "
      "what is known at its end\n"
      "A signal that is not listed is a claim that it does not hold. Lines stand in time order; a "
      "deadline is met to the\n"
      "millisecond. Where a line has \"prompts\": [\"acknowledge\"], the file's prompts to agents "
      "are judged, too. Events have\n"
      "attune's own shape, or yours with --config. Exit codes: 0 as expected, 1 something differs, "
      "3 a file cannot be used.\n\n"
      "Example:\n"
      "  attune test conversations\n"
      "  attune test mine.jsonl --config attune.yaml\n"
      "  attune test conversations --score --min precision=0.9 --min recall=0.8");
  command->callback([arguments, &exit_code] { exit_code = test(*arguments); });
}

}  // namespace attune
