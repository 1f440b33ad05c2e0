// windows and labels.
#include <algorithm>
#include <array>
#include <numeric>

#include "config/reading.h"
#include "config/suggest.h"
#include "config/units.h"

namespace attune {
namespace {

constexpr std::int64_t kMostPanes = 20'000;  ///< per longest window: each pane is merged at every close

std::string at(const std::string& key, std::size_t i) { return key + "[" + std::to_string(i) + "]"; }

bool is_window_name(const std::string& name) {
  return name.size() <= 64 && name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-") ==
                                  std::string::npos;
}

struct WindowParts {
  std::optional<OptionValue> name, size, every;
};

WindowParts read_parts(ConfigReading& reading, const YamlValue& map, const std::string& key) {
  WindowParts parts;
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string entry = key + "." + map.keys[i];
    if (reading.is_duplicate(map, i, entry)) continue;
    const OptionSpec* spec = find_option("windows[]." + map.keys[i]);
    if (spec == nullptr) {
      const std::string near = nearest(map.keys[i], {"name", "size", "every"});
      reading.diagnosis.report(map.key_lines[i], entry, "", "unknown key",
                               near.empty() ? "A window has name, size and every." : "Did you mean " + near + "?");
      continue;
    }
    auto value = reading.option(*spec, map.items[i], entry);
    (map.keys[i] == "name" ? parts.name : map.keys[i] == "size" ? parts.size : parts.every) = std::move(value);
  }
  return parts;
}

void read_window(ConfigReading& reading, const YamlValue& map, const std::string& key) {
  if (map.kind != YamlValue::Kind::map) return reading.wrong_kind(map, key, "a window such as {name: 1m, size: 1m}");
  const WindowParts parts = read_parts(reading, map, key);
  const bool has_size = std::find(map.keys.begin(), map.keys.end(), "size") != map.keys.end();
  if (!has_size)
    return reading.diagnosis.report(map.line, key + ".size", "", "missing", "Say how long the window is, such as size: 1m.");
  if (!parts.size) return;
  WindowSpec window;
  window.size_ms = parts.size->whole;
  window.every_ms = parts.every ? parts.every->whole : window.size_ms;
  window.name = parts.name ? parts.name->text : parts.size->text;
  if (window.size_ms % window.every_ms != 0)
    reading.diagnosis.report(reading.line_of(key + ".every"), key + ".every", parts.every->text,
                             "the size " + parts.size->text + " is not a multiple of it",
                             "Choose one that divides the size, and is not longer.");
  if (!is_window_name(window.name))
    reading.diagnosis.report(reading.line_of(key + ".name"), key + ".name", window.name, "not a window name",
                             "Use up to 64 letters, digits, dots, underscores and dashes.");
  for (const WindowSpec& other : reading.config.window.windows)
    if (other.name == window.name)
      reading.diagnosis.report(map.line, key + ".name", window.name, "two windows have this name", "Name them apart.");
  reading.config.window.windows.push_back(std::move(window));
}

/// Why a field can never be a label; "" = it can.
std::string privacy_reason(Field field) {
  switch (field) {
    case Field::id: case Field::conversation: case Field::case_id:
      return "it names one event, conversation or case: a series each, and a way back to a person";
    case Field::customer: return "it names a person, and attune keeps customers out of metrics by construction";
    case Field::agent: return "it names a person: attune makes no series per agent";
    case Field::text: return "it is what people wrote, and words never reach a label";
    case Field::ui_target: return "it is free text of a page, with people's data in it as often as not";
    case Field::time: return "it is the axis of the windows themselves";
    case Field::survey_score: case Field::survey_scale: case Field::ui_x: case Field::ui_y: case Field::wait_ms:
      return "it is a number: every value would be a series of its own";
    default: return "";
  }
}

void read_label(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  const auto name = reading.scalar(value, key, "the name of a field");
  if (!name) return;
  const auto field = field_named(*name);
  if (!field) return unknown_field(reading, value.line, key, *name);
  auto& labels = reading.config.window.labels;
  if (const std::string reason = privacy_reason(*field); !reason.empty())
    return reading.diagnosis.report(value.line, key, *name, "not fit to be a label: " + reason,
                                    "Use fields with few values, such as channel, journey, step, team or topic.");
  if (std::find(labels.begin(), labels.end(), *field) != labels.end())
    return reading.diagnosis.report(value.line, key, *name, "the label is there twice", "Keep one of them.");
  labels.push_back(*field);
}

}  // namespace

void read_windows(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  if (value.kind != YamlValue::Kind::sequence)
    return reading.wrong_kind(value, key, "a list of windows, such as [{name: 1m, size: 1m}]");
  const OptionSpec& spec = *find_option("windows");
  if (value.items.empty() || value.items.size() > static_cast<std::size_t>(spec.maximum))
    return reading.diagnosis.report(value.line, key, "", std::to_string(value.items.size()) + " windows",
                                    "Use " + bounds_text(spec) + ".");
  reading.config.window.windows.clear();
  for (std::size_t i = 0; i < value.items.size(); ++i) read_window(reading, value.items[i], at(key, i));
}

void check_windows(ConfigReading& reading) {
  std::int64_t pane = 0, longest = 0;
  for (const WindowSpec& window : reading.config.window.windows) {
    pane = std::gcd(pane, std::gcd(window.size_ms, window.every_ms));
    longest = std::max(longest, window.size_ms);
  }
  if (pane == 0 || longest / pane <= kMostPanes) return;
  reading.diagnosis.report(reading.line_of("windows"), "windows", "",
                           "the windows share panes of " + format_duration_ms(pane) + ", and the longest needs " +
                               std::to_string(longest / pane) + " of them",
                           "Use sizes and steps with a larger common divisor: at most " + std::to_string(kMostPanes) +
                               " panes per window.");
}

void read_labels(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  if (value.kind != YamlValue::Kind::sequence)
    return reading.wrong_kind(value, key, "a list of fields, such as [channel, step]; [] for none");
  if (value.items.size() > kMaxLabels)
    reading.diagnosis.report(value.line, key, "", std::to_string(value.items.size()) + " labels",
                             "Use at most " + std::to_string(kMaxLabels) + ": every one multiplies the series.");
  reading.config.window.labels.clear();
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    reading.note_line(key + "." + value.items[i].text, value.items[i].line);
    read_label(reading, value.items[i], at(key, i));
  }
}

/// A label may not be an identity under another name: the record's key, or a source that feeds one.
void check_labels(ConfigReading& reading) {
  const auto& fields = reading.config.event.fields;
  for (const Field label : reading.config.window.labels) {
    const FieldSource& source = fields[static_cast<std::size_t>(label)];
    const std::string name(kFieldNames[static_cast<std::size_t>(label)]);
    std::string same;
    if (source.kind == FieldSource::Kind::key) same = "the record's key, which names a customer or a conversation";
    for (const Field identity : {Field::id, Field::customer, Field::conversation, Field::case_id, Field::agent, Field::text}) {
      const FieldSource& other = fields[static_cast<std::size_t>(identity)];
      const bool value = source.kind == FieldSource::Kind::pointer || source.kind == FieldSource::Kind::header;
      if (value && other.kind == source.kind && other.value == source.value)
        same = "the same source as " + std::string(kFieldNames[static_cast<std::size_t>(identity)]);
    }
    if (!same.empty())
      reading.diagnosis.report(std::max(reading.line_of("labels." + name), reading.line_of("event.fields." + name)), "labels", name,
                               "not fit to be a label: event.fields." + name + " is " + same,
                               "Map the field to something with few values, or take it out of labels.");
  }
}

}  // namespace attune
