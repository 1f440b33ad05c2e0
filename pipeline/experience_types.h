// Which events matter to a conversation, a visit, a journey.
#pragma once

#include "operators/hash.h"
#include "operators/turn.h"

namespace attune {

/// May begin a conversation.
inline bool opens(EventType type) noexcept {
  switch (type) {
    case EventType::message:
    case EventType::case_opened:
    case EventType::case_handoff:
    case EventType::case_resolved:
    case EventType::case_reopened:
    case EventType::conversation_started:
      return true;
    default:
      return false;
  }
}

/// Is part of a conversation that is there.
inline bool converses(EventType type) noexcept {
  return opens(type) || type == EventType::conversation_ended || type == EventType::survey_asked ||
         type == EventType::survey_answered || type == EventType::promise_kept;
}

inline bool is_ui(EventType type) noexcept {
  return type >= EventType::ui_click && type <= EventType::form_submit;
}
inline bool is_journey(EventType type) noexcept {
  return type >= EventType::journey_start && type <= EventType::journey_end;
}
/// May begin a visit.
inline bool opens_visit(EventType type) noexcept {
  return is_ui(type) || type == EventType::visit_start;
}

/// Is part of a visit that is there. What staff do on their own screens is none of the customer's.
inline bool touches_visit(const Turn& turn) noexcept {
  return turn.customer != 0 && !turn.from_staff() &&
         (opens_visit(turn.type) || turn.type == EventType::journey_step ||
          turn.type == EventType::visit_end);
}

inline bool starts_journey(EventType type) noexcept {
  return type == EventType::journey_start || type == EventType::journey_step;
}

/// Begins, ends or goes on with a journey.
inline bool touches_journey(const Turn& turn) noexcept {
  return turn.customer != 0 && (is_journey(turn.type) || turn.journey != 0);
}

/// By customer and journey. Never 0.
inline std::uint64_t journey_key(const Turn& turn) noexcept {
  return hash_mix(turn.customer, turn.journey + 0x9E3779B97F4A7C15ull) | 1;
}

/// Is seen ahead of its order, for prompts: whatever may begin a conversation, its end, and what
/// keeps a promise without a word.
inline bool looks_ahead(EventType type) noexcept {
  return opens(type) || type == EventType::conversation_ended || type == EventType::promise_kept;
}

}  // namespace attune
