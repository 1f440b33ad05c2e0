// Calibration and thresholds of a folded model, from texts with people's labels.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "operators/emotion/evaluation.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/support_texts.h"

namespace attune {

struct TuneOptions {
  int bootstraps = 24;
  std::uint64_t seed = 1;
};

/// Fills calibration, thresholds (labels and groups) and the reference mix of `parts`, reading the
/// texts through the int16 model as it will be read; returns how good it is on them.
Evaluation tune(ModelParts& parts, const std::vector<GoldText>& texts, const TuneOptions& options);

/// Fills the thresholds of the support head; nothing to do without one. An emotion's lies halfway
/// between "likelier than not" and what is best for `emotions`: thirty examples say no more.
GroupScore tune_support(ModelParts& parts, std::span<const SupportText> emotions,
                        std::span<const SupportText> urgency, const TuneOptions& options);

}  // namespace attune
