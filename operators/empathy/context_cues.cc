#include "operators/empathy/context_cues.h"

#include <bit>

namespace attune::empathy {

void context_cues(Scene& scene) {
  if (!scene.turn.is_customer_text()) return;
  for (std::uint32_t left = scene.turn.said.cues & kContextCues; left != 0; left &= left - 1) {
    const auto cue = static_cast<unsigned>(std::countr_zero(left));
    scene.findings.signal(static_cast<Signal>(static_cast<unsigned>(Signal::cue_deadline) + cue));
    scene.findings.count(measure(Family::context_cues, cue));
  }
}

}  // namespace attune::empathy
