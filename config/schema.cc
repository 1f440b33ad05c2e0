#include <cstdio>

#include "config/options.h"
#include "config/reference.h"

namespace attune {
namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string number_text(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.15g", number);
  return text;
}

/// In allOf, because draft-07 ignores whatever stands beside a bare $ref.
std::string reference_to(std::string_view definition) {
  return "\"allOf\": [{\"$ref\": \"#/definitions/" + std::string(definition) + "\"}]";
}

/// Anything may be written as a variable instead.
std::string or_variable(const std::string& schema) {
  return "\"anyOf\": [" + schema + ", {\"$ref\": \"#/definitions/variable\"}]";
}

std::string bounded(const OptionSpec& option, std::string_view type) {
  return or_variable("{\"type\": \"" + std::string(type) + "\", \"minimum\": " + number_text(option.minimum) +
                     ", \"maximum\": " + number_text(option.maximum) + "}");
}

std::string list_of(const std::string& item, const std::string& more) {
  return "\"type\": \"array\", " + more + "\"items\": " + item;
}

std::string fields_with(std::string_view definition) {
  std::string out = "\"type\": \"object\", \"additionalProperties\": false, \"properties\": {";
  for (std::size_t i = 0; i < kFieldCount; ++i)
    out.append(i == 0 ? "" : ", ").append(quoted(kFieldNames[i])).append(": {\"$ref\": \"#/definitions/").append(definition).append("\"}");
  return out + "}";
}

/// The members of one option's schema that follow from its kind.
std::string shape_of(const OptionSpec& option);

std::string windows_shape(const OptionSpec& option) {
  std::string item = "{\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"size\"], \"properties\": {";
  bool first = true;
  for (const OptionSpec& part : option_specs()) {
    if (!part.key.starts_with("windows[].")) continue;
    item.append(first ? "" : ", ").append(quoted(part.key.substr(10))).append(": {");
    item.append(shape_of(part)).append(", \"description\": ").append(quoted(part.help)).append("}");
    first = false;
  }
  return list_of(item + "}}", "\"minItems\": 1, \"maxItems\": " + number_text(option.maximum) + ", ");
}

std::string models_shape() {
  std::string out =
      "\"type\": \"object\", \"additionalProperties\": false, \"minProperties\": 1, \"properties\": {";
  for (std::size_t i = 0; i < static_cast<std::size_t>(Language::other); ++i)
    out.append(i == 0 ? "" : ", ").append(quoted(kLanguageNames[i])).append(": {\"type\": \"string\", \"minLength\": 1}");
  return out + "}";
}

std::string shape_of(const OptionSpec& option) {
  switch (option.kind) {
    case OptionKind::text: case OptionKind::path:
      return "\"type\": [\"string\", \"number\"], \"minLength\": 1";
    case OptionKind::topic: case OptionKind::topic_or_none: return reference_to("topic");
    case OptionKind::address: return or_variable("{\"type\": \"string\", \"pattern\": \"^.+:[0-9]{1,5}$\"}");
    case OptionKind::integer: return bounded(option, "integer");
    case OptionKind::number: return bounded(option, "number");
    case OptionKind::duration: return reference_to("duration");
    case OptionKind::size: return reference_to("size");
    case OptionKind::topics: return list_of("{\"$ref\": \"#/definitions/topic\"}", "\"minItems\": 1, \"uniqueItems\": true, ");
    case OptionKind::sources: return fields_with("source") + ", \"minProperties\": 1";
    case OptionKind::value_maps: return fields_with("words");
    case OptionKind::filter: return fields_with("values");
    case OptionKind::properties: case OptionKind::property_files:
      return "\"type\": \"object\", \"additionalProperties\": {\"type\": [\"string\", \"number\", \"boolean\"]}";
    case OptionKind::models:
      return models_shape();
    case OptionKind::words:
      return list_of("{\"type\": [\"string\", \"number\"], \"minLength\": 1}", "\"maxItems\": " + number_text(option.maximum) + ", ");
    case OptionKind::flag: return or_variable("{\"type\": \"boolean\"}, {\"enum\": [\"true\", \"false\"]}");
    case OptionKind::windows: return windows_shape(option);
    case OptionKind::labels:
      return list_of("{\"$ref\": \"#/definitions/label\"}",
                     "\"maxItems\": " + number_text(option.maximum) + ", \"uniqueItems\": true, ");
    case OptionKind::choice: break;
  }
  std::string words;
  for (const std::string& word : split(option.choices, '|')) words.append(words.empty() ? "" : ", ").append(quoted(word));
  return or_variable("{\"enum\": [" + words + "]}");
}

/// A default in JSON, where it is one scalar; lists and sections state theirs in words.
std::string fallback_member(const OptionSpec& option) {
  if (option.fallback.empty() || option.set == nullptr) return "";
  const bool bare = option.kind == OptionKind::integer || option.kind == OptionKind::number || option.kind == OptionKind::flag;
  return ", \"default\": " + (bare ? std::string(option.fallback) : quoted(option.fallback));
}

std::string description_of(const OptionSpec& option) {
  std::string text(option.help);
  const bool in_words = option.kind == OptionKind::duration || option.kind == OptionKind::size;
  if (in_words && !bounds_text(option).empty()) text += " From " + bounds_text(option) + ".";
  if (option.set == nullptr && !option.fallback.empty()) text += " Default: " + std::string(option.fallback) + ".";
  return text;
}

void append_object(std::string& out, const std::string& section, const std::string& indent) {
  out += "\"type\": [\"object\", \"null\"],\n" + indent + "\"additionalProperties\": false,\n";
  std::string required;
  const std::vector<std::string> children = children_of(section);
  const auto key_of = [&](const std::string& child) { return section.empty() ? child : section + "." + child; };
  for (const std::string& child : children)
    if (const OptionSpec* option = find_option(key_of(child)); option != nullptr && option->required)
      required.append(required.empty() ? "" : ", ").append(quoted(child));
  if (!required.empty()) out += indent + "\"required\": [" + required + "],\n";
  out += indent + "\"properties\": {\n";
  for (std::size_t i = 0; i < children.size(); ++i) {
    const std::string key = key_of(children[i]);
    out += indent + "  " + quoted(children[i]) + ": {";
    if (const OptionSpec* option = find_option(key)) {
      out += shape_of(*option) + fallback_member(*option) + ", \"description\": " + quoted(description_of(*option));
    } else {
      out += "\n" + indent + "    ";
      append_object(out, key, indent + "    ");
      out += "\n" + indent + "  ";
    }
    out += i + 1 < children.size() ? "},\n" : "}\n";
  }
  out += indent + "}";
}

std::string definitions() {
  const std::string variable = R"({"type": "string", "pattern": "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}"})";
  const auto with_variable = [&](const std::string& schema) { return "{" + or_variable(schema) + "}"; };
  std::string labels;
  for (const std::string_view field :
       {"type", "actor", "team", "channel", "touchpoint", "journey", "step", "segment", "topic", "locale", "survey.kind",
        "ui.action", "outcome"})
    labels.append(labels.empty() ? "" : ", ").append(quoted(field));
  const std::string scalar = R"({"type": ["string", "number", "boolean"]})";
  return "    \"variable\": " + variable + ",\n" +
         "    \"duration\": " +
         with_variable(R"({"type": "string", "pattern": "^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$", "minLength": 2})" +
                       std::string(R"(, {"enum": [0, "0"]})")) + ",\n" +
         "    \"size\": " +
         with_variable(R"({"type": "string", "pattern": "^[0-9]+(KiB|MiB|GiB|kB|KB|MB|GB|B)?$"}, {"type": "integer", "minimum": 0})") + ",\n" +
         "    \"topic\": " + with_variable(R"({"type": "string", "pattern": "^[A-Za-z0-9._-]{1,249}$"})") + ",\n" +
         "    \"source\": " + with_variable(R"x({"type": "string", "pattern": "^(key$|header:.|=.|/)"})x") + ",\n" +
         "    \"words\": {\"type\": \"object\", \"additionalProperties\": " + scalar + "},\n" +
         "    \"values\": {\"type\": \"array\", \"minItems\": 1, \"items\": " + scalar + "},\n" +
         "    \"label\": " + with_variable("{\"enum\": [" + labels + "]}") + "\n";
}

}  // namespace

std::string config_schema() {
  std::string out =
      "{\n"
      "  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
      "  \"title\": \"attune configuration\",\n"
      "  \"description\": \"Generated by attune check --schema from config/options.cc. attune check itself says more.\",\n"
      "  ";
  append_object(out, "", "  ");
  return out + ",\n  \"definitions\": {\n" + definitions() + "  }\n}\n";
}

}  // namespace attune
