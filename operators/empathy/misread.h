// misread: the reply names a feeling that the customer does not show: gladness to one in distress
// or in a negative mood; or, of a bot, distress to one who is in a good mood and in no need [O]. A
// person who hears distress behind friendly words hears more than a model does. Without a text that
// was judged there is nothing to misread.
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void settle_misread(Scene& scene);

}  // namespace attune::empathy
