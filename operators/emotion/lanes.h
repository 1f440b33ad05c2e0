// The outputs of the model side by side: 28 emotions, three polarities and a spare lane.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

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

/// Bit l: value l is at or over its threshold. Four at once: a register of any CPU.
template <std::size_t kValues, std::size_t kThresholds>
std::uint32_t reached(const std::array<float, kValues>& value,
                      const std::array<float, kThresholds>& threshold) noexcept {
  static_assert(kThresholds % 4 == 0 && kThresholds <= kValues && kThresholds <= 32);
  typedef float Floats __attribute__((vector_size(16)));
  typedef std::uint32_t Bits __attribute__((vector_size(16)));
  Bits all{}, own = {1, 2, 4, 8};
  for (std::size_t l = 0; l < kThresholds; l += 4, own <<= 4) {
    Floats values, thresholds;
    std::memcpy(&values, value.data() + l, sizeof values);
    std::memcpy(&thresholds, threshold.data() + l, sizeof thresholds);
    all |= reinterpret_cast<Bits>(values >= thresholds) & own;
  }
  return all[0] | all[1] | all[2] | all[3];
}

/// P(positive) - P(negative), of the polarities' softmax. `odds`: e^logit.
inline float valence_of(const LaneFloats& odds) noexcept {
  const float negative = odds[kNegativeLane], neutral = odds[kNeutralLane],
              positive = odds[kPositiveLane];
  return (positive - negative) / (negative + neutral + positive);
}

}  // namespace attune
