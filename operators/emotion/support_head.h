// From what the student made of a text to the twelve emotions of customer support, and urgency.
#pragma once

#include <array>
#include <cstdint>

#include "operators/emotion/lanes.h"
#include "operators/emotion/student_shape.h"

namespace attune {

/// Learnt together with the 28 labels, from customers' texts that have the twelve themselves. As it
/// lies in a model file.
struct SupportHead {
  std::array<SupportFloats, kMaxHidden> weights{};  ///< a row per hidden lane
  SupportFloats bias{};
  std::array<float, kEmotionCount> threshold{};  ///< log-odds from which an emotion holds
  float urgent = 0;                              ///< log-odds from which a text is urgent
  std::array<float, 3> unused{};
};

/// The twelve that hold. Neutral yields to any other; over no threshold: the one that comes nearest
/// in log-odds.
std::uint16_t choose_emotions(const std::array<float, kEmotionCount>& threshold,
                              const SupportFloats& logits) noexcept;

}  // namespace attune
