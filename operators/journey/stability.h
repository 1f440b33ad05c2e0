// stability, one of the four needs: conversations without a hand-off, a silo bounce or a long wait,
// among all that ended [S].
#pragma once

#include "operators/scene.h"

namespace attune::journey {

void stability(Passing& passing);

}  // namespace attune::journey
