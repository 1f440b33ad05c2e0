#include "operators/friction/step_abandonment.h"

namespace attune::friction {

void on_step_abandonment(JourneyPassing& passing) {
  passing.findings.signal(Signal::step_abandonment, passing.at_ms - passing.journey.last_ms);
}

}  // namespace attune::friction
