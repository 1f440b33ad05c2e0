// Prompts in words for whoever leads a service team. Pure.
#pragma once

#include <string>

#include "operators/prompt.h"

namespace attune {

/// "stop handing over"
std::string prompt_name(PromptKind kind);

/// Why one was sent, from its reason's evidence: "the matter has been with 2 teams". No text of a
/// customer and no id is in it, as none is in the reason.
std::string prompt_reason(PromptKind kind, const Found& reason);

}  // namespace attune
