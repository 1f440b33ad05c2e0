// Any bytes as a configuration: either a Config that the stages take, or errors that a person can
// use.
#include <cstdint>
#include <string>

#include "config/loader.h"
#include "config/units.h"
#include "operators/parse/parse.h"
#include "tests/fuzz/require.h"

namespace {

using attune::require;

void check_errors(const std::vector<attune::ConfigError>& errors) {
  require(!errors.empty());
  for (const attune::ConfigError& error : errors) {
    require(!error.problem.empty() && !error.remedy.empty() && error.line >= 0);
    require(error.value.size() < 100);
    for (const char c : error.value + error.key) require(static_cast<unsigned char>(c) >= 0x20);
  }
}

void check_config(const attune::Config& config) {
  require(!config.window.windows.empty() && config.window.labels.size() <= attune::kMaxLabels);
  for (const attune::WindowSpec& window : config.window.windows) {
    require(window.every_ms > 0 && window.size_ms >= window.every_ms &&
            window.size_ms % window.every_ms == 0);
    require(!window.name.empty());
  }
  for (const attune::Field label : config.window.labels)
    require(label != attune::Field::customer && label != attune::Field::text &&
            label != attune::Field::agent);
  require(config.event.max_bytes <= config.runtime.in_flight_bytes);
  require(static_cast<bool>(attune::compile_mapping(config.event)));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool needs_kafka = (data[0] & 1u) != 0;
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const attune::ConfigResult result = attune::parse_config(text, "fuzz.yaml", needs_kafka);
  if (const auto* errors = std::get_if<std::vector<attune::ConfigError>>(&result))
    check_errors(*errors);
  else check_config(std::get<attune::Config>(result));
  if (const auto ms = attune::parse_duration_ms(text))
    require(attune::parse_duration_ms(attune::format_duration_ms(*ms)) == ms);
  return 0;
}
