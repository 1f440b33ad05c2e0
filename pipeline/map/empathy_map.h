// The empathy map of a segment, in six quadrants: what its people think and feel, say and do, hear,
// see, and what pains and helps them. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/map/gathered.h"
#include "pipeline/map/share.h"

namespace attune {

/// One kind of facts of a quadrant.
struct Facts {
  std::string_view key, title;  ///< "emotions", "what they feel, of judged texts"
  std::vector<Share> shares;    ///< what there was; without counts of 0
  /// The label that the lines lack for it: to be added to `labels:`; "" = none is needed.
  std::string_view missing_label = {};
  bool are_values = false;  ///< names are values of a label, not words of attune's
};

enum class Quadrant : std::uint8_t { think_and_feel, say_and_do, hear, see, pains, gains };
inline constexpr std::size_t kQuadrantCount = 6;
inline constexpr std::string_view kQuadrantNames[] = {"think_and_feel", "say_and_do", "hear", "see",
                                                      "pains",          "gains"};

using EmpathyMap = std::vector<std::vector<Facts>>;  ///< kQuadrantCount, in their order

EmpathyMap empathy_map_of(const Gathered& gathered);

}  // namespace attune
