#include "operators/emotion/label_groups.h"

#include <cmath>

namespace attune {

LabelGroups::LabelGroups(std::span<const LabelGroup> all, LabelGroup::Family family) {
  for (const LabelGroup& group : all)
    if (group.family == family) groups_.push_back({group.labels, exponential(group.threshold)});
}

std::uint32_t LabelGroups::choose(const LaneFloats& odds) const noexcept {
  std::uint32_t chosen = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    chosen |= static_cast<std::uint32_t>(odds_of_any(odds, groups_[g].labels) >= groups_[g].odds)
              << g;
  return chosen != 0 ? chosen : nearest(odds);  // few texts need the nearest, so few pay for it
}

std::uint32_t LabelGroups::nearest(const LaneFloats& odds) const noexcept {
  float largest = -1;
  std::uint32_t bit = 0;
  for (std::size_t g = 0; g < groups_.size(); ++g)
    if (const float near = odds_of_any(odds, groups_[g].labels) / groups_[g].odds; near > largest) {
      largest = near;
      bit = 1u << g;
    }
  return bit;
}

std::uint16_t choose_emotions(const LabelGroups& twelve, const LaneFloats& odds) noexcept {
  constexpr std::uint32_t kNeutral = 1u << static_cast<unsigned>(Emotion::neutral);
  const std::uint32_t chosen = twelve.choose(odds);
  return static_cast<std::uint16_t>(chosen == kNeutral ? chosen : chosen & ~kNeutral);
}

}  // namespace attune
