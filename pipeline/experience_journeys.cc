#include <algorithm>

#include "operators/hash.h"
#include "pipeline/experience.h"

// Journeys: a customer's way from step to step.

namespace attune {
namespace {

std::uint64_t journey_key(const Turn& turn) noexcept {
  return hash_mix(turn.customer, turn.journey + 0x9E3779B97F4A7C15ull) | 1;
}

}  // namespace

void Experience::fold_journey(const Turn& turn, ExperienceSink& sink) {
  const std::uint64_t key = journey_key(turn);
  Index index = journeys_.find(key);
  const bool opened = index == RecordTable<JourneyProgress>::kNone;
  if (opened && turn.type == EventType::journey_end) return;
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
  JourneyScene scene{turn, journey, findings_, opened};
  friction_.on_journey(scene);
  if (turn.step != 0 && turn.step != journey.step) {
    move(journey, turn.step, turn.time_ms, sink);
    journey.step_before = journey.step;
    journey.step = turn.step;
    journey.step_since_ms = turn.time_ms;
  }
  journey.last_ms = std::max(journey.last_ms, turn.time_ms);
  const bool finished = turn.type == EventType::journey_end;
  if (finished) {
    findings_.count(measure(Family::journeys, 1));
    move(journey, Transition::kFinished, turn.time_ms, sink);
  }
  journeys_.last_offset(index) = turn.offset;
  tell({turn.time_ms, turn.offset, 0, turn.customer, journey.labels}, turn.offset, sink);
  if (finished) return end_journey(index);
  arm(journeys_, index, journey_timer, journey.last_ms + options_.journey.journey_idle_ms);
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
