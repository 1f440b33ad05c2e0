// What a map is drawn from: sums over windows. Values only.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "operators/measure.h"
#include "operators/window_summary.h"

namespace attune {

/// The sums of a step, a segment, or everything.
struct Part {
  Tally tally;
  Measures measures;
  std::uint64_t most_customers = 0;   ///< of one line: at least so many were there at once
  std::int64_t first_ms = INT64_MAX;  ///< start of the first window with events

  std::uint64_t of(Family family, std::size_t i = 0, std::size_t j = 0) const noexcept {
    return measures.of(measure(family, i, j));
  }
  /// Over all values of a family of counts.
  std::uint64_t total_of(Family family) const noexcept {
    std::uint64_t total = 0;
    for (const Measures::Count& count : measures.counts())
      if (count.id >= first_of(family) && count.id < first_of(family) + info(family).size())
        total += count.n;
    return total;
  }
};

/// What became of the lines. used + the others = read.
struct LineCounts {
  std::uint64_t read = 0;
  std::uint64_t used = 0;
  std::uint64_t skipped = 0;        ///< no closed windows
  std::uint64_t resized = 0;        ///< of the window's name, and of another size than the first
  std::uint64_t other_windows = 0;  ///< of another window name
  std::uint64_t overlapping = 0;    ///< of a window that overlaps with ones that count
  std::uint64_t repeated = 0;
  std::uint64_t filtered = 0;        ///< left out by a label or a time
  std::uint64_t told_otherwise = 0;  ///< of the repeated: with other figures; the first count
};

/// Events by the values of one label.
using LabelShares = std::map<std::string, std::uint64_t>;

struct Gathered {
  static constexpr std::size_t kMostValues = 1'000;  ///< known values kept of each label

  std::string window;
  std::int64_t size_ms = 0;
  std::int64_t from_ms = INT64_MAX, to_ms = INT64_MIN;  ///< of the windows that count
  std::uint64_t windows = 0;                            ///< distinct starts among them
  LineCounts lines;

  Part all;
  std::map<std::string, std::map<std::string, Part>> journeys;  ///< journey -> step
  std::map<std::string, LabelShares> events_by;                 ///< label -> value -> events

  // What the lines have, filters or not: for questions that find nothing.
  std::set<std::string> window_names;
  std::map<std::string, std::set<std::string>> labels;
  std::set<std::string> unknown_measures;

  bool has_label(const std::string& name) const { return labels.contains(name); }
};

}  // namespace attune
