// escalation_request: a customer asks for a person, a supervisor, a manager, a complaint body. By
// the words alone: what is negated, quoted or over is left out where they are read.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void escalation_request(Scene& scene);

}  // namespace attune::friction
