// silo_bounce: the third distinct team, or a team met again after another (A, B, A), at the hand-
// off or the reply that brings it; once per conversation. Bots are no team. Of the teams that were
// met the first two are remembered.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void silo_bounce(Scene& scene);

}  // namespace attune::friction
