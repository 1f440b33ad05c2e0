// Labels that are read together, each group with a threshold of its own on "one of them holds".
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "operators/emotion/lanes.h"
#include "operators/emotion/model_file.h"

namespace attune {

/// Odds that at least one of the labels holds, were they independent: 1 / product of (1 - p), less
/// one. `odds`: per label. Monotone in each.
inline float odds_of_any(const LaneFloats& odds, std::uint32_t labels) noexcept {
  float none = 1;  // 1 / P(none of them)
  for (std::uint32_t left = labels; left != 0; left &= left - 1)
    none *= 1 + odds[static_cast<std::size_t>(__builtin_ctz(left))];
  return none - 1;
}

/// The groups of one family, in the order of their names in rollup.h. A value; any thread.
class LabelGroups {
 public:
  LabelGroups(std::span<const LabelGroup> all, LabelGroup::Family family);

  /// Bit g: group g is over its threshold. Over none: the one that comes nearest in log-odds.
  std::uint32_t choose(const LaneFloats& odds) const noexcept;

  /// That one of the group's labels holds. REQUIRES: group < size().
  float odds_of(std::size_t group, const LaneFloats& odds) const noexcept {
    return odds_of_any(odds, groups_[group].labels);
  }
  std::size_t size() const noexcept { return groups_.size(); }

 private:
  std::uint32_t nearest(const LaneFloats& odds) const noexcept;

  struct Group {
    std::uint32_t labels;
    float odds;  // threshold
  };
  std::vector<Group> groups_;
};

/// The twelve, where neutral yields to any other.
std::uint16_t choose_emotions(const LabelGroups& twelve, const LaneFloats& odds) noexcept;

}  // namespace attune
