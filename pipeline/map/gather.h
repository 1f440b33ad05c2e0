// Lines of closed windows, added up by journey and step, and by the values of their labels. Pure.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "operators/parse/result_line.h"
#include "pipeline/map/gathered.h"

namespace attune {

/// Which lines count.
struct MapFilter {
  std::string window;                                       ///< "" = that of the first line
  std::vector<std::pair<std::string, std::string>> labels;  ///< name and value; all must hold
  std::int64_t from_ms = INT64_MIN, to_ms = INT64_MAX;      ///< windows that lie within
};

/// Adds lines up, in any order.
///
/// Windows that overlap (a hop shorter than their size) would count events twice: of those only the
/// ones count that start at a whole multiple of their size, which cover all time once. A line that
/// was told before (same lane, window, start and labels) is passed over: a topic repeats lines
/// after a crash. Customers are never added: `most_customers` is the largest number of one line.
///
/// A friction peak is found for a step, whoever its customers were, and stands in the line that has
/// no other label; so filters on other labels let it through.
///
/// Thread rule: one owner. Memory: about 60 bytes per line, and what is gathered.
class Gatherer {
 public:
  explicit Gatherer(MapFilter filter) : filter_(std::move(filter)) {}

  void add(const ResultLine& line);
  /// A line that could not be read.
  void skip() noexcept {
    ++gathered_.lines.read;
    ++gathered_.lines.skipped;
  }

  const Gathered& result() const noexcept { return gathered_; }

 private:
  enum class Match : std::uint8_t { no, peaks_alone, yes };

  bool is_of_window(const ResultLine& line);
  bool is_new(const ResultLine& line);
  void notice(const ResultLine& line);
  Match match(const ResultLine& line) const;
  void take(const ResultLine& line);
  void take_peaks(const ResultLine& line);
  Part& part_of(const ResultLine& line);

  MapFilter filter_;
  Gathered gathered_;
  std::unordered_map<std::uint64_t, std::uint64_t> told_;  ///< hash of a line's key -> its events
  std::set<std::int64_t> starts_;
};

}  // namespace attune
