#include "operators/friction/friction.h"

#include <algorithm>

#include "operators/friction/bot_to_person.h"
#include "operators/friction/burst.h"
#include "operators/friction/channel_switch.h"
#include "operators/friction/churn_threat.h"
#include "operators/friction/dead_click.h"
#include "operators/friction/error_click.h"
#include "operators/friction/escalation_request.h"
#include "operators/friction/explaining_again.h"
#include "operators/friction/form_abandonment.h"
#include "operators/friction/hand_off.h"
#include "operators/friction/long_wait.h"
#include "operators/friction/negative_streak.h"
#include "operators/friction/rage_click.h"
#include "operators/friction/reopening.h"
#include "operators/friction/repeat_contact.h"
#include "operators/friction/rephrasing.h"
#include "operators/friction/scripted_reply.h"
#include "operators/friction/silo_bounce.h"
#include "operators/friction/step_abandonment.h"
#include "operators/friction/u_turn.h"
#include "operators/friction/unacknowledged.h"
#include "operators/friction/unanswered.h"

namespace attune {

void FrictionFold::on_turn(Scene& scene) const {
  // Switches and hand-offs before explaining_again: what is said after one is said again.
  friction::channel_switch(options_, scene);
  friction::repeat_contact(options_, scene);
  friction::reopening(options_, scene);
  friction::long_wait(options_, scene);
  friction::hand_off(scene);
  friction::bot_to_person(scene);
  friction::silo_bounce(scene);
  friction::explaining_again(options_, scene);
  friction::rephrasing(options_, scene);
  friction::unacknowledged(scene);
  friction::scripted_reply(scene);
  friction::negative_streak(options_, scene);
  friction::escalation_request(scene);
  friction::churn_threat(scene);
}

void FrictionFold::look_ahead(Scene& scene) const {
  friction::hand_off(scene);
  friction::unacknowledged(scene);
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
