// churn_threat: a customer says that they cancel, leave, switch, go to a competitor or to court. By
// the words alone: what is negated, quoted or asked about is left out where they are read.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void churn_threat(Scene& scene);

}  // namespace attune::friction
