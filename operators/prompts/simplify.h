// simplify: a customer's text in confusion (to the model, or told in words: "what does that
// mean?"), after a reply with jargon or of reading grade 9 or more [O]. Asks for: a reply without
// jargon that reads more easily than that.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool simplify(const Moment& moment, Prompt& prompt);
Verdict followed_simplify(const Moment& moment);

}  // namespace attune::prompts
