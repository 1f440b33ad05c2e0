#include "pipeline/map/journey_map.h"

#include <algorithm>

#include "pipeline/map/share.h"

namespace attune {
namespace {

void find_what_stands_out(JourneyMap& map) {
  std::size_t judged = 0;
  for (std::size_t i = 0; i < map.steps.size(); ++i) {
    const Part& part = *map.steps[i].part;
    map.events += part.tally.events;
    map.points += part.total_of(Family::friction_points);
    map.peaks += peaks_of(part);
    if (part.tally.scored == 0) continue;
    ++judged;
    if (!map.lowest || mood_of(part.tally) < mood_of(map.steps[*map.lowest].part->tally))
      map.lowest = i;
  }
  if (judged < 2) map.lowest.reset();
  if (map.steps.size() < 2 || map.points == 0) return;
  const auto points = [](const JourneyMap::Step& step) {
    return step.part->total_of(Family::friction_points);
  };
  const auto most =
      std::max_element(map.steps.begin(), map.steps.end(),
                       [&](const auto& a, const auto& b) { return points(a) < points(b); });
  map.dearest = static_cast<std::size_t>(most - map.steps.begin());
}

}  // namespace

std::uint64_t peaks_of(const Part& part) noexcept {
  return part.total_of(Family::friction_peaks);
}

std::vector<JourneyMap> journey_maps_of(const Gathered& gathered,
                                        const std::vector<std::string>& given) {
  std::vector<JourneyMap> maps;
  for (const auto& [name, steps] : gathered.journeys) {
    if (name.empty() && steps.size() == 1 && steps.begin()->first.empty()) continue;
    const StepOrder order = order_steps(steps, given);
    if (order.steps.empty()) continue;
    JourneyMap map;
    map.name = name;
    map.order_from = order.from;
    for (const std::string& step : order.steps) map.steps.push_back({step, &steps.at(step)});
    find_what_stands_out(map);
    maps.push_back(std::move(map));
  }
  std::stable_sort(maps.begin(), maps.end(),
                   [](const auto& a, const auto& b) { return a.events > b.events; });
  return maps;
}

}  // namespace attune
