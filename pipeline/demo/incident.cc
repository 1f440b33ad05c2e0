#include "pipeline/demo/incident.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double share(const Tally& tally, std::size_t emotion) {
  return tally.scored == 0 ? 0 : static_cast<double>(tally.emotions[emotion]) / static_cast<double>(tally.scored);
}

constexpr std::size_t kNegativeEmotions = 6;  // anger to sadness come first in Emotion

}  // namespace

void IncidentFinder::add(std::int64_t start_ms, const std::string& journey, const std::string& step, const Tally& tally,
                         std::uint64_t customers) {
  Window& window = steps_[{journey, step}][start_ms];
  window.tally.merge(tally);
  window.customers += customers;
}

std::optional<Incident> IncidentFinder::find() const {
  std::optional<Incident> best;
  double best_rise = 0;
  for (const auto& [place, windows] : steps_) {
    Incident incident;
    incident.journey = place.first;
    incident.step = place.second;
    double rise = 0;
    std::int64_t began = INT64_MAX;
    for (std::size_t e = 0; e < kNegativeEmotions; ++e) {
      std::vector<double> usual;  // shares of the windows that did not stand out
      std::int64_t run_start = 0;
      int run = 0;
      for (const auto& [start, window] : windows) {
        const double now = share(window.tally, e);
        bool out = false;
        double middle = 0;
        if (usual.size() >= kMinimumHistory) {
          middle = median(usual);
          std::vector<double> deviations;
          for (const double value : usual) deviations.push_back(std::fabs(value - middle));
          const double spread = std::max(1.4826 * median(deviations), kShareFloor);
          out = (now - middle) / spread >= kZ && window.tally.emotions[e] >= kMinimumTexts;
        }
        if (!out) {
          usual.push_back(now);
          run = 0;
          continue;
        }
        if (run++ == 0) run_start = start;
        if (run < 2) continue;  // one window alone may be chance
        if (run_start < began) {
          began = run_start;
          incident.first = static_cast<Emotion>(e);
          incident.began_ms = run_start;
        }
        if (now - middle > rise) {
          rise = now - middle;
          incident.strongest = static_cast<Emotion>(e);
          incident.peak_ms = start;
          incident.usual_share = middle;
          incident.peak_share = now;
          incident.texts = window.tally.scored;
          incident.customers = window.customers;
        }
      }
    }
    if (rise > best_rise) {
      best_rise = rise;
      best = incident;
    }
  }
  return best;
}

}  // namespace attune
