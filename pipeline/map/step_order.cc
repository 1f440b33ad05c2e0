#include "pipeline/map/step_order.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace attune {
namespace {

using Steps = std::map<std::string, Part>;
constexpr std::size_t kStarted = 0, kFinished = 1;

std::uint64_t total_of_state(const Steps& steps, std::size_t state) {
  std::uint64_t total = 0;
  for (const auto& [name, part] : steps) total += part.of(Family::journeys, state);
  return total;
}

/// The step at which more than half of them finish, or "".
std::string last_of(const Steps& steps) {
  const std::uint64_t finished = total_of_state(steps, kFinished);
  for (const auto& [name, part] : steps)
    if (2 * part.of(Family::journeys, kFinished) > finished) return name;
  return "";
}

bool all_seen_at_once(const Steps& steps, const std::vector<std::string>& names) {
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return steps.at(name).first_ms == steps.at(names.front()).first_ms;
  });
}

}  // namespace

StepOrder order_steps(const Steps& steps, const std::vector<std::string>& given) {
  StepOrder order;
  for (const auto& [name, part] : steps)
    if (!name.empty()) order.steps.push_back(name);
  const auto place_of = [&](const std::string& name) {
    return std::distance(given.begin(), std::find(given.begin(), given.end(), name));
  };
  const std::string last = last_of(steps);
  const auto rank = [&](const std::string& name) {
    const Part& part = steps.at(name);
    return std::tuple(place_of(name), !last.empty() && name == last,
                      ~part.of(Family::journeys, kStarted), part.first_ms, ~part.tally.events,
                      name);
  };
  std::sort(order.steps.begin(), order.steps.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  if (!given.empty()) order.from = OrderFrom::given;
  else if (!last.empty() || total_of_state(steps, kStarted) != 0) order.from = OrderFrom::starts;
  else if (!all_seen_at_once(steps, order.steps)) order.from = OrderFrom::first_seen;
  if (const auto unnamed = steps.find("");
      unnamed != steps.end() && unnamed->second.tally.events != 0)
    order.steps.emplace_back();
  return order;
}

}  // namespace attune
