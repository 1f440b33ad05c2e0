#include "operators/parse/parse.h"

#define SIMDJSON_EXCEPTIONS 0  // error codes only: an implicit conversion that could throw does not compile
#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "operators/parse/base64.h"
#include "operators/parse/mapping.h"
#include "operators/parse/time_value.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(ATTUNE_SANITIZED)
#define ATTUNE_COPY_PADDING 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define ATTUNE_COPY_PADDING 1
#endif
#endif
#ifndef ATTUNE_COPY_PADDING
#define ATTUNE_COPY_PADDING 0
#endif

namespace attune {
namespace {

namespace od = simdjson::ondemand;
using Attributes = CloudEventsAttributes;

/// simdjson reads past the end. Bytes on the same page as the last one are readable, whoever owns them,
/// and are never used; so most payloads need no copy. Sanitizers do not know this: they always copy.
bool readable_past_end(std::string_view payload) noexcept {
  if (ATTUNE_COPY_PADDING) return false;
  const auto last = reinterpret_cast<std::uintptr_t>(payload.data()) + payload.size() - 1;
  return (last & 4095) + simdjson::SIMDJSON_PADDING < 4096;
}

DropReason reason_of(simdjson::error_code error) noexcept {
  if (error == simdjson::DEPTH_ERROR) return DropReason::too_deep;
  return error == simdjson::UTF8_ERROR ? DropReason::broken_utf8 : DropReason::broken_json;
}

/// The token without the white space behind it.
std::string_view trimmed(std::string_view token) noexcept {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\n' || token.back() == '\t' || token.back() == '\r'))
    token.remove_suffix(1);
  return token;
}

/// JSON's number grammar (RFC 8259, 6). Only the grammar: a number past any machine's range is still JSON.
bool is_number(std::string_view token) noexcept {
  const char* at = token.data();
  const char* const end = at + token.size();
  const auto digits = [&] {
    const char* const first = at;
    while (at != end && *at >= '0' && *at <= '9') ++at;
    return at != first;
  };
  if (at != end && *at == '-') ++at;
  const bool zero = at != end && *at == '0';
  const char* const whole = at;
  if (!digits() || (zero && at - whole > 1)) return false;
  if (at != end && *at == '.') {
    ++at;
    if (!digits()) return false;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end && (*at == '+' || *at == '-')) ++at;
    if (!digits()) return false;
  }
  return at == end;
}

/// A token that begins like null and is none is an error.
simdjson::error_code is_null(od::value& value) noexcept {
  bool null = false;
  const auto error = value.is_null().get(null);
  return error ? error : null ? simdjson::SUCCESS : simdjson::TAPE_ERROR;
}

std::uint8_t type_index(std::string_view name) noexcept {
  for (std::size_t i = 0; i < kEventTypes.size(); ++i)
    if (kEventTypes[i] == name) return static_cast<std::uint8_t>(i);
  return kTypeOther;
}

/// An unknown actor is not the customer: reading their words as the customer's would be worse than not reading them.
Actor actor_of(std::string_view name) noexcept {
  if (name.empty() || name == "customer") return Actor::customer;
  if (name == "agent") return Actor::agent;
  if (name == "bot") return Actor::bot;
  return Actor::system;
}

ParseResult dead(DropReason reason) noexcept { return {ParseOutcome::dead, reason, Field::id, false}; }
ParseResult dead(DropReason reason, Field field) noexcept { return {ParseOutcome::dead, reason, field, true}; }

}  // namespace

struct Parser::State {
  explicit State(std::shared_ptr<const Mapping> mapping_in) : mapping(std::move(mapping_in)) {}

  std::shared_ptr<const Mapping> mapping;
  od::parser parser, data_parser;
  std::string padded, data_padded;

