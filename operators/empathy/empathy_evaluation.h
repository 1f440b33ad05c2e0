// How good the trained heads are against people's labels.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "operators/empathy/empathy_model.h"

namespace attune {

/// A reply with people's labels: bit i = kEmpathyHeadNames[i] is there, weak or strong.
struct EmpathyText {
  std::string text;
  std::uint32_t heads = 0;
};

struct EmpathyHeadScore {
  std::uint32_t texts = 0;
  std::uint32_t support = 0;  ///< that people gave it
  std::uint32_t found = 0;    ///< that the head gave it
  std::uint32_t right = 0;    ///< both
  double log_loss = 0;        ///< mean, in nats
  double expected_error = 0;  ///< ECE over ten bins
  double accuracy() const;
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / found; }
  double recall() const { return support == 0 ? 0 : static_cast<double>(right) / support; }
  double f1() const { return support + found == 0 ? 0 : 2.0 * right / (support + found); }
};
using EmpathyEvaluation = std::array<EmpathyHeadScore, kEmpathyHeadCount>;

/// `heads`: whose thresholds decide. REQUIRES: as many scores as texts.
EmpathyEvaluation evaluate_heads(std::span<const EmpathyText> texts,
                                 std::span<const EmpathyScores> scores,
                                 const std::array<EmpathyHead, kEmpathyHeadCount>& heads);

}  // namespace attune
