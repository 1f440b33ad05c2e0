// One interaction, as views into its record. Layer 0: std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// Who speaks or acts in an event. An event without an actor is the customer's.
enum class Actor : std::uint8_t { customer, agent, bot, system };

/// Every field that an event can carry. The order is part of the mapping tables; append only.
/// Strings live in `Event::text_fields` at their enumerator's index; numbers and the actor have
/// members of their own and keep their raw spelling in `text_fields` too where they had one.
enum class Field : std::uint8_t {
  id, time, type, customer, conversation, case_id, actor, agent, team, channel, touchpoint,
  journey, step, segment, topic, locale, text,
  survey_kind, survey_score, survey_scale, ui_action, ui_target, ui_x, ui_y, outcome, wait_ms,
};
inline constexpr std::size_t kFieldCount = 26;

/// The configuration's spelling of each field ("case", "survey.kind", "ui.action", ...).
inline constexpr std::array<std::string_view, kFieldCount> kFieldNames = {
    "id", "time", "type", "customer", "conversation", "case", "actor", "agent", "team", "channel",
    "touchpoint", "journey", "step", "segment", "topic", "locale", "text",
    "survey.kind", "survey.score", "survey.scale", "ui.action", "ui.target", "ui.x", "ui.y",
    "outcome", "wait_ms"};

/// The published event types (config/event.schema.json). A record without a type, or with one that
/// is not listed here, is counted under the last one, `other`.
inline constexpr std::array<std::string_view, 24> kEventTypes = {
    "message", "ui.click", "ui.change", "ui.error", "ui.dead", "page.view", "form.start",
    "form.submit", "journey.start", "journey.step", "journey.end", "case.opened", "case.handoff",
    "case.resolved", "case.reopened", "conversation.started", "conversation.ended", "survey.asked",
    "survey.answered", "promise.kept", "staff.insight", "visit.start", "visit.end", "other"};
inline constexpr std::uint8_t kTypeOther = 23;

/// One parsed interaction.
///
/// Lifetime: every view points into the record's payload, key or headers, into the mapping's
/// constants, or into the batch's arena; all of them live until the batch is folded, not longer.
/// Thread rule: a value; written by one parser, read-only afterwards.
struct Event {
  std::array<std::string_view, kFieldCount> text_fields{};  ///< empty view = missing
  std::int64_t time_ms = 0;    ///< event time, Unix epoch, floored to milliseconds
  std::uint8_t type = kTypeOther;  ///< index into kEventTypes
  Actor actor = Actor::customer;
  double survey_score = 0, survey_scale = 0, ui_x = 0, ui_y = 0;  ///< NaN-free; 0 when missing
  std::int64_t wait_ms = -1;   ///< -1 = missing

  std::string_view operator[](Field field) const noexcept {
    return text_fields[static_cast<std::size_t>(field)];
  }
  std::string_view& operator[](Field field) noexcept {
    return text_fields[static_cast<std::size_t>(field)];
  }
};

}  // namespace attune
