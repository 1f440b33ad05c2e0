// stop_handing_over: two teams have been met, so that one more hand-off would be to the third, or a
// way back, and the customer minds: at a hand-off in a conversation that has shown distress, or at
// its first text in distress after one. A third team and every way back are told whatever the mood;
// one hand-off that nobody minds is none. Asks for: a reply without another hand-off before it.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool stop_handing_over(const Moment& moment, Prompt& prompt);
Verdict followed_stop_handing_over(const Moment& moment);

}  // namespace attune::prompts
