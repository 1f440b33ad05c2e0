#include <algorithm>

#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

// Journeys: a customer's way from step to step.

namespace attune {

void Experience::fold_journey(const Turn& turn, ExperienceSink& sink) {
  const std::uint64_t key = journey_key(turn);
  Index index = journeys_.find(key);
  const bool opened = index == RecordTable<JourneyProgress>::kNone;
  if (opened && !starts_journey(turn.type)) return;
  if (opened) {
    if (journeys_.full()) end_journey(journeys_.oldest());
    index = journeys_.open(key);
    JourneyProgress& made = journeys_[index];
    made.labels = labels_.hold(turn.labels);
    made.journey = turn.journey;
    made.customer = turn.customer;
    made.step_since_ms = turn.time_ms;
    findings_.count(measure(Family::journeys, 0));
  } else {
    labels_.update(journeys_[index].labels, turn.labels);
    journeys_.touch(index);
  }
  JourneyProgress& journey = journeys_[index];
  journey.last_ms = std::max(journey.last_ms, turn.time_ms);
  if (is_journey(turn.type)) go_along(turn, journey, opened, sink);
  journeys_.last_offset(index) = turn.offset;
  tell({turn.time_ms, turn.offset, 0, turn.customer, journey.labels}, turn.offset, sink);
  if (turn.type == EventType::journey_end) return end_journey(index);
  arm(journeys_, index, journey_timer, journey.last_ms + options_.journey.journey_idle_ms);
}

/// A journey.* event of a journey that is known.
void Experience::go_along(const Turn& turn, JourneyProgress& journey, bool opened,
                          ExperienceSink& sink) {
  JourneyScene scene{turn, journey, findings_, opened};
  friction_.on_journey(scene);
  if (turn.step != 0 && turn.step != journey.step) {
    move(journey, turn.step, turn.time_ms, sink);
    journey.step_before = journey.step;
    journey.step = turn.step;
    journey.step_since_ms = turn.time_ms;
  }
  if (turn.type != EventType::journey_end) return;
  findings_.count(measure(Family::journeys, 1));
  move(journey, Transition::kFinished, turn.time_ms, sink);
}

void Experience::move(const JourneyProgress& journey, std::uint32_t to, std::int64_t at_ms,
                      ExperienceSink& sink) {
  sink.moved({journey.journey, journey.step, to}, journey.customer, at_ms < told_before_ms_);
}

void Experience::wake_journey(Index index, std::int64_t at_ms, ExperienceSink& sink) {
  JourneyProgress& journey = journeys_[index];
  const std::int64_t idle_ms = journey.last_ms + options_.journey.journey_idle_ms;
  if (idle_ms > at_ms) return arm(journeys_, index, journey_timer, idle_ms);
  JourneyPassing passing{journey, findings_, at_ms};
  friction_.on_journey_idle(passing);
  findings_.count(measure(Family::journeys, 2));
  move(journey, Transition::kAbandoned, at_ms, sink);
  tell({at_ms, -1, 0, journey.customer, journey.labels}, journeys_.last_offset(index), sink);
  end_journey(index);
}

void Experience::end_journey(Index index) {
  labels_.release(journeys_[index].labels);
  journeys_.close(index);
}

}  // namespace attune
