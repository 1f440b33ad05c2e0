// How a company's JSON becomes an Event: what config/ fills in and the parser compiles. std only.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "operators/event.h"

namespace attune {

enum class EventFormat : std::uint8_t { json, cloudevents };
enum class TimeUnit : std::uint8_t { detect, seconds, milliseconds, microseconds, nanoseconds };

/// Where a field's value comes from.
struct FieldSource {
  enum class Kind : std::uint8_t { none, pointer, header, key, constant };
  Kind kind = Kind::none;
  std::string value;  ///< RFC 6901 pointer, header name, or the constant; empty for `key`
};

struct ParseOptions {
  EventFormat format = EventFormat::json;
  std::array<FieldSource, kFieldCount> fields;  ///< by Field
  /// Value maps: raw value -> attune's, per field, applied to string values ("client" -> "customer").
  std::array<std::map<std::string, std::string>, kFieldCount> values;
  TimeUnit time_unit = TimeUnit::detect;
  std::size_t max_bytes = 1 << 20;
  std::uint32_t max_depth = 64;
  std::int64_t max_future_ms = 3'600'000;  ///< against the record's timestamp

  /// Records to leave out on purpose. A record is filtered when an `only` field has a value outside
  /// its list, or an `except` field has one inside.
  struct Filter {
    Field field;
    std::vector<std::string> values;
    bool only = true;
  };
  std::vector<Filter> filters;
};

/// The mapping of attune's own shape (config/event.schema.json): every field at its own name.
ParseOptions default_parse_options();

/// One mistake in ParseOptions. `key` is the configuration's ("event.fields.time").
struct ParseOptionsProblem {
  std::string key, value;
  std::string problem;  ///< what is wrong, in a few words
  std::string remedy;   ///< one sentence
};

/// Everything that compile_mapping would refuse, all at once.
std::vector<ParseOptionsProblem> problems_in(const ParseOptions& options);

}  // namespace attune
