#include "config/reading.h"

#include <algorithm>
#include <filesystem>

#include "config/scalar.h"
#include "config/suggest.h"

namespace attune {

ConfigReading::ConfigReading(std::string file, Environment environment)
    : diagnosis(file),
      folder_(std::filesystem::path(file).parent_path().string()),
      environment_(std::move(environment)) {}

std::optional<std::string> ConfigReading::scalar(const YamlValue& value, const std::string& key,
                                                 const std::string& what) {
  note_line(key, value.line);
  if (value.kind != YamlValue::Kind::scalar) {
    wrong_kind(value, key, what);
    return std::nullopt;
  }
  auto expanded = expand_environment(value.text, environment_);
  if (!expanded) {
    diagnosis.report(value.line, key, value.text, expanded.error(),
                     "Set the variable, give it a default with ${NAME:-default}, or write $${ for a plain ${.");
    return std::nullopt;
  }
  return std::move(*expanded);
}

std::optional<OptionValue> ConfigReading::option(const OptionSpec& spec, const YamlValue& value,
                                                 const std::string& key) {
  const auto text = scalar(value, key, kind_name(spec));
  if (!text) return std::nullopt;
  OptionValue checked;
  const ScalarProblem problem = check_scalar(spec, *text, checked);
  if (problem.empty()) return checked;
  // What a variable holds helps to find the mistake, unless its name says that it is a secret.
  const bool show = *text != value.text && !is_secret_key(value.text);
  diagnosis.report(value.line, key, show ? value.text + " = " + *text : value.text, problem.problem, problem.remedy);
  return std::nullopt;
}

void ConfigReading::wrong_kind(const YamlValue& value, const std::string& key, const std::string& what) {
  if (value.kind == YamlValue::Kind::null)
    diagnosis.report(value.line, key, "", "no value", "Give it one (" + what + "), or remove the key.");
  else
    diagnosis.report(value.line, key, value.text, std::string(name_of(value.kind)) + " stands where " + what + " belongs",
                     "Write " + what + ".");
}

bool ConfigReading::is_duplicate(const YamlValue& map, std::size_t entry, const std::string& key) {
  for (std::size_t i = 0; i < entry; ++i) {
    if (map.keys[i] != map.keys[entry]) continue;
    diagnosis.report(map.key_lines[entry], key, "", "the key is there twice",
                     "Keep one of them; the first is on line " + std::to_string(map.key_lines[i]) + ".");
    return true;
  }
  return false;
}

std::string ConfigReading::resolve(const std::string& path) const {
  const std::filesystem::path written(path);
  if (folder_.empty() || written.is_absolute()) return path;
  return (std::filesystem::path(folder_) / written).lexically_normal().string();
}

int ConfigReading::line_of(const std::string& key) const {
  const auto known = lines_.find(key);
  return known == lines_.end() ? 0 : known->second;
}

std::optional<Field> field_named(std::string_view name) noexcept {
  const auto known = std::find(kFieldNames.begin(), kFieldNames.end(), name);
  if (known == kFieldNames.end()) return std::nullopt;
  return static_cast<Field>(known - kFieldNames.begin());
}

void unknown_field(ConfigReading& reading, int line, const std::string& key, const std::string& name) {
  const std::vector<std::string> known(kFieldNames.begin(), kFieldNames.end());
  std::string all;
  for (const std::string& field : known) all.append(all.empty() ? "" : ", ").append(field);
  const std::string near = nearest(name, known);
  reading.diagnosis.report(line, key, key.ends_with(name) ? "" : name, "no such field",
                           near.empty() ? "The fields are: " + all + "." : "Did you mean " + near + "?");
}

}  // namespace attune
