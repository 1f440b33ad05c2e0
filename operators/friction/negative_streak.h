// negative_streak: the third text of customers in a row with valence at or below -0.3; again only
// after one that is above. A text that the model abstained from neither counts nor breaks it.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void negative_streak(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
