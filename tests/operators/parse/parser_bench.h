// A parser with the bytes that its last event views, for the tests of parse.
#pragma once

#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "operators/parse/parse.h"

namespace attune {

inline constexpr std::int64_t kNow = 1'763'632'800'000;  // 2025-11-20T10:00:00Z

inline ParseOptions mapped(std::initializer_list<std::pair<Field, std::string>> pointers) {
  ParseOptions options;
  for (const auto& [field, pointer] : pointers)
    options.fields[static_cast<std::size_t>(field)] = {FieldSource::Kind::pointer, pointer};
  return options;
}

/// One parser and the bytes that its last event views.
struct Bench {
  explicit Bench(const ParseOptions& options = default_parse_options())
      : mapping(*compile_mapping(options)), parser(mapping) {}

  ParseResult parse(std::string json, std::int64_t timestamp = kNow) {
    payload = std::make_unique<std::string>(std::move(json));
    Record record;
    record.payload = *payload;
    record.key = key;
    record.headers = headers;
    record.timestamp_ms = timestamp;
    arena.reset();
    return parser.parse(record, arena, event);
  }

  std::shared_ptr<const Mapping> mapping;
  Parser parser;
  std::unique_ptr<std::string> payload;
  std::string key;
  std::vector<Header> headers;
  Arena arena;
  Event event;
};

inline FieldSource& source_of(ParseOptions& options, Field field) {
  return options.fields[static_cast<std::size_t>(field)];
}

inline std::map<std::string, std::string>& values_of(ParseOptions& options, Field field) {
  return options.values[static_cast<std::size_t>(field)];
}

}  // namespace attune
