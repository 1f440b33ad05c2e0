// kafka.topics, kafka.properties, kafka.properties_files, and topics that would bite each other.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "config/reading.h"
#include "config/scalar.h"

namespace attune {
namespace {

constexpr std::size_t kLargestSecret = 1u << 20;

/// Calls `use(name, text, line, key)` for each entry that is a single value.
template <class Use>
void each_property(ConfigReading& reading, const YamlValue& map, const std::string& key, const std::string& what, Use use) {
  if (map.kind != YamlValue::Kind::map) return reading.wrong_kind(map, key, "a section of librdkafka properties");
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string entry = key + "." + map.keys[i];
    if (reading.is_duplicate(map, i, entry)) continue;
    if (auto text = reading.scalar(map.items[i], entry, what)) use(map.keys[i], std::move(*text), map.items[i], entry);
  }
}

void add_property(ConfigReading& reading, const std::string& name, std::string value, const YamlValue& written,
                  const std::string& key) {
  KafkaOptions& kafka = reading.config.kafka;
  if (const auto known = kafka.property_places.find(name); known != kafka.property_places.end())
    return reading.diagnosis.report(written.line, key, written.text, "the property is set twice",
                                    "Keep one: line " + std::to_string(known->second.line) + " sets it too.");
  kafka.properties[name] = std::move(value);
  kafka.property_places[name] = {written.line, key, written.text};
}

/// The file's content without its last line break; an error in `problem`.
std::string read_secret(const std::string& path, std::string& problem) {
  std::error_code ignored;
  // Links are followed; a pipe or a terminal would make the check wait for ever.
  const bool other = std::filesystem::exists(path, ignored) && !std::filesystem::is_regular_file(path, ignored);
  std::ifstream file;
  if (!other) file.open(path, std::ios::binary);
  if (!file.is_open()) {
    problem = other ? "not an ordinary file" : "the file cannot be opened";
    return "";
  }
  std::string text;
  char block[4096];
  while (text.size() <= kLargestSecret && (file.read(block, sizeof block) || file.gcount() > 0))
    text.append(block, static_cast<std::size_t>(file.gcount()));
  if (file.bad()) problem = "the file cannot be read";
  if (text.size() > kLargestSecret) problem = "the file is larger than 1 MiB";
  if (text.ends_with('\n')) text.pop_back();
  if (text.ends_with('\r')) text.pop_back();
  if (text.empty() && problem.empty()) problem = "the file is empty";
  return text;
}

}  // namespace

void read_properties(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  each_property(reading, value, key, "a single value",
                [&](const std::string& name, std::string text, const YamlValue& written, const std::string& entry) {
                  add_property(reading, name, std::move(text), written, entry);
                });
}

void read_property_files(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  each_property(reading, value, key, "the path of a file",
                [&](const std::string& name, std::string path, const YamlValue& written, const std::string& entry) {
                  std::string problem;
                  std::string content = read_secret(reading.resolve(path), problem);
                  if (!problem.empty())
                    return reading.diagnosis.report(written.line, entry, path, problem,
                                                    "Check that the path exists and that this process may read it.");
                  add_property(reading, name, std::move(content), written, entry);
                });
}

void read_topics(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  if (value.kind != YamlValue::Kind::sequence) return reading.wrong_kind(value, key, "a list of topics, such as [interactions]");
  auto& topics = reading.config.kafka.topics;
  if (value.items.empty()) reading.diagnosis.report(value.line, key, "[]", "no topic to read", "Name at least one.");
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string entry = key + "[" + std::to_string(i) + "]";
    const auto name = reading.scalar(value.items[i], entry, "the name of a topic");
    if (!name) continue;
    ScalarProblem problem = check_topic(*name);
    if (problem.empty() && std::find(topics.begin(), topics.end(), *name) != topics.end())
      problem = {"the topic is there twice", "Keep one of them."};
    if (!problem.empty()) reading.diagnosis.report(value.items[i].line, entry, *name, problem.problem, problem.remedy);
    else topics.push_back(*name);
  }
}

/// Reading what one writes would feed attune its own output for ever. Without a topic of theirs nobody is
/// prompted.
void check_topics(ConfigReading& reading) {
  const auto& topics = reading.config.kafka.topics;
  const OutputOptions& outputs = reading.config.outputs;
  const auto complain = [&](const std::string& key, const std::string& topic, const std::string& problem) {
    reading.diagnosis.report(std::max(reading.line_of(key), reading.line_of("kafka.topics")), key, topic, problem,
                             "Give it a topic of its own, or none.");
  };
  const auto is_input = [&](const std::string& topic) {
    return !topic.empty() && std::find(topics.begin(), topics.end(), topic) != topics.end();
  };
  struct Output {
    const char* key;
    const std::string& topic;
    const char* eaten;  ///< what becomes of one that is read again
    const char* what;   ///< goes there
  };
  const Output all[] = {
      {"outputs.windows.topic", outputs.windows_topic, "attune would eat its own results", "closed windows go"},
      {"outputs.prompts.topic", outputs.prompts_topic, "attune would eat its own prompts", "prompts go"},
      {"outputs.signals.topic", outputs.signals_topic, "attune would eat its own signals", "signals go"},
      {"outputs.dead_letters.topic", outputs.dead_letters_topic, "every dead letter would come back for ever", "dead letters go"},
  };
  if (outputs.prompts_topic.empty()) reading.config.experience.prompts.on = false;
  for (const Output& output : all) {
    if (output.topic.empty()) continue;
    if (is_input(output.topic)) complain(output.key, output.topic, std::string("kafka.topics reads this topic: ") + output.eaten);
    for (const Output* before = all; before != &output; ++before)
      if (before->topic == output.topic) complain(output.key, output.topic, std::string(before->what) + " to the same topic");
  }
}

}  // namespace attune
