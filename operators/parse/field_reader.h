// From captured values to an Event: sources, value maps, filters, times and numbers. Internal to parse.
#pragma once

#include "operators/arena.h"
#include "operators/event.h"
#include "operators/parse/captures.h"
#include "operators/parse/mapping.h"
#include "operators/parse/parse.h"
#include "operators/record.h"

namespace attune {

/// Fills `out` (which is fresh) and says what became of the record.
/// Order: what a filter looks at must be readable; then the filter; then all other fields; then the time;
/// then the numbers. So a record that is not ours is left out whatever else is wrong with it.
ParseResult read_fields(const Record& record, const Mapping& mapping, const Captures& captures, Arena& arena,
                        Event& out) noexcept;

}  // namespace attune
