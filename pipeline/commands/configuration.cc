#include "pipeline/commands/configuration.h"

#include <cstdio>

#include "config/loader.h"
#include "config/options.h"

namespace attune {

std::optional<Config> read_configuration(const std::string& path) {
  if (path.empty()) return default_config();
  ConfigResult loaded = load_config(path, /*needs_kafka=*/false);
  if (auto* config = std::get_if<Config>(&loaded)) return std::move(*config);
  for (const ConfigError& error : std::get<std::vector<ConfigError>>(loaded))
    std::fprintf(stderr, "%s\n", to_string(error).c_str());
  return std::nullopt;
}

std::string prompts_nobody(const Config& config) {
  if (config.experience.prompts.on) return "";
  return config.outputs.prompts_topic.empty()
             ? "outputs.prompts.topic is none: nobody is prompted. Name a topic there"
             : "prompts.enabled is false: nobody is prompted. Set it to true";
}

}  // namespace attune
