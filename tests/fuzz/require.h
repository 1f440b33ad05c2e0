// What a fuzzer demands of a result: a promise that does not hold ends the run, and the input is
// kept.
#pragma once

#include <cstdlib>

namespace attune {

inline void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace attune
