// The part of the process's counts that is a pure function of the input, as exposition text.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/counters.h"

namespace attune {

/// Appends the conservation families (received, outcomes, dead by reason, late by how late, types):
/// what a replay of the same file always gives again, unlike CPU time or memory.
void append_conservation(std::string& out, const Counters& counters);

/// The same exposition with families and samples in alphabetical order, comments before their samples.
std::string sort_samples(std::string_view exposition);

}  // namespace attune
