#include "operators/friction/escalation_request.h"

namespace attune::friction {

void escalation_request(Scene& scene) {
  if (scene.turn.is_customer_text() && scene.turn.has(Cue::escalation_request))
    scene.findings.signal(Signal::escalation_request);
}

}  // namespace attune::friction
