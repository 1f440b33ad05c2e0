#include <algorithm>
#include <array>

#include "pipeline/lane.h"

// Transitions between the steps of journeys: counted by hashes, named when the board gets them.

namespace attune {

void Lane::moved(const Transition& transition, bool silent) {
  if (silent) return;
  const auto place =
      std::lower_bound(moves_.begin(), moves_.end(), transition,
                       [](const auto& move, const Transition& at) { return move.first < at; });
  if (place != moves_.end() && place->first == transition) ++place->second;
  else moves_.insert(place, {transition, 1});
}

void Lane::publish_moves(std::int64_t now_ms) {
  for (const auto& [move, count] : moves_) {
    // A journey is never where a way begins or ends: without a name it has an empty one.
    const std::string_view journey = move.journey == 0 ? "" : step_names_.name_of(move.journey);
    const std::array<std::string, 3> labels = {std::string(journey),
                                               std::string(step_names_.name_of(move.from)),
                                               std::string(step_names_.name_of(move.to))};
    context_.board.add_transitions(labels, count, now_ms);
  }
  moves_.clear();
}

}  // namespace attune
