// The context cues of a customer's text (deadline, occasion, health, hardship, dependants, travel,
// safety), each a signal and a count [S].
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void context_cues(Scene& scene);

}  // namespace attune::empathy
