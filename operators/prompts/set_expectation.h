// set_expectation: a customer in distress waits, half the limit of a long wait is gone, and the
// last reply, if there was one, said neither what comes next nor when [O]; what it said holds no
// longer once a promise is broken. Replies in a row are one, unless a later one is of somebody else
// or keeps what an earlier one promised. Once per wait. Asks for: a reply that says what comes next
// or when, or promises.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

/// When it will hold; INT64_MAX = it will not.
std::int64_t set_expectation_due(const Lapse& lapse) noexcept;
void set_expectation(const Lapse& lapse, std::int64_t at_ms, Prompt& prompt);
Verdict followed_set_expectation(const Moment& moment);

}  // namespace attune::prompts
