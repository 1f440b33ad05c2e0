// rephrasing: a customer's text that is similar to one of their last five in this conversation,
// with a reply in between.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void rephrasing(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
