// A configuration that is written in a test: what it is read as, or what is wrong with it.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "config/loader.h"

namespace attune::testing {

inline std::vector<ConfigError> errors_of(const std::string& text, bool needs_kafka = false) {
  const ConfigResult result = parse_config(text, "c.yaml", needs_kafka);
  const auto* errors = std::get_if<std::vector<ConfigError>>(&result);
  return errors == nullptr ? std::vector<ConfigError>{} : *errors;
}

/// Every error as it is shown, a line each.
inline std::string printed(const std::string& text, bool needs_kafka = false) {
  std::string out;
  for (const ConfigError& error : errors_of(text, needs_kafka)) out += to_string(error) + "\n";
  return out;
}

inline Config config_of(const std::string& text, bool needs_kafka = false) {
  ConfigResult result = parse_config(text, "c.yaml", needs_kafka);
  if (auto* config = std::get_if<Config>(&result)) return std::move(*config);
  ADD_FAILURE() << printed(text, needs_kafka);
  return {};
}

}  // namespace attune::testing
