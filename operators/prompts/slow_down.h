// slow_down: a customer's text in distress, more urgent by 0.1 than the last scored one, or angry
// where that one was not, or where the last one whose mood is known was not in distress, while of
// the last two replies the newer was the shorter and the faster one [O]. Not where haste is needed:
// this text, or one since the last reply, has a cue of travel or safety, or on chat or phone of a
// deadline: who boards in five minutes is not served by a slower reply. Asks for: a reply that
// acknowledges or soothes, or that is longer than the last.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

/// A text whose sender needs haste.
bool needs_haste(const Turn& turn) noexcept;
bool slow_down(const Moment& moment, Prompt& prompt);
Verdict followed_slow_down(const Moment& moment);

}  // namespace attune::prompts
