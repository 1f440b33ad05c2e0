// misread: the reply names a feeling that the customer does not show: gladness to one in distress
// or in a cold mood; or distress in a conversation that had no need so far, neither distress nor
// high stakes, and then nothing is acknowledged [O]. A person who hears distress behind glad words
// hears more than a model does; a bot does not. Without a text that was judged there is nothing to
// misread.
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void settle_misread(Scene& scene);

}  // namespace attune::empathy
