// Rows of the measure families: friction, empathy, journeys.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "operators/measure.h"
#include "operators/metric_catalog.h"
#include "pipeline/sink/board_page.h"

namespace attune {

/// The metrics that show a family; a histogram has no gauge of the last closed window.
Metric counter_of(Family family) noexcept;
std::optional<Metric> gauge_of(Family family) noexcept;

/// `signal="rage_click"`, `kind="ces",band="favourable"` of each count of the family, in id order.
const std::vector<std::string>& measure_labels(Family family);

/// Every value of the family for a row that has any of it: a series that begins at 1 hides its
/// first step from rate(). `own`: the row's labels.
void write_measures(Page& page, const MeasureFamily& family, std::string_view first,
                    const std::string& own, const Measures& measures);

template <class Rows>
void write_measure_rows(Page& page, const MeasureFamily& family, std::string_view first,
                        const Rows& rows) {
  for (const auto& row : rows) write_measures(page, family, first, row.labels->text, row.measures);
}

}  // namespace attune
