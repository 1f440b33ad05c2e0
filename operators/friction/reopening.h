// reopening: case.reopened, or a customer message within 72 h of case.resolved, also in a new
// conversation, about the same case or topic where both name one. Once per resolution; not when the
// message thanks (and neither asks nor is in distress) or says goodbye.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void reopening(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
