#include "operators/friction/churn_threat.h"

namespace attune::friction {

void churn_threat(Scene& scene) {
  if (scene.turn.is_customer_text() && scene.turn.has(Cue::churn_threat))
    scene.findings.signal(Signal::churn_threat);
}

}  // namespace attune::friction
