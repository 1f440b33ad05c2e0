// shift_improved, shift_worsened, shift_same: mean valence of the last third of the customer's
// texts against that of the first [O: 0.6 and more; half as much where one of them is negative, as
// an end is (journey.negative), and the other is not]; worsened is what ends negative, for one that
// is only less warm is within the scatter of plain texts. From two scored texts on, with at most
// five at an end.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"

namespace attune::journey {

void shift(const JourneyOptions& options, Passing& passing);

}  // namespace attune::journey
