// The sentence that a dead letter carries: reason, field, remedy; never a word of the payload.
#include "operators/parse/mapping.h"

namespace attune {
namespace {

/// "survey.score (/survey/score)".
std::string field_and_source(Field field, const Mapping& mapping) {
  const FieldSource& source = mapping.options.fields[static_cast<std::size_t>(field)];
  const std::string name(kFieldNames[static_cast<std::size_t>(field)]);
  switch (source.kind) {
    case FieldSource::Kind::pointer: return name + " (" + source.value + ")";
    case FieldSource::Kind::header: return name + " (header:" + source.value + ")";
    case FieldSource::Kind::key: return name + " (key)";
    case FieldSource::Kind::constant:
    case FieldSource::Kind::none: break;
  }
  return name;
}

std::string describe_time(DropReason reason, const Mapping& mapping) {
  const std::string field = field_and_source(Field::time, mapping);
  if (reason == DropReason::missing_time)
    return "the record has no " + field + " and its source gives no timestamp; map event.fields.time to a time that is there";
  if (reason == DropReason::unreadable_time)
    return field + " is neither RFC 3339 with an offset nor an epoch number; point event.fields.time at one";
  return field + " lies before the year 2000 or further in the future than time.max_future allows; check the producer's "
                 "clock and event.time_unit";
}

std::string describe_field(const ParseResult& result, const Mapping& mapping) {
  const std::string name(kFieldNames[static_cast<std::size_t>(result.field)]);
  const std::string field = field_and_source(result.field, mapping);
  switch (result.reason) {
    case DropReason::wrong_type: {
      const bool number = (bit_of(result.field) & kNumberFields) != 0;
      return field + (number ? " is not a number" : " holds an object or an array") + "; point event.fields." + name +
             (number ? " at one, or translate its words under event.values." + name : " at one value inside it");
    }
    case DropReason::out_of_scale:
      return field + " is no answer of its scale; correct the producer, or map survey.scale";
    default: return field + " holds a lone surrogate or bytes that are not UTF-8; correct the producer";
  }
}

}  // namespace

std::string describe(const ParseResult& result, const Mapping& mapping) {
  const auto limit = [](const char* key, std::size_t value) { return std::string(key) + " (" + std::to_string(value) + ")"; };
  switch (result.reason) {
    case DropReason::none:
      return result.outcome == ParseOutcome::filtered ? "left out by event.only or event.except" : "understood";
    case DropReason::no_payload: return "the record has no value; nothing to understand";
    case DropReason::too_large:
      return "the value is larger than " + limit("event.max_bytes", mapping.options.max_bytes) + "; raise it, or send less";
    case DropReason::too_deep:
      return "the value is nested deeper than " + limit("event.max_depth", mapping.options.max_depth) +
             "; raise it, or send flatter events";
    case DropReason::broken_json:
      return "the value is not exactly one complete JSON object; send one JSON object per record";
    case DropReason::bad_envelope:
      return "the record is not a CloudEvent 1.0 (specversion 1.0, id, source and type; data or data_base64, not both); "
             "correct the producer, or set event.format: json";
    case DropReason::missing_time:
    case DropReason::unreadable_time:
    case DropReason::absurd_time: return describe_time(result.reason, mapping);
    case DropReason::broken_utf8:
      if (!result.has_field) return "the value holds bytes that are not UTF-8; send UTF-8";
      [[fallthrough]];
    case DropReason::wrong_type:
    case DropReason::out_of_scale: return describe_field(result, mapping);
  }
  return "unknown";
}

}  // namespace attune
