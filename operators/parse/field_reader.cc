#include "operators/parse/field_reader.h"

#include <algorithm>

#include "operators/parse/json_text.h"
#include "operators/parse/number_text.h"
#include "operators/parse/time_value.h"
#include "operators/parse/utf8.h"
#include "operators/survey_scale.h"

namespace attune {
namespace {

constexpr double kMostWaitMs = 9e15;  ///< past 2^53 a JSON number is no exact count any more

/// What is known about a record's fields while it is read. Lives on the stack of one call.
struct FieldReader {
  const Record& record;
  const Mapping& mapping;
  const Captures& captures;
  Arena& arena;
  Event& event;
  FieldMask present = 0;    ///< has a value, be it empty
  FieldMask misshaped = 0;  ///< holds an object or array
  FieldMask no_text = 0;    ///< holds no UTF-8

  /// The places of a mask's ones.
  template <class Mask, class Use>
  static void each(Mask mask, Use use) noexcept {
    for (; mask != 0; mask &= mask - 1) use(static_cast<std::size_t>(std::countr_zero(mask)));
  }

  void give(FieldMask fields, std::string_view text) noexcept {
    each(fields, [&](std::size_t i) { event.text_fields[i] = text; });
    present |= fields;
  }
  /// Bytes that did not pass through the JSON walk.
  void give_checked(FieldMask fields, std::string_view text) noexcept {
    if (text.empty()) return;
    if (!is_utf8(text)) no_text |= fields;
    else give(fields, text);
  }