  // Of the record being parsed.
  Event* event = nullptr;
  Arena* arena = nullptr;
  const char* document = nullptr;  ///< what simdjson reads
  const char* payload = nullptr;   ///< what views must point into
  std::uint32_t set = 0;           ///< fields that have a value
  std::uint32_t wrong = 0;         ///< fields that hold an object or array
  std::uint32_t not_text = 0;      ///< fields that came as true or false
  std::uint32_t depth = 0;         ///< of the object or array being walked
  bool broken_escape = false;
  std::string_view attributes[5];  ///< CloudEvents: specversion, id, source, type, data_base64

  ParseResult parse(const Record& record, Arena& arena_in, Event& out) noexcept;
  DropReason read_document(std::string_view json, std::uint32_t node, od::parser& reader, std::string& buffer) noexcept;
  simdjson::error_code walk_object(od::object object, std::uint32_t node) noexcept;
  simdjson::error_code walk_array(od::array array, std::uint32_t node) noexcept;
  simdjson::error_code take(od::value value, const MappingNode& node, std::uint32_t index) noexcept;
  simdjson::error_code skip(od::value value) noexcept;
  simdjson::error_code skip_object(od::object object) noexcept;
  simdjson::error_code skip_array(od::array array) noexcept;
  simdjson::error_code take_string(od::value value, std::string_view& text) noexcept;
  void give(std::uint32_t fields, std::string_view text) noexcept;
  void forget(std::uint32_t fields) noexcept;
  ParseResult read_cloudevent(const Record& record) noexcept;
  void read_sources(const Record& record) noexcept;
  void apply_value_maps() noexcept;
  bool filtered() const noexcept;
  ParseResult read_time_field(const Record& record) noexcept;
  ParseResult read_numbers() noexcept;
};

Parser::Parser(std::shared_ptr<const Mapping> mapping) : state_(std::make_unique<State>(std::move(mapping))) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

ParseResult Parser::parse(const Record& record, Arena& arena, Event& out) noexcept {
  return state_->parse(record, arena, out);
}

ParseResult Parser::State::parse(const Record& record, Arena& arena_in, Event& out) noexcept {
  event = &out;
  arena = &arena_in;
  out = Event{};
  set = wrong = not_text = 0;
  broken_escape = false;
  for (auto& attribute : attributes) attribute = {};

  if (!record.has_payload || record.payload.empty()) return dead(DropReason::no_payload);
  if (record.payload.size() > mapping->options.max_bytes) return dead(DropReason::too_large);
  if (mapping->options.format == EventFormat::cloudevents) {
    if (const ParseResult envelope = read_cloudevent(record); envelope.outcome == ParseOutcome::dead) return envelope;
  } else if (const DropReason reason = read_document(record.payload, 0, parser, padded); reason != DropReason::none) {
    return dead(reason);
  }
  if (broken_escape) return dead(DropReason::broken_utf8);
  read_sources(record);
  apply_value_maps();
  if (filtered()) return {ParseOutcome::filtered, DropReason::none, Field::id, false};
  if (const std::uint32_t shape = wrong & ~field_bit(Field::time) & ((1u << kFieldCount) - 1); shape != 0)
    return dead(DropReason::wrong_type, static_cast<Field>(std::countr_zero(shape)));
  if (const ParseResult time = read_time_field(record); time.outcome == ParseOutcome::dead) return time;
  if (const ParseResult numbers = read_numbers(); numbers.outcome == ParseOutcome::dead) return numbers;
  out.type = type_index(out[Field::type]);
  out.actor = actor_of(out[Field::actor]);
  return {};
}

DropReason Parser::State::read_document(std::string_view json, std::uint32_t node, od::parser& reader,
                                        std::string& buffer) noexcept {
  depth = 0;
  payload = document = json.data();
  if (!readable_past_end(json)) {
    if (buffer.size() < json.size() + simdjson::SIMDJSON_PADDING) buffer.resize(json.size() * 2 + simdjson::SIMDJSON_PADDING);
    std::memcpy(buffer.data(), json.data(), json.size());
    document = buffer.data();
  }
  od::document parsed;
  const simdjson::padded_string_view view(document, json.size(), json.size() + simdjson::SIMDJSON_PADDING);
  if (const auto error = reader.iterate(view).get(parsed)) return reason_of(error);
  od::object object;
  if (const auto error = parsed.get_object().get(object)) return reason_of(error);
  if (const auto error = walk_object(object, node)) return reason_of(error);
  // At the very end there is no location any more; anything else there is text behind the object.
  return parsed.current_location().error() == simdjson::OUT_OF_BOUNDS ? DropReason::none : DropReason::broken_json;
}

