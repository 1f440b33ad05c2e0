// keep_promise: 80 % of a promise's time is gone and it is still open; once per promise. It expires
// when the promise is due. Asks for: what keeps the promise.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

/// When it will hold; INT64_MAX = it will not.
std::int64_t keep_promise_due(const Lapse& lapse) noexcept;
void keep_promise(const Lapse& lapse, std::int64_t at_ms, Prompt& prompt);
Verdict followed_keep_promise(const Moment& moment);

}  // namespace attune::prompts
