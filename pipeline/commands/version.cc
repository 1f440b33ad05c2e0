#include "pipeline/commands/version.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "operators/emotion/emotion.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/runtime/build_info.h"

namespace attune {
namespace {

struct Row {
  const char* name;
  std::string value;
};

std::vector<Row> rows() {
  const BuildInfo& build = build_info();
  const std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  return {{"attune", build.version},         {"revision", build.revision},     {"compiler", build.compiler},
          {"librdkafka", build.librdkafka},  {"onetbb", build.onetbb},         {"simdjson", build.simdjson},
          {"model", model->card().name},     {"model_version", model->card().version}};
}

/// A JSON string; what a model file says about itself is not ours to trust.
std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    out += byte < 0x20 ? ' ' : c;
  }
  return out + '"';
}

int version(bool json) {
  const std::vector<Row> all = rows();
  std::string out = json ? "{" : "";
  for (const Row& row : all) {
    if (json) {
      out.append(out.size() == 1 ? "" : ",").append(quoted(row.name)).append(":").append(quoted(row.value));
    } else {
      std::string name = row.name;
      name.resize(14, ' ');
      out.append(name).append(row.value).append("\n");
    }
  }
  std::printf("%s%s", out.c_str(), json ? "}\n" : "");
  return kExitOk;
}

}  // namespace

void add_version_command(CLI::App& app, int& exit_code) {
  auto json = std::make_shared<bool>(false);
  CLI::App* command = app.add_subcommand("version", "Say what is in this binary");
  command->add_flag("--json", *json, "As one JSON object");
  command->footer("Example:\n  attune version --json");
  command->callback([json, &exit_code] { exit_code = version(*json); });
}

}  // namespace attune
