// What a refit brought, as a table for a person.
#pragma once

#include <string>

#include "operators/emotion/refit.h"

namespace attune {

std::string refit_table(LabelSet set, const RefitReport& report, std::uint64_t seed);

}  // namespace attune