simdjson::error_code Parser::State::walk_object(od::object object, std::uint32_t index) noexcept {
  if (++depth > mapping->options.max_depth) return simdjson::DEPTH_ERROR;
  for (auto entry : object) {
    od::field field;
    if (const auto error = std::move(entry).get(field)) return error;
    const char* raw = field.key().raw();
    const char* end = raw;
    while (*end != '"' && *end != '\\') ++end;
    std::string_view key(raw, static_cast<std::size_t>(end - raw));
    if (*end == '\\')
      if (const auto error = field.unescaped_key().get(key)) return error;
    const MappingNode::Child* child = mapping->nodes[index].find(key);
    const auto error = child == nullptr ? skip(field.value()) : take(field.value(), mapping->nodes[child->node], child->node);
    if (error) return error;
  }
  --depth;
  return simdjson::SUCCESS;
}

simdjson::error_code Parser::State::walk_array(od::array array, std::uint32_t index) noexcept {
  if (++depth > mapping->options.max_depth) return simdjson::DEPTH_ERROR;
  std::size_t position = 0;
  for (auto element : array) {
    od::value value;
    if (const auto error = std::move(element).get(value)) return error;
    char digits[24];
    const auto [end, code] = std::to_chars(digits, digits + sizeof digits, position++);
    const MappingNode::Child* child =
        mapping->nodes[index].children.empty()
            ? nullptr
            : mapping->nodes[index].find({digits, static_cast<std::size_t>(end - digits)});
    const auto error = child == nullptr ? skip(value) : take(value, mapping->nodes[child->node], child->node);
    if (error) return error;
  }
  --depth;
  return simdjson::SUCCESS;
}

/// A value on the way to, or at, a mapped field. A key that comes again replaces all that it gave before.
simdjson::error_code Parser::State::take(od::value value, const MappingNode& node, std::uint32_t index) noexcept {
  if ((set | wrong) & node.below) forget(node.below);
  od::json_type type;
  if (const auto error = value.type().get(type)) return error;
  switch (type) {
    case od::json_type::object: {
      wrong |= node.fields;
      od::object object;
      if (const auto error = value.get_object().get(object)) return error;
      return walk_object(object, index);
    }
    case od::json_type::array: {
      wrong |= node.fields;
      od::array array;
      if (const auto error = value.get_array().get(array)) return error;
      return walk_array(array, index);
    }
    case od::json_type::string: {
      std::string_view text;
      if (const auto error = take_string(value, text)) return error;
      give(node.fields, text);
      return simdjson::SUCCESS;
    }
    case od::json_type::number: {
      const std::string_view token = trimmed(value.raw_json_token());
      if (!is_number(token)) return simdjson::NUMBER_ERROR;
      give(node.fields, {payload + (token.data() - document), token.size()});
      return simdjson::SUCCESS;
    }
    case od::json_type::boolean: {
      bool flag = false;
      if (const auto error = value.get_bool().get(flag)) return error;
      give(node.fields, flag ? "true" : "false");
      not_text |= node.fields;
      return simdjson::SUCCESS;
    }
    case od::json_type::null:
      return is_null(value);
  }
  return simdjson::TAPE_ERROR;
}

