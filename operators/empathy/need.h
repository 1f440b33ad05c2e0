// needed: a customer's text in distress or with high stakes, the first since the last reply (a need
// opens with it and stays open until the next reply). given: the next reply of agent or bot
// acknowledges. high_stakes: a context cue, or distress with urgency [S].
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void need(Scene& scene);

}  // namespace attune::empathy
