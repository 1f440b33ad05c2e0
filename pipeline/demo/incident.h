// An incident, found by looking at closed windows alone. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "operators/window_summary.h"

namespace attune {

/// A journey step at which one emotion stood out from its own history.
struct Incident {
  std::string journey, step;
  Emotion first = Emotion::neutral;      ///< the emotion that rose first, and when its window began
  std::int64_t began_ms = 0;
  Emotion strongest = Emotion::neutral;  ///< the one that rose furthest
  std::int64_t peak_ms = 0;
  double usual_share = 0, peak_share = 0;  ///< of scored texts, for `strongest`
  std::uint64_t texts = 0, customers = 0;  ///< in the peak's window
};

/// Collects closed windows (summed over lanes by their end) and looks for a step whose share of a
/// negative emotion leaves its own past: robust z-score (median and MAD of the earlier windows) of at
/// least kZ, with at least kMinimumTexts texts of that emotion, in two windows running.
/// Thread rule: one owner.
class IncidentFinder {
 public:
  void add(std::int64_t start_ms, const std::string& journey, const std::string& step, const Tally& tally, std::uint64_t customers);
  /// The strongest incident in what was added, if any.
  std::optional<Incident> find() const;

  static constexpr double kZ = 4.0;               ///< as for outliers in Iglewicz and Hoaglin 1993 (3.5), stricter
  static constexpr double kShareFloor = 0.03;     ///< a spread below this is taken for this
  static constexpr std::uint64_t kMinimumTexts = 5;
  static constexpr std::size_t kMinimumHistory = 3;  ///< windows before the first judgement

 private:
  struct Window {
    Tally tally;
    std::uint64_t customers = 0;
  };
  std::map<std::pair<std::string, std::string>, std::map<std::int64_t, Window>> steps_;
};

}  // namespace attune
