// The acts of a reply as they hold in its conversation, each a signal and a count; of bots once
// more. A reply in a language that is not read is no reply here.
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void reply_acts(Scene& scene);

}  // namespace attune::empathy
