// The outputs of the model side by side: 28 emotions, three polarities and a spare lane.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

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

/// e^x for |x| <= 80 within 1e-6 of it. Our own, because libm's differs between machines in the
/// last bit, and a reading must not.
inline float exponential(float x) noexcept {
  x = std::clamp(x, -80.0f, 80.0f);
  const float scaled = x * 1.44269504f;
  const auto whole = static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
  const float r =
      (x - static_cast<float>(whole) * 0.693145752f) - static_cast<float>(whole) * 1.42860677e-6f;
  const float series =
      1 +
      r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r * (1.0f / 720))))));
  return series * std::bit_cast<float>((whole + 127) << 23);
}

inline float sigmoid(float logit) noexcept {
  return 1 / (1 + exponential(-logit));
}

/// P(positive) - P(negative), of the polarities' softmax. `odds`: e^logit.
inline float valence_of(const LaneFloats& odds) noexcept {
  const float negative = odds[kNegativeLane], neutral = odds[kNeutralLane],
              positive = odds[kPositiveLane];
  return (positive - negative) / (negative + neutral + positive);
}

}  // namespace attune
