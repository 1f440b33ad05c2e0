// Stage 1: a record's bytes become an Event, or a reason why not. Pure.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "operators/arena.h"
#include "operators/drop_reason.h"
#include "operators/event.h"
#include "operators/parse/options.h"
#include "operators/record.h"
#include "operators/result.h"

namespace attune {

/// The compiled form of ParseOptions: a trie over all pointers, so that one pass over the JSON finds
/// every field whatever the order of keys. Immutable; shared by all parsers.
class Mapping;
Result<std::shared_ptr<const Mapping>> compile_mapping(const ParseOptions& options);

/// True when records must carry their Kafka headers (a field is `header:NAME`, or CloudEvents).
bool needs_headers(const Mapping& mapping) noexcept;

enum class ParseOutcome : std::uint8_t { accepted, filtered, dead };

struct ParseResult {
  ParseOutcome outcome = ParseOutcome::accepted;
  DropReason reason = DropReason::none;  ///< set when dead
  Field field = Field::id;               ///< the field at fault, where one is (`has_field`)
  bool has_field = false;
};

/// A sentence for the dead letter's header: names reason, field and remedy, never the payload's words.
std::string describe(const ParseResult& result, const Mapping& mapping);

/// Reads records with the first stage of simdjson. Thread rule: one per worker, not thread safe.
/// No allocation per record in steady state; never throws.
class Parser {
 public:
  explicit Parser(std::shared_ptr<const Mapping> mapping);
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  /// `out` is reset first. Views in it point into the record, the mapping or `arena`.
  ParseResult parse(const Record& record, Arena& arena, Event& out) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
