// How good trained heads are against labels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "operators/empathy/heads_model.h"

namespace attune {

/// A text with labels: bit i = head i is there.
struct HeadsText {
  std::string text;
  std::uint32_t heads = 0;
  std::uint32_t asked = ~0u;  ///< the heads that were looked for; of others nothing is known
};

struct HeadScore {
  std::uint32_t texts = 0;    ///< that it was looked for in
  std::uint32_t support = 0;  ///< labelled with it
  std::uint32_t found = 0;    ///< that the head gave it
  std::uint32_t right = 0;    ///< both
  double log_loss = 0;        ///< mean, in nats
  double expected_error = 0;  ///< ECE over ten bins
  double accuracy() const;
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / found; }
  double recall() const { return support == 0 ? 0 : static_cast<double>(right) / support; }
  double f1() const { return support + found == 0 ? 0 : 2.0 * right / (support + found); }
};
template <class Kind>
using HeadsEvaluation = std::array<HeadScore, Kind::kCount>;

/// `heads`: whose thresholds decide. REQUIRES: as many scores as texts.
template <class Kind>
HeadsEvaluation<Kind> evaluate_heads(std::span<const HeadsText> texts,
                                     std::span<const HeadScores<Kind>> scores,
                                     const std::array<HeadNumbers, Kind::kCount>& heads);

}  // namespace attune
