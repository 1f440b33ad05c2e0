#include "operators/parse/parse.h"

#include "operators/parse/captures.h"
#include "operators/parse/cloudevents.h"
#include "operators/parse/field_reader.h"
#include "operators/parse/json_walk.h"
#include "operators/parse/mapping.h"

namespace attune {

struct Parser::State {
  explicit State(std::shared_ptr<const Mapping> mapping_in) : mapping(std::move(mapping_in)), json(*mapping) {}

  DropReason read_payload(const Record& record, Arena& arena) noexcept {
    if (!record.has_payload || record.payload.empty()) return DropReason::no_payload;
    if (record.payload.size() > mapping->options.max_bytes) return DropReason::too_large;
    captures.reset();
    if (mapping->options.format == EventFormat::cloudevents)
      return read_cloudevent(record, *mapping, json, arena, captures);
    return json.walk(record.payload, Mapping::kRoot, captures);
  }

  std::shared_ptr<const Mapping> mapping;
  JsonWalk json;
  Captures captures;
};

Parser::Parser(std::shared_ptr<const Mapping> mapping) : state_(std::make_unique<State>(std::move(mapping))) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

ParseResult Parser::parse(const Record& record, Arena& arena, Event& out) noexcept {
  out = Event{};
  if (const DropReason reason = state_->read_payload(record, arena); reason != DropReason::none)
    return {ParseOutcome::dead, reason, Field::id, false};
  return read_fields(record, *state_->mapping, state_->captures, arena, out);
}

}  // namespace attune
