// explaining_again: a customer's text that is similar to one of their last five in this
// conversation, from before a hand-off or a channel switch. Going from a bot to a person is
// neither.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void explaining_again(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
