// acknowledge: the reply to distress acknowledged nothing; or distress with high stakes, before
// anybody has replied [S]. Asks for: a reply that acknowledges.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool acknowledge(const Moment& moment, Prompt& prompt);
Verdict followed_acknowledge(const Moment& moment);

}  // namespace attune::prompts
