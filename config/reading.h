// What the parts of the loader share: where a value stands, how it is read, where errors go.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"
#include "config/diagnosis.h"
#include "config/environment.h"
#include "config/options.h"
#include "config/yaml_tree.h"

namespace attune {

/// One load in progress. Thread rule: one owner, on the stack of the loader.
class ConfigReading {
 public:
  ConfigReading(std::string file, Environment environment);

  Config config = default_config();
  std::map<std::string, std::vector<std::string>> words;  ///< lists of words by key, as written
  Diagnosis diagnosis;

  /// A scalar, expanded; nothing (and an error) when it is none or a variable is missing.
  /// `what` names the expected thing in the error.
  std::optional<std::string> scalar(const YamlValue& value, const std::string& key, const std::string& what);

  /// Reads and checks a scalar of an option; nothing when it is wrong.
  std::optional<OptionValue> option(const OptionSpec& spec, const YamlValue& value, const std::string& key);

  /// Reports a value that has the wrong YAML kind.
  void wrong_kind(const YamlValue& value, const std::string& key, const std::string& what);

  /// Reports the second and later entries of a map with the same key; true for them.
  bool is_duplicate(const YamlValue& map, std::size_t entry, const std::string& key);

  /// A path as written, seen from the configuration's folder.
  std::string resolve(const std::string& path) const;

  /// The line where a key was set; 0 = it was not.
  int line_of(const std::string& key) const;
  void note_line(const std::string& key, int line) { lines_[key] = line; }

 private:
  std::string folder_;
  Environment environment_;
  std::map<std::string, int> lines_;
};

// The options that hold more than one value, each in its own file.
void read_sources(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_value_maps(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_filter(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_topics(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_properties(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_property_files(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_models(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_windows(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_labels(ConfigReading& reading, const YamlValue& value, const std::string& key);
void read_words(ConfigReading& reading, const OptionSpec& spec, const YamlValue& value, const std::string& key);

// What no single value can tell, once all are read.
void check_event(ConfigReading& reading);
void check_windows(ConfigReading& reading);
void check_labels(ConfigReading& reading);
void check_topics(ConfigReading& reading);
void check_models(ConfigReading& reading);
void check_experience(ConfigReading& reading);

std::optional<Field> field_named(std::string_view name) noexcept;

/// Reports a field name that does not exist, with the nearest one.
void unknown_field(ConfigReading& reading, int line, const std::string& key, const std::string& name);

}  // namespace attune
