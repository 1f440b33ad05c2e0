// Which windows, by which labels, how late is too late. std only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "operators/event.h"
#include "operators/label_names.h"

namespace attune {

struct WindowSpec {
  std::string name;            ///< "1m"; unique
  std::int64_t size_ms = 0;    ///< > 0
  std::int64_t every_ms = 0;   ///< hop; == size for tumbling; size is a multiple of every
};

struct WindowOptions {
  std::vector<WindowSpec> windows;         ///< default: 1m tumbling
  std::vector<Field> labels;               ///< window and metric labels; any string field but ids and text
  std::int64_t allowed_lateness_ms = 10'000;
  std::size_t max_label_sets = 10'000;     ///< per lane and pane; the excess folds into __other__
  std::uint64_t min_customers = 1;         ///< privacy.min_customers: label sets with fewer distinct customers are shown under __held__; 1 = all are shown
};

}  // namespace attune
