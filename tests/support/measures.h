// Measures for tests.
#pragma once

#include "operators/measure.h"

namespace attune::testing {

/// One of every measure.
inline Measures one_of_each() {
  Measures all;
  for (std::size_t id = 0; id < kMeasureCount; ++id) all.add(static_cast<MeasureId>(id), 1);
  return all;
}

}  // namespace attune::testing
