// bot_to_person: the first reply of a person after bots alone, or the case.handoff that announces
// it. Costs nothing by itself.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void bot_to_person(Scene& scene);

}  // namespace attune::friction
