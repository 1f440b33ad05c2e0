#include "operators/journey/journey.h"

#include <algorithm>

#include "operators/journey/effort.h"
#include "operators/journey/end_mood.h"
#include "operators/journey/last_conversation.h"
#include "operators/journey/recovery.h"
#include "operators/journey/repaired.h"
#include "operators/journey/resolution.h"
#include "operators/journey/response_times.h"
#include "operators/journey/routing.h"
#include "operators/journey/shift.h"
#include "operators/journey/stability.h"
#include "operators/journey/surveys.h"

namespace attune {

void JourneyFold::on_turn(Scene& scene) const {
  if (scene.distress) scene.findings.distress();
  journey::first_response(scene);
  journey::recover(options_, scene);
  journey::routing(options_, scene);
  on_survey(scene.turn, scene.customer, &scene.conversation, scene.findings);
}

void JourneyFold::on_survey(const Turn& turn, const CustomerMemory* customer,
                            const Conversation* live, Findings& findings) const {
  if (turn.survey == SurveyKind::none) return;
  journey::survey(turn, journey::spoken_of(options_, turn.time_ms, customer, live), findings);
}

void JourneyFold::on_insight(Findings& findings) const {
  findings.count(measure(Family::staff_insights));
}

void JourneyFold::on_end(Passing& passing, Ending, CustomerMemory* customer) const {
  journey::effort(passing);
  journey::shift(options_, passing);
  journey::repaired(passing);
  journey::recovery(passing);
  journey::resolution(options_, passing);
  journey::handle_time(passing);
  journey::end_mood(options_, passing);
  journey::stability(passing);
  if (customer == nullptr) return;
  journey::LastConversation last = journey::summary_of(passing.conversation);
  last.repeats = journey::unpacked(customer->ended).repeats;
  customer->ended = journey::packed(last);
}

void JourneyFold::remember(const Conversation& conversation, const Findings& found,
                           CustomerMemory& customer) const noexcept {
  journey::LastConversation last = journey::summary_of(conversation);
  const bool again = found.has(Signal::repeat_contact) || found.has(Signal::reopening);
  last.repeats = static_cast<std::uint8_t>(std::min(
      journey::unpacked(customer.ended).repeats + (again ? 1 : 0), +journey::kMostRepeats));
  customer.ended = journey::packed(last);
}

bool JourneyFold::may_be_confirmed(const Conversation& conversation,
                                   const CustomerMemory* customer) const noexcept {
  return customer != nullptr && journey::is_resolved_with_quality(options_, conversation) &&
         journey::unpacked(customer->ended).repeats < journey::kMostRepeats;
}

void JourneyFold::on_confirmation(std::uint32_t repeats, const CustomerMemory* customer,
                                  Findings& findings) const {
  if (customer == nullptr || journey::unpacked(customer->ended).repeats != repeats) return;
  findings.count(measure(Family::resolutions, 2));
}

}  // namespace attune
