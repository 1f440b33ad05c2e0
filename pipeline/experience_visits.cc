#include <algorithm>
#include <utility>

#include "operators/hash.h"
#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

// Visits and journeys of one lane.

namespace attune {
namespace {

std::uint64_t journey_key(const Turn& turn) noexcept {
  return hash_mix(turn.customer, turn.journey + 0x9E3779B97F4A7C15ull) | 1;
}

}  // namespace

std::int64_t Experience::end_ms(const Visit& visit) const noexcept {
  return std::min(visit.at(visit.last) + options_.memory.visit_idle_ms,
                  visit.opened_ms + options_.memory.conversation_age_ms);
}

void Experience::fold_visit(const Turn& turn, ExperienceSink& sink) {
  Index index = visits_.find(turn.customer);
  const bool opened = index == RecordTable<Visit>::kNone;
  if (opened && !opens_visit(turn.type)) return;
  if (opened) {
    if (visits_.full()) end_visit(visits_.oldest(), turn.time_ms, Ending::evicted, sink);
    index = visits_.open(turn.customer);
    visits_[index].opened_ms = turn.time_ms;
    visits_[index].labels = labels_.hold(turn.labels);
    ++counts_.visits_opened;
    findings_.count(measure(Family::visits, 0));
  } else {
    labels_.update(visits_[index].labels, turn.labels);
    visits_.touch(index);
  }
  Visit& visit = visits_[index];
  VisitScene scene{turn, visit, findings_, opened};
  friction_.on_visit(scene);
  visit.last = std::max(visit.last, visit.after(turn.time_ms));
  visits_.last_offset(index) = turn.offset;
  tell({turn.time_ms, turn.offset, 0, turn.customer, visit.labels}, turn.offset, sink);
  if (turn.type == EventType::visit_end) return end_visit(index, turn.time_ms, Ending::ended, sink);
  arm(visits_, index, visit_timer, std::min(friction_.due_ms(visit), end_ms(visit)));
}

void Experience::wake_visit(Index index, std::int64_t at_ms, ExperienceSink& sink) {
  Visit& visit = visits_[index];
  VisitPassing passing{visit, findings_, at_ms};
  friction_.on_due(passing);
  tell({at_ms, -1, 0, visit.key, visit.labels}, visits_.last_offset(index), sink);
  if (end_ms(visit) <= at_ms) {
    const bool old = at_ms - visit.opened_ms >= options_.memory.conversation_age_ms;
    return end_visit(index, at_ms, old ? Ending::too_old : Ending::idle, sink);
  }
  arm(visits_, index, visit_timer, std::min(friction_.due_ms(visit), end_ms(visit)));
}

void Experience::end_visit(Index index, std::int64_t at_ms, Ending ending, ExperienceSink& sink) {
  Visit& visit = visits_[index];
  const bool evicted = ending == Ending::evicted;
  std::swap(others_, findings_);
  ++(evicted ? counts_.visits_evicted : counts_.visits_closed);
  findings_.count(measure(Family::visits, evicted ? 2 : 1));
  VisitPassing passing{visit, findings_, at_ms};
  friction_.on_visit_end(passing, ending);
  tell({at_ms, -1, 0, visit.key, visit.labels}, visits_.last_offset(index), sink);
  std::swap(others_, findings_);
  labels_.release(visit.labels);
  visits_.close(index);
}

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
  if (is_journey(turn.type)) go_along(turn, journey, opened);
  journeys_.last_offset(index) = turn.offset;
  tell({turn.time_ms, turn.offset, 0, turn.customer, journey.labels}, turn.offset, sink);
  if (turn.type == EventType::journey_end) return end_journey(index);
  arm(journeys_, index, journey_timer, journey.last_ms + options_.journey.journey_idle_ms);
}

/// A journey.* event of a journey that is known.
void Experience::go_along(const Turn& turn, JourneyProgress& journey, bool opened) {
  JourneyScene scene{turn, journey, findings_, opened};
  friction_.on_journey(scene);
  if (turn.type == EventType::journey_end) findings_.count(measure(Family::journeys, 1));
  if (turn.step == 0 || turn.step == journey.step) return;
  journey.step_before = journey.step;
  journey.step = turn.step;
  journey.step_since_ms = turn.time_ms;
}

void Experience::wake_journey(Index index, std::int64_t at_ms, ExperienceSink& sink) {
  JourneyProgress& journey = journeys_[index];
  const std::int64_t idle_ms = journey.last_ms + options_.journey.journey_idle_ms;
  if (idle_ms > at_ms) return arm(journeys_, index, journey_timer, idle_ms);
  JourneyPassing passing{journey, findings_, at_ms};
  friction_.on_journey_idle(passing);
  findings_.count(measure(Family::journeys, 2));
  tell({at_ms, -1, 0, journey.customer, journey.labels}, journeys_.last_offset(index), sink);
  end_journey(index);
}

void Experience::end_journey(Index index) {
  labels_.release(journeys_[index].labels);
  journeys_.close(index);
}

}  // namespace attune
