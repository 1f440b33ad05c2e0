#include "operators/journey/journey.h"

#include "operators/journey/effort.h"

namespace attune {

void JourneyFold::on_turn(Scene&) const {}

void JourneyFold::on_survey(const Turn&, const CustomerMemory*, const Conversation*, Findings&) const {}

void JourneyFold::on_end(Passing& passing, Ending, CustomerMemory*) const { journey::effort(passing); }

}  // namespace attune
