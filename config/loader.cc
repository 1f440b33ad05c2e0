#include "config/loader.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "config/reading.h"
#include "config/scalar.h"
#include "config/suggest.h"
#include "config/utf8.h"
#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::size_t kLargestFile = 1u << 20;

/// By what it means: "1800s" is "30m".
std::uint64_t hash_of(const OptionSpec& spec, const OptionValue& value) {
  const std::uint64_t key = hash64(spec.key);
  switch (spec.kind) {
    case OptionKind::integer:
    case OptionKind::duration:
    case OptionKind::size:
      return hash64(std::to_string(value.whole), key);
    case OptionKind::number:
      return hash64(std::to_string(std::bit_cast<std::uint64_t>(value.number)), key);
    default:
      return hash64(value.text, key);
  }
}

/// 0 where the value is the default, however it is written.
std::uint64_t departure(const OptionSpec& spec, const OptionValue& value) {
  OptionValue fallback;
  if (!spec.fallback.empty()) check_scalar(spec, std::string(spec.fallback), fallback);
  return hash_of(spec, value) ^ hash_of(spec, fallback);
}

void read_option(ConfigReading& reading, const OptionSpec& spec, const YamlValue& value,
                 const std::string& key) {
  switch (spec.kind) {
    case OptionKind::topics:
      return read_topics(reading, value, key);
    case OptionKind::sources:
      return read_sources(reading, value, key);
    case OptionKind::value_maps:
      return read_value_maps(reading, value, key);
    case OptionKind::filter:
      return read_filter(reading, value, key);
    case OptionKind::properties:
      return read_properties(reading, value, key);
    case OptionKind::property_files:
      return read_property_files(reading, value, key);
    case OptionKind::models:
      return read_models(reading, value, key);
    case OptionKind::windows:
      return read_windows(reading, value, key);
    case OptionKind::labels:
      return read_labels(reading, value, key);
    case OptionKind::words:
      return read_words(reading, spec, value, key);
    default:
      break;
  }
  auto checked = reading.option(spec, value, key);
  if (!checked) return;
  reading.config.single_values ^= departure(spec, *checked);
  if (spec.kind == OptionKind::path) checked->text = reading.resolve(checked->text);
  spec.set(reading.config, *checked);
}

/// A key at the wrong place is likelier than a typo, so it is looked for elsewhere by its last
/// word.
std::string remedy_for_unknown(const std::string& section, const std::string& name) {
  const std::vector<std::string> siblings = children_of(section);
  if (const std::string near = nearest(name, siblings); !near.empty())
    return "Did you mean " + near + "?";
  for (const OptionSpec& option : option_specs())
    if (option.key.ends_with("." + name) && option.key.find("[]") == std::string_view::npos)
      return "Did you mean " + std::string(option.key) + "?";
  std::string all;
  for (const std::string& sibling : siblings) all.append(all.empty() ? "" : ", ").append(sibling);
  return "Known here: " + all + ".";
}

void read_section(ConfigReading& reading, const YamlValue& map, const std::string& section) {
  if (map.kind == YamlValue::Kind::null) return;  // a section whose keys are all commented out
  if (map.kind != YamlValue::Kind::map)
    return reading.wrong_kind(map, section.empty() ? "(the file)" : section, "a section of keys");
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string& name = map.keys[i];
    const std::string key = section.empty() ? name : section + "." + name;
    if (reading.is_duplicate(map, i, key)) continue;
    reading.note_line(key, map.key_lines[i]);
    const std::vector<std::string> known = children_of(section);
    // Compared with the children, not by prefix: a key with a dot in it must not reach further
    // down.
    if (std::find(known.begin(), known.end(), name) == known.end())
      reading.diagnosis.report(map.key_lines[i], key, "", "unknown key",
                               remedy_for_unknown(section, name));
    else if (const OptionSpec* option = find_option(key))
      read_option(reading, *option, map.items[i], key);
    else read_section(reading, map.items[i], key);
  }
}

void check_required(ConfigReading& reading) {
  for (const OptionSpec& option : option_specs()) {
    const std::string key(option.key);
    if (!option.required || !key.starts_with("kafka.") || reading.line_of(key) != 0) continue;
    reading.diagnosis.report(
        reading.line_of("kafka"), key, "", "missing",
        "Add it, for example " + key.substr(6) + ": " + std::string(option.example) + ".");
  }
}

std::vector<ConfigError> failed(const std::string& file, int line, const std::string& problem,
                                const std::string& remedy) {
  Diagnosis diagnosis(file);
  diagnosis.report(line, "", "", problem, remedy);
  return diagnosis.take();
}

std::vector<ConfigError> read_text(const std::string& text, const std::string& file_name,
                                   bool needs_kafka, Config& read) {
  if (const int line = first_broken_utf8_line(text); line != 0)
    return failed(file_name, line, "not UTF-8", "Save the file as UTF-8 text.");
  auto parsed = parse_yaml(text);
  if (const auto* problem = std::get_if<YamlProblem>(&parsed))
    return failed(file_name, problem->line, problem->problem, problem->remedy);
  ConfigReading reading(file_name, process_environment());
  read_section(reading, std::get<YamlValue>(parsed), "");
  if (needs_kafka) check_required(reading);
  check_event(reading);
  check_windows(reading);
  check_labels(reading);
  check_topics(reading);
  check_models(reading);
  check_experience(reading);
  read = std::move(reading.config);
  return reading.diagnosis.take();
}

ConfigResult whole(std::vector<ConfigError> errors, Config read) {
  if (!errors.empty()) return errors;
  return read;
}

}  // namespace

ConfigResult parse_config(const std::string& text, const std::string& file_name, bool needs_kafka) {
  Config read;
  auto errors = read_text(text, file_name, needs_kafka, read);
  return whole(std::move(errors), std::move(read));
}

ConfigResult load_config(const std::string& path, bool needs_kafka) {
  Config read;
  auto errors = load_config(path, needs_kafka, read);
  return whole(std::move(errors), std::move(read));
}

std::vector<ConfigError> load_config(const std::string& path, bool needs_kafka, Config& read) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return failed(path, 0, "it is a directory", "Name the file inside it, such as attune.yaml.");
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return failed(path, 0, std::string("cannot be opened: ") + std::strerror(errno),
                  "Check the path, and that this user may read it.");
  std::string text;
  char block[16384];
  while (text.size() <= kLargestFile && (file.read(block, sizeof block) || file.gcount() > 0))
    text.append(block, static_cast<std::size_t>(file.gcount()));
  if (file.bad()) return failed(path, 0, "cannot be read", "Check the file and its disk.");
  if (text.size() > kLargestFile)
    return failed(path, 0, "larger than 1 MiB", "Is this the configuration?");
  return read_text(text, path, needs_kafka, read);
}

}  // namespace attune
