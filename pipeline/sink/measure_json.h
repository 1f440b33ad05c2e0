// Measures as the members of a window line: `friction`, `empathy`, `journey`.
#pragma once

#include <cstdint>
#include <string>

#include "operators/measure.h"

namespace attune {

/// Appends `,"friction":{...},"empathy":{...},"journey":{...}`. Counts that are 0 are left out, and
/// families without any; so an object may be empty. A family with one label is an object by value,
/// with two an object of objects, a histogram
/// `{"count":..,"sum":seconds,"le":{"10":cumulative,..}}`. `staff`: how many agents met distress, last in
/// `empathy`.
void append_measures(std::string& out, const Measures& measures, std::uint64_t staff);

}  // namespace attune
