// route_routine: no distress and no context cue so far, and two calm texts in a row (no emotion
// that troubles, not negative): automation may take it. route_emotional: a second text in distress,
// high stakes, or a hollow reply: a person should [O]. Each once per conversation; none goes back
// to routine.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"

namespace attune::journey {

void routing(const JourneyOptions& options, Scene& scene);

}  // namespace attune::journey
