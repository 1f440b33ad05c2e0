#include "operators/friction/unacknowledged.h"

#include "operators/conversation_memory.h"
#include "operators/friction/distress_answered.h"

namespace attune::friction {

void unacknowledged(Scene& scene) {
  if (!answers_distress(scene) || scene.has(Act::acknowledges)) return;
  scene.findings.signal(Signal::unacknowledged, last_valence(scene.conversation));
}

}  // namespace attune::friction
