// long_wait: a reply later than the channel's limit after the first customer message since the last
// reply [O: chat 60 s, phone 120 s, mail 8 h], or an event that says so itself (wait_ms).
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void long_wait(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
