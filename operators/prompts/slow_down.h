// slow_down: a customer's text in distress, more urgent by 0.1 than the last scored one, or angry
// where that one was not, or where the last one whose mood is known was not in distress, while of
// the last two replies the newer was the shorter and the faster one [O]. Not where the open need is
// urgent (as mirrors has it: a deadline, travel, safety, urgent to the model): who boards in five
// minutes needs haste. Asks for: a reply that acknowledges or soothes, or that is longer than the
// last.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool slow_down(const Moment& moment, Prompt& prompt);
Verdict followed_slow_down(const Moment& moment);

}  // namespace attune::prompts