/// Walks what is not mapped, too: broken JSON must not pass because nobody looked there.
simdjson::error_code Parser::State::skip(od::value value) noexcept {
  od::json_type type;
  if (const auto error = value.type().get(type)) return error;
  switch (type) {
    case od::json_type::object: {
      od::object object;
      if (const auto error = value.get_object().get(object)) return error;
      return skip_object(object);
    }
    case od::json_type::array: {
      od::array array;
      if (const auto error = value.get_array().get(array)) return error;
      return skip_array(array);
    }
    case od::json_type::number:
      return is_number(trimmed(value.raw_json_token())) ? simdjson::SUCCESS : simdjson::NUMBER_ERROR;
    case od::json_type::boolean: return value.get_bool().error();
    case od::json_type::null: return is_null(value);
    case od::json_type::string: return simdjson::SUCCESS;
  }
  return simdjson::TAPE_ERROR;
}

simdjson::error_code Parser::State::skip_object(od::object object) noexcept {
  if (++depth > mapping->options.max_depth) return simdjson::DEPTH_ERROR;
  for (auto entry : object) {
    od::field field;
    if (const auto error = std::move(entry).get(field)) return error;
    if (const auto error = skip(field.value())) return error;
  }
  --depth;
  return simdjson::SUCCESS;
}

simdjson::error_code Parser::State::skip_array(od::array array) noexcept {
  if (++depth > mapping->options.max_depth) return simdjson::DEPTH_ERROR;
  for (auto element : array) {
    od::value inner;
    if (const auto error = std::move(element).get(inner)) return error;
    if (const auto error = skip(inner)) return error;
  }
  --depth;
  return simdjson::SUCCESS;
}

simdjson::error_code Parser::State::take_string(od::value value, std::string_view& text) noexcept {
  const std::string_view token = trimmed(value.raw_json_token());
  if (token.size() < 2 || token.back() != '"') return simdjson::STRING_ERROR;
  const std::string_view inside = token.substr(1, token.size() - 2);
  if (std::memchr(inside.data(), '\\', inside.size()) == nullptr) {
    text = {payload + (inside.data() - document), inside.size()};
    return simdjson::SUCCESS;
  }
  std::string_view unescaped;
  if (value.get_string().get(unescaped)) {
    broken_escape = true;  // a bad escape or a lone surrogate: no text
    return simdjson::SUCCESS;
  }
  text = arena->copy(unescaped);
  return simdjson::SUCCESS;
}

void Parser::State::give(std::uint32_t fields, std::string_view text) noexcept {
  set |= fields;
  for (std::uint32_t bits = fields; bits != 0; bits &= bits - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(bits));
    if (i < kFieldCount) event->text_fields[i] = text;
    else attributes[i - kFieldCount] = text;
  }
}

void Parser::State::forget(std::uint32_t fields) noexcept {
  for (std::uint32_t bits = fields & set; bits != 0; bits &= bits - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(bits));
    if (i < kFieldCount) event->text_fields[i] = {};
    else attributes[i - kFieldCount] = {};
  }
  set &= ~fields;
  wrong &= ~fields;
  not_text &= ~fields;
}

/// Binary mode: attributes are ce_ headers, the payload is the data. Structured mode: one envelope.
ParseResult Parser::State::read_cloudevent(const Record& record) noexcept {
  const auto starts = [](std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; };
  const bool binary = std::any_of(record.headers.begin(), record.headers.end(),
                                  [](const Header& header) { return header.name == "ce_specversion"; });
  if (binary) {
    for (const Header& header : record.headers) {
      if (!starts(header.name, "ce_")) continue;
      const MappingNode::Child* child = mapping->nodes[0].find(header.name.substr(3));
      if (child != nullptr) give(mapping->nodes[child->node].fields, header.value);
    }
    if (const DropReason reason = read_document(record.payload, mapping->data_node, parser, padded); reason != DropReason::none)
      return dead(reason);
  } else {
    if (const DropReason reason = read_document(record.payload, 0, parser, padded); reason != DropReason::none)
      return dead(reason);
    if (set & Attributes::kData) {
      const std::string_view encoded = attributes[4];
      char* decoded = arena->allocate(encoded.size());
      std::size_t size = 0;
      if (!decode_base64(encoded, decoded, size)) return dead(DropReason::bad_envelope);
      if (const DropReason reason = read_document({decoded, size}, mapping->data_node, data_parser, data_padded);
          reason != DropReason::none)
        return dead(reason);
    }
  }
  if ((set & Attributes::kAll) != Attributes::kAll || attributes[0] != "1.0") return dead(DropReason::bad_envelope);
  return {};
}

