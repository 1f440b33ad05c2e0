#include "operators/emotion/label_groups.h"

#include <cmath>

namespace attune {

LabelGroups::LabelGroups(std::span<const LabelGroup> all, LabelGroup::Family family) {
  for (const LabelGroup& group : all)
    if (group.family == family) groups_.push_back({group.labels, exponential(group.threshold)});
}

std::uint32_t LabelGroups::choose(const LaneFloats& odds) const noexcept {
  std::uint32_t chosen = 0;
  float nearest = -1;
  std::uint32_t nearest_bit = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g) {
    const float any = odds_of_any(odds, groups_[g].labels);
    chosen |= static_cast<std::uint32_t>(any >= groups_[g].odds) << g;
    if (const float near = any / groups_[g].odds; near > nearest) {
      nearest = near;
      nearest_bit = 1u << g;
    }
  }
  return chosen != 0 ? chosen : nearest_bit;
}

std::uint16_t choose_emotions(const LabelGroups& twelve, const LaneFloats& odds) noexcept {
  constexpr std::uint32_t kNeutral = 1u << static_cast<unsigned>(Emotion::neutral);
  const std::uint32_t chosen = twelve.choose(odds);
  return static_cast<std::uint16_t>(chosen == kNeutral ? chosen : chosen & ~kNeutral);
}

}  // namespace attune
