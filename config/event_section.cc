// event.fields, event.values, event.only, event.except.
#include <algorithm>
#include <array>

#include "config/field_source.h"
#include "config/reading.h"
#include "config/suggest.h"

namespace attune {
namespace {

std::size_t index_of(Field field) { return static_cast<std::size_t>(field); }

/// Calls `use(field, value, key)` for each entry of a map from field names; reports what is wrong.
template <class Use>
void each_field(ConfigReading& reading, const YamlValue& map, const std::string& key, const std::string& what, Use use) {
  if (map.kind != YamlValue::Kind::map) return reading.wrong_kind(map, key, what);
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string entry = key + "." + map.keys[i];
    if (reading.is_duplicate(map, i, entry)) continue;
    reading.note_line(entry, map.key_lines[i]);
    if (const auto field = field_named(map.keys[i])) use(*field, map.items[i], entry);
    else unknown_field(reading, map.key_lines[i], entry, map.keys[i]);
  }
}

/// The words that a field with a closed list may hold; empty = any.
std::vector<std::string> closed_list(Field field) {
  if (field == Field::actor) return {"customer", "agent", "bot", "system"};
  if (field == Field::survey_kind) return {"ces", "csat", "nps"};
  return {};
}

void read_value_map(ConfigReading& reading, Field field, const YamlValue& map, const std::string& key) {
  if (map.kind != YamlValue::Kind::map) return reading.wrong_kind(map, key, "a section of your words and attune's");
  const std::vector<std::string> allowed = closed_list(field);
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string entry = key + "." + map.keys[i];
    if (reading.is_duplicate(map, i, entry)) continue;
    reading.note_line(entry, map.key_lines[i]);
    const auto target = reading.scalar(map.items[i], entry, "attune's word for it");
    if (!target) continue;
    if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), *target) == allowed.end()) {
      std::string all;
      for (const std::string& word : allowed) all.append(all.empty() ? "" : ", ").append(word);
      reading.diagnosis.report(map.items[i].line, entry, *target, "no value of this field", "Use one of: " + all + ".");
      continue;
    }
    reading.config.event.values[index_of(field)][map.keys[i]] = *target;
  }
}

void read_filter_values(ConfigReading& reading, Field field, const YamlValue& list, const std::string& key, bool only) {
  if (list.kind != YamlValue::Kind::sequence) return reading.wrong_kind(list, key, "a list of values, such as [chat]");
  ParseOptions::Filter filter{field, {}, only};
  for (std::size_t i = 0; i < list.items.size(); ++i)
    if (auto value = reading.scalar(list.items[i], key + "[" + std::to_string(i) + "]", "a value"))
      filter.values.push_back(std::move(*value));
  if (list.items.empty())
    return reading.diagnosis.report(list.line, key, "[]", "an empty list",
                                    only ? "It would leave out every record: list what to keep, or remove the key."
                                         : "List what to leave out, or remove the key.");
  reading.config.event.filters.push_back(std::move(filter));
}

}  // namespace

void read_sources(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  std::array<FieldSource, kFieldCount> fields{};
  std::size_t mapped = 0;
  each_field(reading, value, key, "a section of fields and where they come from",
             [&](Field field, const YamlValue& written, const std::string& entry) {
               ++mapped;
               const auto text = reading.scalar(written, entry, "a pointer, header:NAME, key or =constant");
               if (!text) return;
               const auto source = parse_field_source(*text, field);
               if (const auto* problem = std::get_if<SourceProblem>(&source))
                 return reading.diagnosis.report(written.line, entry, written.text, problem->problem, problem->remedy);
               fields[index_of(field)] = std::get<FieldSource>(source);
             });
  if (value.kind == YamlValue::Kind::map && value.items.empty())
    reading.diagnosis.report(value.line, key, "{}", "no field is mapped",
                             "Map at least one, or remove the key for attune's own shape.");
  if (mapped != 0) reading.config.event.fields = fields;
}

void read_value_maps(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  each_field(reading, value, key, "a section of fields",
             [&](Field field, const YamlValue& map, const std::string& entry) {
               if (field == Field::time || field == Field::text)
                 return reading.diagnosis.report(map.line, entry, "", "this field has no words to map", "Remove it.");
               read_value_map(reading, field, map, entry);
             });
}

void read_filter(ConfigReading& reading, const YamlValue& value, const std::string& key) {
  const bool only = key.ends_with("only");
  each_field(reading, value, key, "a section of fields with lists of values",
             [&](Field field, const YamlValue& list, const std::string& entry) {
               read_filter_values(reading, field, list, entry, only);
             });
}

/// attune's own shape as the data of a CloudEvent: what the envelope has of its own stays there.
void use_cloudevents_defaults(ParseOptions& event) {
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<Field>(i);
    if (field == Field::id || field == Field::time || field == Field::type) continue;
    event.fields[i].value.insert(0, "/data");
  }
}

/// What only the mapping's compiler can tell of sources and value maps: here, so that it comes with its line and all the others.
void check_mapping(ConfigReading& reading) {
  for (const ParseOptionsProblem& problem : problems_in(reading.config.event))
    if (problem.key.starts_with("event.fields.") || problem.key.starts_with("event.values."))
      reading.diagnosis.report(reading.line_of(problem.key), problem.key, problem.value, problem.problem, problem.remedy);
}

void check_event(ConfigReading& reading) {
  ParseOptions& event = reading.config.event;
  if (event.format == EventFormat::cloudevents && reading.line_of("event.fields") == 0) use_cloudevents_defaults(event);
  check_mapping(reading);
  for (const ParseOptions::Filter& filter : event.filters) {
    const std::string name(kFieldNames[index_of(filter.field)]);
    const bool has_own_default = filter.field == Field::type || filter.field == Field::actor;
    const bool mapped = event.fields[index_of(filter.field)].kind != FieldSource::Kind::none ||
                        reading.line_of("event.fields." + name) != 0;  // then its own error is enough
    if (mapped || has_own_default) continue;
    const std::string key = (filter.only ? "event.only." : "event.except.") + name;
    reading.diagnosis.report(reading.line_of(key), key, "", "the field is not mapped, so it never has a value",
                             "Map " + name + " under event.fields, or remove this.");
  }
  if (event.max_bytes > reading.config.runtime.in_flight_bytes)
    reading.diagnosis.report(std::max(reading.line_of("event.max_bytes"), reading.line_of("runtime.in_flight")),
                             "event.max_bytes", "", "one event may be larger than runtime.in_flight",
                             "Raise runtime.in_flight or lower event.max_bytes.");
}

}  // namespace attune
