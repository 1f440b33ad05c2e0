// scripted_reply: the reply to distress (the first one since it was told) is scripted: words of a
// stock, or given to others before.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void scripted_reply(Scene& scene);

}  // namespace attune::friction