  void take_captures() noexcept;
  void take_other_sources() noexcept;
  void translate() noexcept;
  bool is_left_out() const noexcept;
  ParseResult first_fault(FieldMask among) const noexcept;
  ParseResult read_time_field() noexcept;
  ParseResult read_numbers() noexcept;
  DropReason read_number(Field field) noexcept;
  ParseResult check_survey() noexcept;
  void read_words() noexcept;
};

ParseResult dead(DropReason reason, Field field) noexcept {
  return {ParseOutcome::dead, reason, field, true};
}

void FieldReader::take_captures() noexcept {
  const SlotMask plain = captures.scalar & ~captures.escaped, own = plain & mapping.own_slots;
  each(own, [&](std::size_t i) { event.text_fields[i] = captures.text[i]; });
  present |= static_cast<FieldMask>(own);
  each(plain & ~own,  // those that feed no field are an envelope's attributes
       [&](std::size_t slot) { give(mapping.fields_of_slot[slot], captures.text[slot]); });
  each(captures.escaped, [&](std::size_t slot) {
    const FieldMask fields = mapping.fields_of_slot[slot];
    if (fields == 0) return;
    const std::string_view text = captures.text[slot];
    char* const place = arena.allocate(text.size());
    const std::size_t size = unescape(text, place);
    if (size == kNotText) no_text |= fields;
    else give(fields, {place, size});
  });
  each(captures.no_text, [&](std::size_t slot) { no_text |= mapping.fields_of_slot[slot]; });
  each(captures.container,
       [&](std::size_t slot) { misshaped |= mapping.scalar_fields_of_slot[slot]; });
}

/// Kafka knows no unique headers: as with keys of JSON, the last one counts.
void FieldReader::take_other_sources() noexcept {
  for (const auto& [name, field] : mapping.headers)
    for (std::size_t i = record.headers.size(); i-- > 0;)
      if (record.headers[i].name == name) {
        give_checked(bit_of(field), record.headers[i].value);
        break;
      }
  if (mapping.keys != 0) give_checked(mapping.keys, record.key);
  for (const auto& [value, field] : mapping.constants) give(bit_of(field), value);
}

void FieldReader::translate() noexcept {
  each(present & mapping.has_value_map, [&](std::size_t i) {
    const std::uint32_t found = mapping.value_maps[i].find(event.text_fields[i]);
    if (found != WordTable::kNone) event.text_fields[i] = mapping.value_targets[found];
  });
}

bool FieldReader::is_left_out() const noexcept {
  for (const ParseOptions::Filter& filter : mapping.options.filters) {
    const std::string_view value = event[filter.field];
    // A missing actor is the customer and a missing type is `other`: by that name, too, it can be
    // filtered.
    const std::string_view meant = !value.empty()                 ? value
                                   : filter.field == Field::actor ? std::string_view("customer")
                                   : filter.field == Field::type  ? kEventTypes[kTypeOther]
                                                                  : value;
    const bool listed =
        std::any_of(filter.values.begin(), filter.values.end(),
                    [&](const std::string& one) { return one == value || one == meant; });
    if (listed != filter.only) return true;
  }
  return false;
}

ParseResult FieldReader::first_fault(FieldMask among) const noexcept {
  const FieldMask faults = (misshaped | no_text) & among;
  if (faults == 0) return {};
  const auto field = static_cast<Field>(std::countr_zero(faults));
  // Whatever stands where a time should is a time that cannot be read.
  if (field == Field::time && (no_text & bit_of(field)) == 0)
    return dead(DropReason::unreadable_time, field);
  return dead((no_text & bit_of(field)) != 0 ? DropReason::broken_utf8 : DropReason::wrong_type,
              field);
}

bool is_believable(std::int64_t time_ms) noexcept {
  return time_ms >= kEarliestMs && time_ms < kLatestMs;
}

/// The clamp that keeps a poisoned time from moving, or freezing, a watermark.
ParseResult FieldReader::read_time_field() noexcept {
  const bool has_timestamp = record.timestamp_ms != Record::kNoTimestamp;
  if ((present & bit_of(Field::time)) == 0) {
    if (!has_timestamp) return dead(DropReason::missing_time, Field::time);
    event.time_ms = record.timestamp_ms;
    return is_believable(event.time_ms) ? ParseResult{}
                                        : dead(DropReason::absurd_time, Field::time);
  }
  const TimeReading reading =
      read_time(event[Field::time], mapping.options.time_unit, event.time_ms);
  if (reading == TimeReading::unreadable) return dead(DropReason::unreadable_time, Field::time);
  if (reading == TimeReading::absurd || !is_believable(event.time_ms))
    return dead(DropReason::absurd_time, Field::time);
  // A believable time less a limit that is not negative cannot overflow; the timestamp plus it
  // could.
  if (has_timestamp && event.time_ms - mapping.options.max_future_ms > record.timestamp_ms)
    return dead(DropReason::absurd_time, Field::time);
  return {};
}

DropReason FieldReader::read_number(Field field) noexcept {
  double number = 0;
  const bool score = (bit_of(field) & kScoreFields) != 0;
  switch (read_double(event[field], number)) {
    case NumberReading::not_a_number:
      return DropReason::wrong_type;
    case NumberReading::not_finite:
      return score ? DropReason::out_of_scale : DropReason::wrong_type;
    case NumberReading::ok:
      break;
  }
  switch (field) {
    case Field::survey_score:
      event.survey_score = number;
      break;
    case Field::survey_scale:
      event.survey_scale = number;
      break;
    case Field::ui_x:
      event.ui_x = number;
      break;
    case Field::ui_y:
      event.ui_y = number;
      break;
    default:
      if (number > kMostWaitMs) return DropReason::wrong_type;
      event.wait_ms =
          number < 0
              ? -1
              : static_cast<std::int64_t>(number);  // nobody waits less than nothing: missing
  }
  return DropReason::none;
}

ParseResult FieldReader::read_numbers() noexcept {
  for (FieldMask fields = present & kNumberFields; fields != 0; fields &= fields - 1) {
    const auto field = static_cast<Field>(std::countr_zero(fields));
    if (const DropReason reason = read_number(field); reason != DropReason::none)
      return dead(reason, field);
  }
  return {};
}

/// An answer that its scale does not have; of kinds whose scale is known.
ParseResult FieldReader::check_survey() noexcept {
  const SurveyKind kind = survey_kind_of(event[Field::survey_kind]);
  if (kind == SurveyKind::none || (present & bit_of(Field::survey_score)) == 0) return {};
  return is_in_scale(kind, event.survey_score, event.survey_scale)
             ? ParseResult{}
             : dead(DropReason::out_of_scale, Field::survey_score);
}

void FieldReader::read_words() noexcept {
  const std::uint32_t type = mapping.types.find(event[Field::type]);
  event.type = type == WordTable::kNone ? kTypeOther : static_cast<std::uint8_t>(type);
  const std::string_view actor = event[Field::actor];
  // An unknown actor is not the customer: reading their words as the customer's would be worse than
  // not reading them.
  event.actor = actor.empty() || actor == "customer" ? Actor::customer
                : actor == "agent"                   ? Actor::agent
                : actor == "bot"                     ? Actor::bot
                                                     : Actor::system;
}

}  // namespace

ParseResult read_fields(const Record& record, const Mapping& mapping, const Captures& captures,
                        Arena& arena, Event& out) noexcept {
  FieldReader reader{record, mapping, captures, arena, out};
  reader.take_captures();
  reader.take_other_sources();
  reader.translate();
  ParseResult result = reader.first_fault(mapping.filtered_on);
  if (result.outcome == ParseOutcome::dead) return result;
  if (reader.is_left_out()) return {ParseOutcome::filtered, DropReason::none, Field::id, false};
  result = reader.first_fault(~FieldMask{0});
  if (result.outcome == ParseOutcome::accepted) result = reader.read_time_field();
  if (result.outcome == ParseOutcome::accepted) result = reader.read_numbers();
  if (result.outcome == ParseOutcome::accepted) result = reader.check_survey();
  reader.read_words();
  return result;
}

}  // namespace attune
