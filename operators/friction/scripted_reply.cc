#include "operators/friction/scripted_reply.h"

#include "operators/friction/distress_answered.h"

namespace attune::friction {

void scripted_reply(Scene& scene) {
  if (answers_distress(scene) && scene.has(Act::scripted))
    scene.findings.signal(Signal::scripted_reply, scene.repeats);
}

}  // namespace attune::friction
