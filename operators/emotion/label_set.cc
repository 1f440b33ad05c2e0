#include "operators/emotion/label_set.h"

#include <algorithm>
#include <cmath>

#include "operators/emotion/rollup.h"
#include "operators/emotion/student_model.h"

namespace attune {
namespace {

// A label whose calibration is flatter than this hardly listens to the model: it is left alone.
constexpr float kLeastSlope = 1e-2f;
constexpr std::uint32_t kNeutralBit = 1u << static_cast<unsigned>(Emotion::neutral);

/// `head`: a ModelHead, or the support head.
template <class Head>
void add_to_lane(Head& head, std::size_t lane, const HeadShift& shift, std::size_t label,
                 float slope) {
  head.bias[lane] += shift.bias[label] / slope;
  for (std::size_t j = 0; j < kMaxHidden; ++j)
    head.weights[j][lane] += shift.weights[j][label] / slope;
}

}  // namespace

bool has_outputs(LabelSet set, const ModelView& model) {
  return set != LabelSet::emotions || model.support.has_value();
}

std::span<const std::string_view> label_names(LabelSet set) {
  if (set == LabelSet::fine) return kFineLabelNames;
  if (set == LabelSet::emotions) return kEmotionNames;
  return kPolarityNames;
}

LaneFloats outputs_of(LabelSet set, const StudentOutput& output) {
  LaneFloats lanes{};
  if (set == LabelSet::emotions) {
    std::copy_n(output.support.begin(), kEmotionCount, lanes.begin());
    return lanes;
  }
  const std::size_t first = set == LabelSet::fine ? 0 : kNegativeLane;
  std::copy_n(output.logits.begin() + static_cast<std::ptrdiff_t>(first), label_names(set).size(),
              lanes.begin());
  return lanes;
}

LaneFloats thresholds_of(LabelSet set, const ModelParts& parts) {
  LaneFloats thresholds{};
  if (set == LabelSet::fine) std::ranges::copy(parts.head.threshold, thresholds.begin());
  if (set == LabelSet::emotions && parts.support)
    std::ranges::copy(parts.support->threshold, thresholds.begin());
  return thresholds;
}

std::uint32_t choose(LabelSet set, const LaneFloats& thresholds, const LaneFloats& outputs) {
  const std::size_t labels = label_names(set).size();
  std::uint32_t chosen = 0;
  std::size_t nearest = 0;
  for (std::size_t l = 0; l < labels; ++l) {
    chosen |= static_cast<std::uint32_t>(outputs[l] >= thresholds[l]) << l;
    if (outputs[l] - thresholds[l] > outputs[nearest] - thresholds[nearest]) nearest = l;
  }
  if (is_exclusive(set) || chosen == 0) return 1u << nearest;
  const std::uint32_t others = set == LabelSet::emotions ? chosen & ~kNeutralBit : chosen;
  return others != 0 ? others : chosen;
}

std::optional<std::uint32_t> from_fine(LabelSet set, std::uint32_t fine) {
  if (set == LabelSet::fine) return fine;
  if (set == LabelSet::emotions) return roll_up(fine);
  const bool positive = (fine & kPositiveLabels) != 0, negative = (fine & kNegativeLabels) != 0;
  if (positive && negative) return std::nullopt;
  return 1u << (negative ? 0 : positive ? 2 : 1);
}

void apply(LabelSet set, const HeadShift& shift, const LaneFloats& thresholds, ModelParts& parts) {
  for (std::size_t l = 0; l < label_names(set).size(); ++l) {
    if (set == LabelSet::polarity) add_to_lane(parts.head, kNegativeLane + l, shift, l, 1);
    if (set == LabelSet::emotions) {
      add_to_lane(*parts.support, l, shift, l, 1);
      parts.support->threshold[l] = thresholds[l];
    }
    if (set != LabelSet::fine) continue;
    if (std::fabs(parts.calibration.slope[l]) < kLeastSlope) continue;
    add_to_lane(parts.head, l, shift, l, parts.calibration.slope[l]);
    parts.head.threshold[l] = thresholds[l];
  }
}

}  // namespace attune