void Parser::State::read_sources(const Record& record) noexcept {
  for (const Mapping::FromHeader& source : mapping->headers)
    for (const Header& header : record.headers)
      if (header.name == source.name) give(field_bit(source.field), header.value);
  for (const Field field : mapping->keys)
    if (!record.key.empty()) give(field_bit(field), record.key);
  for (const Field field : mapping->constants)
    give(field_bit(field), mapping->options.fields[static_cast<std::size_t>(field)].value);
}

void Parser::State::apply_value_maps() noexcept {
  for (std::uint32_t bits = mapping->mapped_values & set; bits != 0; bits &= bits - 1) {
    const auto i = static_cast<std::size_t>(std::countr_zero(bits));
    const auto found = mapping->values[i].find(event->text_fields[i]);
    if (found != mapping->values[i].end()) event->text_fields[i] = found->second;
  }
}

bool Parser::State::filtered() const noexcept {
  for (const ParseOptions::Filter& filter : mapping->options.filters) {
    const bool inside = std::find(filter.values.begin(), filter.values.end(), (*event)[filter.field]) != filter.values.end();
    if (inside != filter.only) return true;
  }
  return false;
}

ParseResult Parser::State::read_time_field(const Record& record) noexcept {
  const std::uint32_t bit = field_bit(Field::time);
  if ((wrong | not_text) & bit) return dead(DropReason::unreadable_time, Field::time);
  if ((set & bit) == 0) {
    if (record.timestamp_ms == Record::kNoTimestamp) return dead(DropReason::missing_time, Field::time);
    if (record.timestamp_ms < kEarliestMs || record.timestamp_ms >= kLatestMs) return dead(DropReason::absurd_time, Field::time);
    event->time_ms = record.timestamp_ms;
    return {};
  }
  switch (read_time((*event)[Field::time], mapping->options.time_unit, event->time_ms)) {
    case TimeReading::unreadable: return dead(DropReason::unreadable_time, Field::time);
    case TimeReading::absurd: return dead(DropReason::absurd_time, Field::time);
    case TimeReading::ok: break;
  }
  const bool future = record.timestamp_ms == Record::kNoTimestamp
                          ? event->time_ms >= kLatestMs
                          : event->time_ms > record.timestamp_ms + mapping->options.max_future_ms || event->time_ms >= kLatestMs;
  if (event->time_ms < kEarliestMs || future) return dead(DropReason::absurd_time, Field::time);
  return {};
}

ParseResult Parser::State::read_numbers() noexcept {
  constexpr std::uint32_t kNumbers = field_bit(Field::survey_score) | field_bit(Field::survey_scale) |
                                     field_bit(Field::ui_x) | field_bit(Field::ui_y) | field_bit(Field::wait_ms);
  for (std::uint32_t bits = set & kNumbers; bits != 0; bits &= bits - 1) {
    const auto field = static_cast<Field>(std::countr_zero(bits));
    const std::string_view text = (*event)[field];
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) return dead(DropReason::out_of_scale, field);
    if (error != std::errc() || end != text.data() + text.size()) return dead(DropReason::wrong_type, field);
    if (!std::isfinite(number)) return dead(DropReason::out_of_scale, field);
    switch (field) {
      case Field::survey_score: event->survey_score = number; break;
      case Field::survey_scale: event->survey_scale = number; break;
      case Field::ui_x: event->ui_x = number; break;
      case Field::ui_y: event->ui_y = number; break;
      default:
        if (std::fabs(number) > 9e15) return dead(DropReason::out_of_scale, field);
        event->wait_ms = static_cast<std::int64_t>(number);
    }
  }
  return {};
}

}  // namespace attune
