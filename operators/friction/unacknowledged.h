// unacknowledged: the reply of an agent or a bot to distress (the first one since it was told)
// acknowledges nothing; sympathy alone is not enough. A reply in a language that is not read, or
// without a text, is not judged.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

void unacknowledged(Scene& scene);

}  // namespace attune::friction
