#include <algorithm>
#include <utility>

#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

// Visits of one lane.

namespace attune {
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

}  // namespace attune
