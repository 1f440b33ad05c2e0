#include "pipeline/commands/check.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "config/loader.h"
#include "config/reference.h"
#include "operators/emotion/models.h"
#include "operators/parse/parse.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/runtime/kafka_properties.h"

namespace attune {

std::vector<ConfigError> check_parts(const Config& config, const std::string& file, bool whole) {
  std::vector<ConfigError> errors = check_kafka_properties(config, file);
  if (const auto mapping = compile_mapping(config.event); whole && !mapping)
    errors.push_back(
        {file, 0, "event.fields", "", mapping.error(), "See config/REFERENCE.md, section event"});
  for (const ModelChoice& choice : config.emotion.models)
    if (const auto model = load_model(choice); !model)
      errors.push_back({file, choice.line, choice.key, choice.path, model.error(),
                        "Train one with attune train, or remove the key for the model in the binary"});
  return errors;
}

namespace {

struct Arguments {
  std::string config;
  bool replay = false, reference = false, schema = false;
};

int print_errors(const std::vector<ConfigError>& errors, const std::string& file) {
  for (const ConfigError& error : errors) std::printf("%s\n", to_string(error).c_str());
  std::printf("%s: %zu %s\n", file.c_str(), errors.size(), errors.size() == 1 ? "error" : "errors");
  return kExitFailed;
}

std::string names(const WindowOptions& window) {
  std::string labels;
  for (const Field label : window.labels)
    labels.append(labels.empty() ? "" : ", ").append(kFieldNames[static_cast<std::size_t>(label)]);
  return labels.empty() ? "no labels" : "labels " + labels;
}

int check(const Arguments& arguments) {
  if (arguments.reference || arguments.schema) {
    std::fputs((arguments.reference ? config_reference() : config_schema()).c_str(), stdout);
    return kExitOk;
  }
  Config config;
  std::vector<ConfigError> errors = load_config(arguments.config, !arguments.replay, config);
  const std::vector<ConfigError> of_parts = check_parts(config, arguments.config, errors.empty());
  errors.insert(errors.end(), of_parts.begin(), of_parts.end());
  std::stable_sort(errors.begin(), errors.end(),
                   [](const ConfigError& a, const ConfigError& b) { return a.line < b.line; });
  if (!errors.empty()) return print_errors(errors, arguments.config);
  const auto mapped = std::count_if(
      config.event.fields.begin(), config.event.fields.end(),
      [](const FieldSource& source) { return source.kind != FieldSource::Kind::none; });
  const std::size_t windows = config.window.windows.size();
  std::printf("%s: ok, %zu %s, %ld %s mapped, %s\n", arguments.config.c_str(), windows,
              windows == 1 ? "window" : "windows", static_cast<long>(mapped),
              mapped == 1 ? "field" : "fields", names(config.window).c_str());
  return kExitOk;
}

}  // namespace

void add_check_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "check", "Validate a configuration: all errors at once, with line and remedy");
  auto* config = command->add_option("--config", arguments->config, "Configuration (YAML)");
  command->add_flag("--replay", arguments->replay,
                    "For `attune replay`: the kafka section may be missing");
  auto* reference = command->add_flag("--reference", arguments->reference,
                                      "Print the reference of all keys (Markdown) instead");
  auto* schema = command->add_flag("--schema", arguments->schema,
                                   "Print the JSON Schema of the configuration instead");
  reference->excludes(config, schema);
  schema->excludes(config);
  command->footer(
      "Exit codes: 0 fine, 1 errors, 2 usage. Reads the file, the environment variables and secret "
      "files that it\n"
      "names, and the model; connects to nothing.\n\n"
      "Example:\n"
      "  attune check --config config/attune.yaml");
  command->callback([arguments, &exit_code] {
    if (arguments->config.empty() && !arguments->reference && !arguments->schema)
      throw CLI::RequiredError("--config");
    exit_code = check(*arguments);
  });
}

}  // namespace attune
