// hand_off: case.handoff, or a reply by another agent or team than the last one. The first reply
// after a case.handoff is the hand-off that was announced, and none of its own, unless it is of
// another team than announced. Bots are nobody: from them to a person is bot_to_person. What a
// hand-off makes the customer say again is explaining_again.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void hand_off(Scene& scene);

}  // namespace attune::friction
