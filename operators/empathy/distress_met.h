// What the next reply to distress brings. Load on staff: an agent met it, whatever it did [S].
// Hope: the reply says what happens next or when, or soothes [S].
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void distress_met(Scene& scene);

}  // namespace attune::empathy
