#include "operators/emotion/label_set.h"

#include <algorithm>
#include <cmath>

#include "operators/emotion/rollup.h"
#include "operators/emotion/student_model.h"

namespace attune {
namespace {

// A label whose calibration is flatter than this hardly listens to the model: it is left alone.
constexpr float kLeastSlope = 1e-2f;

void add_to_lane(ModelHead& head, std::size_t lane, const HeadShift& shift, std::size_t label,
                 float slope) {
  head.bias[lane] += shift.bias[label] / slope;
  for (std::size_t j = 0; j < kMaxHidden; ++j)
    head.weights[j][lane] += shift.weights[j][label] / slope;
}

}  // namespace

std::span<const std::string_view> label_names(LabelSet set) {
  if (set == LabelSet::fine) return kFineLabelNames;
  return kPolarityNames;
}

LaneFloats outputs_of(LabelSet set, const StudentOutput& output) {
  LaneFloats lanes{};
  const std::size_t first = set == LabelSet::fine ? 0 : kNegativeLane;
  std::copy_n(output.logits.begin() + static_cast<std::ptrdiff_t>(first), label_names(set).size(),
              lanes.begin());
  return lanes;
}

LaneFloats thresholds_of(LabelSet set, const ModelHead& head) {
  LaneFloats thresholds{};
  if (set == LabelSet::fine)
    std::copy(head.threshold.begin(), head.threshold.end(), thresholds.begin());
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
  return is_exclusive(set) || chosen == 0 ? 1u << nearest : chosen;
}

std::optional<std::uint32_t> from_fine(LabelSet set, std::uint32_t fine) {
  if (set == LabelSet::fine) return fine;
  const bool positive = (fine & kPositiveLabels) != 0, negative = (fine & kNegativeLabels) != 0;
  if (positive && negative) return std::nullopt;
  return 1u << (negative ? 0 : positive ? 2 : 1);
}

void apply(LabelSet set, const HeadShift& shift, const LaneFloats& thresholds, ModelParts& parts) {
  for (std::size_t l = 0; l < label_names(set).size(); ++l) {
    if (set == LabelSet::polarity) {
      add_to_lane(parts.head, kNegativeLane + l, shift, l, 1);
      continue;
    }
    if (std::fabs(parts.calibration.slope[l]) < kLeastSlope) continue;
    add_to_lane(parts.head, l, shift, l, parts.calibration.slope[l]);
    parts.head.threshold[l] = thresholds[l];
  }
}

}  // namespace attune
