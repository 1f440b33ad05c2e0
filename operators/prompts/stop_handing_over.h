// stop_handing_over: a hand-off, after which the conversation has met two teams, so that one more
// would be the third, or a way back. Asks for: a reply without another hand-off before it.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool stop_handing_over(const Moment& moment, Prompt& prompt);
Verdict followed_stop_handing_over(const Moment& moment);

}  // namespace attune::prompts
