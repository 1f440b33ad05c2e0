#include "operators/friction/friction.h"

#include <algorithm>

#include "operators/friction/burst.h"
#include "operators/friction/dead_click.h"
#include "operators/friction/error_click.h"
#include "operators/friction/form_abandonment.h"
#include "operators/friction/long_wait.h"
#include "operators/friction/rage_click.h"
#include "operators/friction/step_abandonment.h"
#include "operators/friction/u_turn.h"
#include "operators/friction/unanswered.h"

namespace attune {

void FrictionFold::on_turn(Scene& scene) const {
  friction::long_wait(options_, scene);
}

std::int64_t FrictionFold::due_ms(const Conversation& conversation) const noexcept {
  return friction::unanswered_due(options_, conversation);
}

void FrictionFold::on_due(Passing& passing) const {
  if (friction::unanswered_due(options_, passing.conversation) <= passing.at_ms)
    friction::on_unanswered_due(options_, passing);
}

void FrictionFold::on_visit(VisitScene& scene) const {
  friction::follow_burst(clicks_, scene);
  friction::dead_click(clicks_, scene);
  friction::rage_click(clicks_, scene);
  friction::error_click(options_, scene);
  friction::u_turn(options_, scene);
  friction::form_abandonment(scene);
}

std::int64_t FrictionFold::due_ms(const Visit& visit) const noexcept {
  return std::min(friction::dead_click_due(clicks_, visit),
                  friction::rage_click_due(clicks_, visit));
}

void FrictionFold::on_due(VisitPassing& passing) const {
  friction::on_rage_click_due(clicks_, passing);
  friction::on_dead_click_due(clicks_, passing);
}

void FrictionFold::on_visit_end(VisitPassing& passing, Ending ending) const {
  friction::on_form_abandonment(passing, ending);
}

void FrictionFold::on_journey(JourneyScene& scene) const {
  friction::u_turn(options_, scene);
}

void FrictionFold::on_journey_idle(JourneyPassing& passing) const {
  friction::on_step_abandonment(passing);
}

}  // namespace attune
