// u_turn [O: 10 s]: back on the page that was open before the current one, or at the step before
// the current one, within 10 s of arriving at the current one. Page views and steps without a name
// say nothing.
#pragma once

#include "operators/friction/options.h"
#include "operators/visit.h"

namespace attune::friction {

/// Also remembers the page.
void u_turn(const FrictionOptions& options, VisitScene& scene);
void u_turn(const FrictionOptions& options, JourneyScene& scene);

}  // namespace attune::friction
