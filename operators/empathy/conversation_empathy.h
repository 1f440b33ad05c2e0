// Whether a conversation had the empathy that it needed, and what came with it: unacknowledged
// distress, a churn threat, a repeat contact, a request for a person [S].
#pragma once

#include "operators/measure.h"
#include "operators/scene.h"

namespace attune::empathy {

/// Given: at least one need was met.
EmpathyShown empathy_shown(const Conversation& conversation) noexcept;

/// Keeps what of this turn's friction is told at the end.
void note_friction(Scene& scene);
void conversation_empathy(Passing& passing);

}  // namespace attune::empathy
