// Every option, declared once: the loader, the reference page and the JSON Schema derive from it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/config.h"

namespace attune {

enum class OptionKind : std::uint8_t {
  text,            ///< any text, not empty
  choice,          ///< one word of `choices`
  integer,
  number,          ///< a decimal
  duration,        ///< "10s"; value in ms
  size,            ///< "64MiB"; value in bytes
  topic,           ///< a Kafka topic's name
  topic_or_none,   ///< a Kafka topic's name, or none
  topics,          ///< a list of topic names
  address,         ///< "host:port"
  path,            ///< a file; relative to the configuration's folder
  models,          ///< emotion.models: language -> a file or embedded
  sources,         ///< event.fields: field -> where it comes from
  value_maps,      ///< event.values: field -> raw value -> attune's value
  filter,          ///< event.only, event.except: field -> list of values
  properties,      ///< kafka.properties
  property_files,  ///< kafka.properties_files
  windows,         ///< a list of windows; its parts are declared as windows[].*
  labels,          ///< a list of field names
  words,           ///< a list of single words, lower case; at most `maximum`
  flag,            ///< true or false
};

/// What a checked scalar means; which member counts follows from the kind.
struct OptionValue {
  std::string text;
  std::int64_t whole = 0;  ///< integer, duration (ms), size (bytes)
  double number = 0;
  std::vector<std::string> words;
};

using OptionSetter = void (*)(Config& config, const OptionValue& value);

struct OptionSpec {
  std::string_view key;       ///< dotted path; "windows[].size" for a part of a list's items
  OptionKind kind;
  std::string_view fallback;  ///< the default as one would write it; "" = none
  double minimum = 0, maximum = 0;  ///< in ms, bytes or as is; both 0 = no bounds
  std::string_view choices = {};  ///< "earliest|latest"
  bool required = false;      ///< kafka.*: when Kafka is needed; windows[].*: always
  std::string_view example = {};  ///< of a value, for the reference; "" = the default is one
  std::string_view help;      ///< what it does, one or two sentences
  OptionSetter set = nullptr; ///< null for the kinds that hold more than one value (words have one)

  constexpr OptionSpec among(std::string_view words) const { auto made = *this; made.choices = words; return made; }
  constexpr OptionSpec such_as(std::string_view value) const { auto made = *this; made.example = value; return made; }
  constexpr OptionSpec needed() const { auto made = *this; made.required = true; return made; }
};

/// A row of the table: what every option has. What some have is said behind it, as in
/// option(...).among("stop|drop").such_as("drop").
constexpr OptionSpec option(std::string_view key, OptionKind kind, std::string_view fallback,
                            double minimum, double maximum, std::string_view help,
                            OptionSetter set) {
  return {.key = key, .kind = kind, .fallback = fallback, .minimum = minimum,
          .maximum = maximum, .help = help, .set = set};
}

std::span<const OptionSpec> option_specs() noexcept;
const OptionSpec* find_option(std::string_view key) noexcept;  ///< exact key, or null

/// True for "kafka", "outputs.windows": a key that holds options and is none itself.
bool is_section(std::string_view key) noexcept;

/// The direct children of a section ("" = top level), each once, in declared order.
std::vector<std::string> children_of(std::string_view section);

std::vector<std::string> split(std::string_view text, char separator);
std::string kind_name(const OptionSpec& option);    ///< "duration", "earliest or latest"
std::string bounds_text(const OptionSpec& option);  ///< "1s to 1h"; "" when unbounded

/// A Config in which every option has its declared default.
Config default_config();

}  // namespace attune
