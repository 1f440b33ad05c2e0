#include "pipeline/demo/incident.h"

#include <algorithm>
#include <cmath>

#include "pipeline/demo/look_back.h"
#include "pipeline/demo/median.h"

namespace attune {
namespace {

constexpr std::size_t kNegativeEmotions = 6;  // anger to sadness come first in Emotion
constexpr double kMadToDeviation = 1.4826;    // of a normal distribution
constexpr int kRunning = 2;                   // one window alone may be chance

double share_of(const Tally& tally, std::size_t emotion) {
  return static_cast<double>(tally.emotions[emotion]) / static_cast<double>(tally.scored);
}

/// What one emotion's share was in the windows that did not stand out. REQUIRES of every tally:
/// scored texts.
class Usual {
 public:
  void add(const Tally& tally, std::size_t emotion) {
    shares_.push_back(share_of(tally, emotion));
    texts_ += static_cast<double>(tally.scored);
    felt_ += static_cast<double>(tally.emotions[emotion]);
  }
  double middle() const { return median(shares_); }

  bool stands_out(const Tally& tally, std::size_t emotion) const {
    if (shares_.size() < IncidentFinder::kMinimumHistory) return false;
    if (tally.emotions[emotion] < IncidentFinder::kMinimumTexts) return false;
    const double centre = middle();
    std::vector<double> deviations;
    for (const double value : shares_) deviations.push_back(std::fabs(value - centre));
    const double seen = kMadToDeviation * median(std::move(deviations));
    const double spread =
        std::max({seen, by_chance(static_cast<double>(tally.scored)), IncidentFinder::kShareFloor});
    return share_of(tally, emotion) - centre >= IncidentFinder::kZ * spread;
  }

 private:
  /// What chance does to a share of so few texts, known itself from so few. One text that never
  /// came is added on both sides: an emotion that was not seen yet is rare, not impossible.
  double by_chance(double texts) const {
    const double share = (felt_ + 1) / (texts_ + 2);
    return std::sqrt(share * (1 - share) * (1 / texts + 1 / texts_));
  }

  std::vector<double> shares_;
  double texts_ = 0, felt_ = 0;
};

Rise rise_in(std::int64_t start, const IncidentFinder::Window& window, std::size_t emotion,
             double usual) {
  const Tally& tally = window.tally;
  const double share = share_of(tally, emotion);
  return {static_cast<Emotion>(emotion),
          start,
          share - usual,
          start,
          usual,
          share,
          tally.scored,
          window.customers};
}

/// The higher rise, as one that began earlier.
Rise since(const Rise& beginning, Rise higher) {
  higher.began_ms = beginning.began_ms;
  higher.first_rise = beginning.first_rise;
  return higher;
}

/// The first run of windows that stand out gives the beginning, the highest window of any the peak.
std::optional<Rise> rise_of(const IncidentFinder::Windows& windows, std::size_t emotion) {
  std::optional<Rise> found;
  Usual usual;
  Rise run;
  int running = 0;
  for (const auto& [start, window] : windows) {
    if (window.tally.scored == 0) continue;
    if (!usual.stands_out(window.tally, emotion)) {
      usual.add(window.tally, emotion);
      running = 0;
      continue;
    }
    const Rise here = rise_in(start, window, emotion, usual.middle());
    if (running++ == 0) run = here;
    else if (here.height() > run.height()) run = since(run, here);
    if (running < kRunning) continue;
    if (!found) found = run;
    else if (run.height() > found->height()) found = since(*found, run);
  }
  return found;
}

std::optional<Incident> incident_at(const IncidentFinder::Windows& windows) {
  Incident incident;
  for (std::size_t emotion = 0; emotion < kNegativeEmotions; ++emotion)
    if (const std::optional<Rise> rise = rise_of(windows, emotion)) incident.rises.push_back(*rise);
  if (incident.rises.empty()) return std::nullopt;
  std::stable_sort(incident.rises.begin(), incident.rises.end(), [](const Rise& a, const Rise& b) {
    return a.began_ms != b.began_ms ? a.began_ms < b.began_ms : a.first_rise > b.first_rise;
  });
  const auto highest =
      std::max_element(incident.rises.begin(), incident.rises.end(),
                       [](const Rise& a, const Rise& b) { return a.height() < b.height(); });
  incident.strongest = static_cast<std::size_t>(highest - incident.rises.begin());
  return incident;
}

}  // namespace

void IncidentFinder::add(std::int64_t start_ms, const std::string& journey, const std::string& step,
                         const Tally& tally, std::uint64_t customers) {
  Windows& windows = steps_[{journey, step}];
  Window& window = windows[start_ms];
  window.tally.merge(tally);
  window.customers += customers;
  if (windows.size() > kMostWindows) windows.erase(windows.begin());
}

std::optional<Incident> IncidentFinder::find() const {
  std::optional<Incident> best;
  for (const auto& [place, windows] : steps_) {
    std::optional<Incident> incident = incident_at(windows);
    if (!incident || (best && incident->peak().height() <= best->peak().height())) continue;
    incident->journey = place.first;
    incident->step = place.second;
    best = std::move(incident);
  }
  return best;
}

}  // namespace attune
