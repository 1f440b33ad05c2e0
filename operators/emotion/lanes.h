// The outputs of the model side by side: 28 emotions, three polarities and a spare lane.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "operators/exponential.h"
#include "operators/reading.h"

namespace attune {

inline constexpr std::size_t kLanes = 32;
inline constexpr std::size_t kNegativeLane = 28, kNeutralLane = 29, kPositiveLane = 30;
inline constexpr std::size_t kJudgedLanes = 31;  ///< lanes that are an output
inline constexpr std::size_t kSpareLane = 31;

using LaneFloats = std::array<float, kLanes>;

/// Outputs of the support head: the twelve emotions, urgency, three spare lanes.
inline constexpr std::size_t kSupportLanes = 16;
inline constexpr std::size_t kUrgencyLane = kEmotionCount;
inline constexpr std::size_t kSupportJudged = kEmotionCount + 1;  ///< lanes that are an output

using SupportFloats = std::array<float, kSupportLanes>;

/// P(positive) - P(negative), of the polarities' softmax. `odds`: e^logit.
inline float valence_of(const LaneFloats& odds) noexcept {
  const float negative = odds[kNegativeLane], neutral = odds[kNeutralLane],
              positive = odds[kPositiveLane];
  return (positive - negative) / (negative + neutral + positive);
}

}  // namespace attune
