#include "operators/friction/friction.h"

#include "operators/friction/bot_to_person.h"
#include "operators/friction/channel_switch.h"
#include "operators/friction/churn_threat.h"
#include "operators/friction/escalation_request.h"
#include "operators/friction/explaining_again.h"
#include "operators/friction/hand_off.h"
#include "operators/friction/long_wait.h"
#include "operators/friction/negative_streak.h"
#include "operators/friction/reopening.h"
#include "operators/friction/repeat_contact.h"
#include "operators/friction/rephrasing.h"
#include "operators/friction/scripted_reply.h"
#include "operators/friction/silo_bounce.h"
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

std::int64_t FrictionFold::due_ms(const Conversation& conversation) const noexcept {
  return friction::unanswered_due(options_, conversation);
}

void FrictionFold::on_due(Passing& passing) const {
  if (friction::unanswered_due(options_, passing.conversation) <= passing.at_ms)
    friction::on_unanswered_due(options_, passing);
}

void FrictionFold::on_visit(VisitScene&) const {}
std::int64_t FrictionFold::due_ms(const Visit&) const noexcept {
  return INT64_MAX;
}
void FrictionFold::on_due(VisitPassing&) const {}
void FrictionFold::on_visit_end(VisitPassing&) const {}
void FrictionFold::on_journey(JourneyScene&) const {}
void FrictionFold::on_journey_idle(JourneyPassing&) const {}

}  // namespace attune
