// A conversation as it went: what happened, what was read in it, what was found, and how it ended.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operators/prompt.h"
#include "operators/reading.h"
#include "operators/signal.h"
#include "operators/turn.h"

namespace attune {

/// One accepted event with what people want to see of it. Texts and ids are those of the record:
/// whoever may not show them leaves them empty.
struct TimelineEvent {
  Turn turn;
  Reading reading;
  std::string conversation, customer, agent, team, channel, journey, step, topic, target, text;
};

/// An event, a deadline that passed, or an end; with what was found there.
struct TimelineMoment {
  enum class Kind : std::uint8_t { event, deadline, end };
  static constexpr std::size_t kNoEvent = SIZE_MAX;
  Kind kind = Kind::event;
  std::int64_t time_ms = 0;
  std::size_t event = kNoEvent;  ///< index into the events
  std::vector<Found> found;      ///< in the order in which they were found
  std::vector<Prompt> prompts;
};

/// A conversation with what its customers did beside it, or a visit without any conversation.
struct Timeline {
  std::uint64_t conversation = 0;       ///< hash; 0: a visit
  std::uint64_t customer = 0;           ///< of a visit
  std::string id;                       ///< as events have it; empty where ids are not shown
  std::vector<TimelineMoment> moments;  ///< by time; events before deadlines before ends
};

/// Clicks, pages and journeys of its customers belong to a conversation from this long before its
/// first event to this long after its last.
inline constexpr std::int64_t kBesideMs = 30 * 60 * 1000;

/// Is part of a conversation, even where it names none; everything else is beside one.
bool part_of_conversation(const Turn& turn) noexcept;

/// All timelines, by their first moments. `events`: of one lane, in any order; `signals` and
/// `prompts` of the same lane. Pure.
std::vector<Timeline> make_timelines(const std::vector<TimelineEvent>& events,
                                     const std::vector<SignalRecord>& signals,
                                     const std::vector<Prompt>& prompts);

/// Friction points of what was found at a moment.
unsigned points_of(const TimelineMoment& moment) noexcept;

}  // namespace attune
