// check_in: a step's friction peak begins; once per peak, for the step and not for a conversation.
// Asks for: whoever owns the step to look. No reply answers it, so it has no outcome.
#pragma once

#include <cstdint>

#include "operators/prompt.h"
#include "operators/prompts/options.h"

namespace attune::prompts {

/// REQUIRES: `peak` is a friction_peak. `at_ms`: the end of the window that showed it.
Prompt check_in(const PromptOptions& options, const Found& peak, std::int64_t at_ms);

}  // namespace attune::prompts
