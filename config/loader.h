// YAML -> Config, with every mistake found at once.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "config/config.h"

namespace attune {

/// One mistake in a configuration: where, what, and what to do.
struct ConfigError {
  std::string file;
  int line = 0;         ///< 1-based; 0 = the whole file
  std::string key;      ///< dotted path, "windows[0].size"
  std::string value;    ///< as written; secrets redacted
  std::string problem;  ///< one sentence
  std::string remedy;   ///< one sentence; for a typo the nearest known key
};

std::string to_string(const ConfigError& error);  ///< "file:line: key: value: problem. remedy"

using ConfigResult = std::variant<Config, std::vector<ConfigError>>;

/// Reads a file. Environment variables `${NAME}` and `${NAME:-default}` expand in string values;
/// `*_file` forms (kafka.properties_files) read secrets from files.
/// `needs_kafka` false (replay): the kafka section may be missing.
ConfigResult load_config(const std::string& path, bool needs_kafka);
/// All the mistakes, and beside them whatever could be read: what is left to check without the
/// file.
std::vector<ConfigError> load_config(const std::string& path, bool needs_kafka, Config& read);
ConfigResult parse_config(const std::string& text, const std::string& file_name, bool needs_kafka);

}  // namespace attune
