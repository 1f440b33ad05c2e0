// slow_down: a customer's text in distress, more urgent than the scored one before or angry where
// that was not, while of the last two replies the newer was the shorter and the faster one [O].
// Asks for: a reply that acknowledges or soothes, or that is longer than the last.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool slow_down(const Moment& moment, Prompt& prompt);
Verdict followed_slow_down(const Moment& moment);

}  // namespace attune::prompts
