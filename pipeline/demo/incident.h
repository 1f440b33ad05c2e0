// An incident, found by looking at closed windows alone. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "operators/window_summary.h"

namespace attune {

/// One emotion that stood out at a step.
struct Rise {
  Emotion emotion = Emotion::neutral;
  std::int64_t began_ms = 0;               ///< start of the first window that stood out
  double first_rise = 0;                   ///< above the usual share, in that window
  std::int64_t peak_ms = 0;                ///< start of the window in which it was highest
  double usual_share = 0, peak_share = 0;  ///< of scored texts
  std::uint64_t texts = 0, customers = 0;  ///< in the peak's window

  double height() const noexcept { return peak_share - usual_share; }
};

/// A journey step at which emotions stood out from their own history.
struct Incident {
  std::string journey, step;
  std::vector<Rise>
      rises;  ///< in the order in which they began; of one window the further rise first
  std::size_t strongest = 0;  ///< index of the one that rose furthest

  const Rise& first() const { return rises.front(); }
  const Rise& peak() const { return rises[strongest]; }
};

/// Collects closed windows (summed over lanes by their start) and looks for a step whose share of a
/// negative emotion leaves its own past: a z-score of at least kZ against the earlier windows that
/// did not stand out, with at least kMinimumTexts texts of that emotion, in two windows running.
/// The spread is the largest of what the windows showed (MAD), of what chance alone does to so few
/// texts (binomial), and of kShareFloor. A window without scored texts says nothing. Thread rule:
/// one owner.
class IncidentFinder {
 public:
  void add(std::int64_t start_ms, const std::string& journey, const std::string& step,
           const Tally& tally, std::uint64_t customers);
  /// The strongest incident in what was added, if any.
  std::optional<Incident> find() const;

  static constexpr double kZ =
      4.0;  ///< as for outliers in Iglewicz and Hoaglin 1993 (3.5), stricter
  static constexpr double kShareFloor = 0.03;  ///< a spread below this is taken for this
  static constexpr std::uint64_t kMinimumTexts = 5;
  static constexpr std::size_t kMinimumHistory = 3;  ///< windows before the first judgement

  struct Window {
    Tally tally;
    std::uint64_t customers = 0;
  };
  using Windows = std::map<std::int64_t, Window>;  ///< by start

 private:
  std::map<std::pair<std::string, std::string>, Windows> steps_;
};

}  // namespace attune
