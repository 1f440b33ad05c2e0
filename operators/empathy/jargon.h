// jargon: acronyms and listed words, less those that this customer used in one of their last 5
// texts here; at least 2 of them, at least 8 % of the reply's words [O].
#pragma once

#include "operators/empathy/options.h"
#include "operators/scene.h"

namespace attune::empathy {

void settle_jargon(const EmpathyFoldOptions& options, Scene& scene);

}  // namespace attune::empathy
