// resolved: case.resolved in this conversation, and nothing reopened before its end.
// resolved_with_quality: and the customer was not left negative (end_mood.h). A third quality,
// `confirmed`, is counted seven days later (confirmations.h).
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"

namespace attune::journey {

bool is_resolved_with_quality(const JourneyOptions& options,
                              const Conversation& conversation) noexcept;
void resolution(const JourneyOptions& options, Passing& passing);

}  // namespace attune::journey
