#include "operators/emotion/support_head.h"

namespace attune {

std::uint16_t choose_emotions(const std::array<float, kEmotionCount>& threshold,
                              const SupportFloats& logits) noexcept {
  constexpr auto kNeutral = static_cast<unsigned>(Emotion::neutral);
  unsigned chosen = reached(logits, threshold);
  if (chosen == 0) {
    std::size_t nearest = 0;
    for (std::size_t e = 1; e < kEmotionCount; ++e)
      if (logits[e] - threshold[e] > logits[nearest] - threshold[nearest]) nearest = e;
    chosen = 1u << nearest;
  }
  const unsigned others = chosen & ~(1u << kNeutral);
  return static_cast<std::uint16_t>(others != 0 ? others : chosen);
}

}  // namespace attune
