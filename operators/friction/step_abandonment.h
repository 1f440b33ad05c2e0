// step_abandonment: a journey that was started and, for journey.idle (30 min) [O], was neither
// finished nor gone on with. Any event of the customer that carries the journey goes on with it.
#pragma once

#include "operators/visit.h"

namespace attune::friction {

void on_step_abandonment(JourneyPassing& passing);

}  // namespace attune::friction
