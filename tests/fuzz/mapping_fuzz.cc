// Any mapping over any record: what the options promise holds for the event, wherever its bytes
// lie.
//
// The input is text, so that seeds can be read: lines up to an empty one, then the payload.
//   /text -> text        a source of a field, as in event.fields
//   client => actor=customer   an entry of a value map      only type=message, except type=message
//   filters unit 3, depth 8, future 0, cloudevents, timestamp -1    options      h NAME=VALUE, k
//   KEY     the record
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "config/field_source.h"
#include "operators/parse/parse.h"
#include "operators/parse/time_value.h"
#include "operators/parse/utf8.h"
#include "tests/fuzz/require.h"

namespace {

using namespace attune;

struct Case {
  ParseOptions options;
  std::vector<Header> headers;
  Record record;
};

bool take(std::string_view& line, std::string_view prefix) {
  if (!line.starts_with(prefix)) return false;
  line.remove_prefix(prefix.size());
  return true;
}

/// "a<between>b" -> its halves; false when there is no `between`.
bool split(std::string_view text, std::string_view between, std::string_view& left,
           std::string_view& right) {
  const std::size_t at = text.find(between);
  if (at == std::string_view::npos) return false;
  left = text.substr(0, at);
  right = text.substr(at + between.size());
  return true;
}

bool field_named(std::string_view name, Field& field) {
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (kFieldNames[i] == name) return field = static_cast<Field>(i), true;
  return false;
}

std::int64_t number(std::string_view text) {
  return std::strtoll(std::string(text).c_str(), nullptr, 10);
}

void take_filter(std::string_view line, bool only, ParseOptions& options) {
  std::string_view name, value;
  Field field{};
  if (split(line, "=", name, value) && field_named(name, field))
    options.filters.push_back({field, {std::string(value)}, only});
}

void take_mapped(std::string_view line, ParseOptions& options) {
  std::string_view left, right, name, value;
  Field field{};
  if (split(line, " => ", left, right) && split(right, "=", name, value) &&
      field_named(name, field))
    options.values[static_cast<std::size_t>(field)][std::string(left)] = value;
  if (!split(line, " -> ", left, right) || !field_named(right, field)) return;
  const auto source = parse_field_source(left, field);
  if (const auto* const good = std::get_if<FieldSource>(&source))
    options.fields[static_cast<std::size_t>(field)] = *good;
}

void take_line(std::string_view line, Case& one) {
  std::string_view name, value;
  if (line == "cloudevents") one.options.format = EventFormat::cloudevents;
  else if (take(line, "unit "))
    one.options.time_unit = static_cast<TimeUnit>(static_cast<std::uint64_t>(number(line)) % 5);
  else if (take(line, "depth ")) one.options.max_depth = static_cast<std::uint32_t>(number(line));
  else if (take(line, "future ")) one.options.max_future_ms = number(line);
  else if (take(line, "bytes ")) one.options.max_bytes = static_cast<std::size_t>(number(line));
  else if (take(line, "timestamp ")) one.record.timestamp_ms = number(line);
  else if (take(line, "only ")) take_filter(line, true, one.options);
  else if (take(line, "except ")) take_filter(line, false, one.options);
  else if (take(line, "k ")) one.record.key = line;
  else if (take(line, "h ")) {
    if (split(line, "=", name, value)) one.headers.push_back({name, value});
  } else take_mapped(line, one.options);
}

Case case_of(std::string_view input) {
  Case one;
  one.record.timestamp_ms = 1'763'632'800'000;
  std::size_t end = 0;
  while ((end = input.find('\n')) != 0 && end != std::string_view::npos) {
    take_line(input.substr(0, end), one);
    input.remove_prefix(end + 1);
  }
  if (end == 0) input.remove_prefix(1);
  one.record.payload = input;
  return one;
}

bool is_filtered_on(const ParseOptions& options, const Event& event) {
  for (const ParseOptions::Filter& filter : options.filters) {
    std::string_view value = event[filter.field];
    if (value.empty() && filter.field == Field::actor) value = "customer";
    if (value.empty() && filter.field == Field::type) value = kEventTypes[kTypeOther];
    if ((value == filter.values.front()) != filter.only) return true;
  }
  return false;
}

void check_event(const Case& one, const Event& event) {
  require(event.time_ms >= kEarliestMs && event.time_ms < kLatestMs);
  if (one.record.timestamp_ms != Record::kNoTimestamp && !event[Field::time].empty())
    require(event.time_ms - one.options.max_future_ms <= one.record.timestamp_ms);
  for (const double value : {event.survey_score, event.survey_scale, event.ui_x, event.ui_y})
    require(std::isfinite(value));
  require(event.wait_ms >= -1 && event.type <= kTypeOther && event.actor <= Actor::system);
  for (const std::string_view text : event.text_fields) require(is_utf8(text));
}

void check_result(const Case& one, const ParseResult& result, const Event& event) {
  require((result.outcome == ParseOutcome::dead) == (result.reason != DropReason::none));
  if (result.outcome == ParseOutcome::accepted) check_event(one, event);
  if (result.outcome == ParseOutcome::accepted) require(!is_filtered_on(one.options, event));
  if (result.outcome == ParseOutcome::filtered) require(!one.options.filters.empty());
}

/// The same bytes at another place, with another parser's leftovers around: nothing may differ.
void check_again(const Case& one, Parser& parser, const ParseResult& first, const Event& event) {
  std::string elsewhere = "x" + std::string(one.record.payload) + "}\"";
  Record record = one.record;
  record.payload = std::string_view(elsewhere).substr(1, one.record.payload.size());
  Arena arena;
  Event again;
  const ParseResult second = parser.parse(record, arena, again);
  require(second.outcome == first.outcome && second.reason == first.reason);
  if (first.outcome != ParseOutcome::accepted) return;
  require(again.text_fields == event.text_fields && again.time_ms == event.time_ms &&
          again.type == event.type);
  require(again.actor == event.actor && again.wait_ms == event.wait_ms &&
          again.survey_score == event.survey_score);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  Case one = case_of({reinterpret_cast<const char*>(data), size});
  one.record.headers = one.headers;
  const auto mapping = compile_mapping(one.options);
  require(static_cast<bool>(mapping) == problems_in(one.options).empty());
  if (!mapping) {
    require(!mapping.error().empty());
    return 0;
  }
  Parser parser(*mapping);
  Arena arena;
  Event event;
  const ParseResult result = parser.parse(one.record, arena, event);
  check_result(one, result, event);
  if (result.outcome == ParseOutcome::dead) require(!describe(result, **mapping).empty());
  check_again(one, parser, result, event);
  return 0;
}
