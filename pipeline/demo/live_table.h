// The demo's table: how every journey step feels now, and how that moved. Pure rendering.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include "operators/window_summary.h"

namespace attune {

/// What one step has shown so far. `last` is its newest closed window.
struct StepView {
  Tally last;
  std::uint64_t customers = 0;
  std::int64_t end_ms = 0;
  double window_seconds = 1;
  double usual_valence = 0;  ///< running mean of the windows before the last
  std::uint64_t windows = 0;
};

/// Sums lanes of one window, keeps the newest. Thread rule: one owner.
class LiveTable {
 public:
  void add(const std::string& journey, const std::string& step, std::int64_t start_ms,
           std::int64_t end_ms, const Tally& tally, std::uint64_t customers);

  /// The table, one row a step. `colour` shows in red what fell; a narrow `width` costs columns,
  /// those that say least about feelings first, and below them the ends of lines.
  std::string render(std::size_t width, bool colour) const;
  std::size_t rows() const noexcept { return steps_.size(); }

 private:
  std::map<std::pair<std::string, std::string>, StepView> steps_;
};

double mean_valence(const Tally& tally);

}  // namespace attune
