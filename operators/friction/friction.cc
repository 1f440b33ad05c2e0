#include "operators/friction/friction.h"

#include "operators/friction/long_wait.h"
#include "operators/friction/unanswered.h"

namespace attune {

void FrictionFold::on_turn(Scene& scene) const {
  friction::long_wait(options_, scene);
}

std::int64_t FrictionFold::due_ms(const Conversation& conversation) const noexcept {
  return friction::unanswered_due(options_, conversation);
}

void FrictionFold::on_due(Passing& passing) const {
  if (friction::unanswered_due(options_, passing.conversation) <= passing.at_ms) friction::on_unanswered_due(options_, passing);
}

void FrictionFold::on_visit(VisitScene&) const {}
std::int64_t FrictionFold::due_ms(const Visit&) const noexcept { return INT64_MAX; }
void FrictionFold::on_due(VisitPassing&) const {}
void FrictionFold::on_visit_end(VisitPassing&) const {}
void FrictionFold::on_journey(JourneyScene&) const {}
void FrictionFold::on_journey_idle(JourneyPassing&) const {}

}  // namespace attune
