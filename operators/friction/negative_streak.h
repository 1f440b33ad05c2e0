// negative_streak: the third text of customers in a row that is negative: valence at or below -0.3,
// and an emotion of distress with it [O: valence alone was wrong half of the time]. Again only
// after one that is not. A text that the model abstained from neither counts nor breaks it.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void negative_streak(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
