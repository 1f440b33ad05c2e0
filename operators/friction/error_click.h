// error_click [V: Datadog's error of a click's action]: ui.error within 1 s after the customer's
// last click [O], once per click.
#pragma once

#include "operators/friction/options.h"
#include "operators/visit.h"

namespace attune::friction {

void error_click(const FrictionOptions& options, VisitScene& scene);

}  // namespace attune::friction
