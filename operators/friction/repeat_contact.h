// repeat_contact: a new conversation of a customer within 7 days of their last one, on the same
// topic where both name one [V: no standard, 1 to 168 h]. At its first event; not when an agent
// begins it, when the first event only tells of a case (hand-off, resolved, reopened), when all it
// says is thanks or goodbye, or when the earlier one was cut for its age or for lack of room and
// simply goes on. One earlier conversation is remembered, the last.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void repeat_contact(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
