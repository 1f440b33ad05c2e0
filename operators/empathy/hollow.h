// hollow: after a bot's reply that acknowledges or sympathises, the customer's next text is cold and
// by at least 0.2 colder than their last one before it, or exasperated, or asks for a person [O].
// Persons' warm replies are counted the same way, to compare, and give no signal.
#pragma once

#include "operators/empathy/options.h"
#include "operators/scene.h"

namespace attune::empathy {

void hollow(const EmpathyFoldOptions& options, Scene& scene);

}  // namespace attune::empathy
