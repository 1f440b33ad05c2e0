// mirrors: the reply matches the urgency of what the customer needed since the last reply (urgent
// to the model, or a cue of deadline, travel or safety): it says that it is urgent or, of a person,
// comes within 30 s without being sorry [S]. A bot is always fast.
#pragma once

#include "operators/empathy/options.h"
#include "operators/scene.h"

namespace attune::empathy {

void settle_mirrors(const EmpathyFoldOptions& options, Scene& scene);
/// Keeps what an urgent text of the customer leaves for the next reply.
void note_urgency(const EmpathyFoldOptions& options, Scene& scene);

}  // namespace attune::empathy
