// negative_streak: the third text of customers in a row that is in distress, with a mood at or
// below -0.3 [O: valence alone was wrong half of the time]. Distress is never warmer than -0.4, so
// that only a lower bound asks for more than distress. Again only after one that is not. A text
// whose mood is not known neither counts nor breaks it.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void negative_streak(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
