// first_response: from the first customer message to the first reply of agent or bot, once per
// conversation. handle_time: from a conversation's first event to its last, when it has ended.
#pragma once

#include "operators/scene.h"

namespace attune::journey {

void first_response(Scene& scene);
void handle_time(Passing& passing);

}  // namespace attune::journey
