// Effort, three-valued: unknown when no conversation signal could have been seen, else the friction
// points of the conversation: very_easy 0, easy 1-2, neutral 3-4, hard 5-8, very_hard from 9 [O].
#pragma once

#include "operators/measure.h"
#include "operators/scene.h"

namespace attune::journey {

Effort effort_of(const Conversation& conversation) noexcept;
void effort(Passing& passing);

}  // namespace attune::journey
