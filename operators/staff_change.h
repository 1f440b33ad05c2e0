// Who answers a customer now, compared with who did before. Layer 0: std only.
#pragma once

#include "operators/conversation.h"

namespace attune {

enum class StaffChange : std::uint8_t {
  none,           ///< nobody of staff, or nothing is known of them
  stays,          ///< who answered before, or the first who answers
  arrives,        ///< the first reply after a hand-off that was announced
  lingers,        ///< who handed the case on still writes: whoever comes is still to arrive
  hand_off,       ///< another agent or team, or an event that says so
  bot_to_person,  ///< after bots alone, a person, or an event that says so
};

/// Of an agent's reply or a case.handoff; the conversation as it was before. What is missing (an
/// agent or a team without an id) is never a change.
inline StaffChange staff_change(const Conversation& before, const Turn& turn) noexcept {
  using C = Conversation;
  const bool person_wrote = before.is(C::person_replied), announced = before.is(C::announced_team);
  if (turn.type == EventType::case_handoff) {
    const bool of_bot =
        !person_wrote && !announced && (before.is(C::replied) || turn.actor == Actor::bot);
    return of_bot ? StaffChange::bot_to_person : StaffChange::hand_off;
  }
  if (!turn.is_reply() || turn.actor != Actor::agent) return StaffChange::none;
  const auto agent = static_cast<std::uint16_t>(turn.agent),
             team = static_cast<std::uint16_t>(turn.team);
  const bool other_team = team != 0 && before.team != 0 && team != before.team;
  if (announced) {
    if (agent != 0 && agent == before.agent) return StaffChange::lingers;
    return other_team ? StaffChange::hand_off : StaffChange::arrives;
  }
  if (!person_wrote) return before.is(C::replied) ? StaffChange::bot_to_person : StaffChange::stays;
  const bool other_agent = agent != 0 && before.agent != 0 && agent != before.agent;
  return other_team || other_agent ? StaffChange::hand_off : StaffChange::stays;
}

/// The team that answers from this turn on; 0 = as before, or not known.
inline std::uint16_t new_team(const Conversation& before, const Turn& turn) noexcept {
  const StaffChange change = staff_change(before, turn);
  if (change == StaffChange::none || change == StaffChange::lingers) return 0;
  const auto team = static_cast<std::uint16_t>(turn.team);
  return team == before.team ? 0 : team;
}

/// How many different teams answered or were named so far, with this turn's; of more than two the
/// first two are known, who answered before and who does now, and it stays at 3.
inline int teams_with(const Conversation& before, const Turn& turn) noexcept {
  const auto is_further = [&before](std::uint16_t team) {
    return team != 0 && team != before.first_team && team != before.second_team;
  };
  const bool further = is_further(before.team) || is_further(new_team(before, turn));
  return (before.first_team != 0) + (before.second_team != 0) + further;
}

}  // namespace attune
