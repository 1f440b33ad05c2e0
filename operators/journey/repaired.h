// repaired: a text of the first third is in distress, with anger, frustration, confusion or
// anxiety, and one of the last third has gratitude, relief or trust [S]; from two scored texts on,
// with the thirds of the shift.
#pragma once

#include "operators/scene.h"

namespace attune::journey {

void repaired(Passing& passing);

}  // namespace attune::journey
