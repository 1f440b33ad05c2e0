// recovered: after the first distress two calm texts in a row, or a last text that thanks [S].
// Calm: no distress, and not negative [O: valence over -0.1] or thanks. Recovery time: from that
// distress to the first of the two, or to the thanks. Told when the conversation ends.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"

namespace attune::journey {

/// Keeps the run of calm texts: Conversation::calm_since, has_recovered.
void recover(const JourneyOptions& options, Scene& scene);
void recovery(Passing& passing);

}  // namespace attune::journey
