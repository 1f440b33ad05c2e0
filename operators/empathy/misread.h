// misread: the reply names a feeling that the customer does not show: gladness to a customer in
// distress or in a negative mood, or distress to one whose last text, and the need that is open,
// show none [O]. Without a text that was judged there is nothing to misread.
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void settle_misread(Scene& scene);

}  // namespace attune::empathy
