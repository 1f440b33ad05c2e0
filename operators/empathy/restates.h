// restates: at least 2 content words of the customer's last message in a reply with a summary or a
// checking question [S]; at least 3 in one that acknowledges, as who names the hardship in the
// customer's own words has listened [O]. The last message is any text since the reply before it,
// else the last one.
#pragma once

#include "operators/empathy/options.h"
#include "operators/scene.h"

namespace attune::empathy {

void settle_restates(const EmpathyFoldOptions& options, Scene& scene);

}  // namespace attune::empathy
