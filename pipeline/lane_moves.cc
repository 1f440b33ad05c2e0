#include <algorithm>

#include "pipeline/lane.h"

// Transitions between the steps of journeys: counted by hashes, named when the board gets them.

namespace attune {
namespace {

const std::vector<std::string>& held_move() {
  static const std::vector<std::string> kHeld(3, kHeldLabel);
  return kHeld;
}

}  // namespace

void Lane::moved(const Transition& transition, std::uint64_t customer, bool silent) {
  auto place =
      std::lower_bound(moves_.begin(), moves_.end(), transition,
                       [](const auto& move, const Transition& at) { return move.first < at; });
  const bool shown_from_here = held_moves_.on() && held_moves_.saw(labels_of(transition), customer);
  if (shown_from_here && place != moves_.end() && place->first == transition) {
    // What was counted before stays held, wherever batches end.
    context_.board.add_transitions(held_move(), place->second, now_ms());
    place = moves_.erase(place);
  }
  if (silent) return;
  if (place != moves_.end() && place->first == transition) ++place->second;
  else moves_.insert(place, {transition, 1});
}

/// journey, from, to. A journey is never where a way begins: without a name it has an empty one.
std::vector<std::string> Lane::labels_of(const Transition& move) const {
  const std::string_view journey = move.journey == 0 ? "" : step_names_.name_of(move.journey);
  return {std::string(journey), std::string(step_names_.name_of(move.from)),
          std::string(step_names_.name_of(move.to))};
}

void Lane::publish_moves(std::int64_t now_ms) {
  for (const auto& [move, count] : moves_) {
    const std::vector<std::string> labels = labels_of(move);
    const bool held = held_moves_.on() && !held_moves_.shows(labels);
    context_.board.add_transitions(held ? held_move() : labels, count, now_ms);
  }
  moves_.clear();
}

}  // namespace attune
