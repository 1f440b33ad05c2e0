// scripted: a stock apology with nothing of its own, or a near-duplicate (SimHash distance <= 3 of
// 64) of a reply that at least 5 other customers were given within the lane's memory [O].
// Courtesies of at most 4 content words are not compared, nor remembered.
#pragma once

#include "operators/empathy/options.h"
#include "operators/empathy/reply_memory.h"
#include "operators/scene.h"

namespace attune::empathy {

void settle_scripted(const EmpathyFoldOptions& options, const ReplyMemory& replies, Scene& scene);
void remember_wording(const EmpathyFoldOptions& options, const Turn& turn, ReplyMemory& replies);

}  // namespace attune::empathy
