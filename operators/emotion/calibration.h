// What is fitted on tuning texts: how much of each model, calibration, thresholds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "operators/emotion/model_file.h"

namespace attune {

/// Mean log-loss over labels and texts. `logits`: per text. `gold`: bits of fine labels.
double mean_log_loss(std::span<const LaneFloats> logits, std::span<const std::uint32_t> gold);

/// share * student + (1 - share) * linear, the 28 labels; polarities are the student's.
LaneFloats blended(const LaneFloats& student, const LaneFloats& linear, float share);

/// The share of the student, in steps of .05, whose sum has the smallest log-loss when each label
/// may have a shift of its own.
float best_share(std::span<const LaneFloats> student, std::span<const LaneFloats> linear,
                 std::span<const std::uint32_t> gold);

/// Platt's slope and shift per label, held near 1 and 0 where few texts have the label.
Calibration fit_calibration(std::span<const LaneFloats> logits,
                            std::span<const std::uint32_t> gold);

/// For each text how often it stands in each of `bootstraps` samples.
class BootstrapSamples {
 public:
  BootstrapSamples(std::size_t texts, int bootstraps, std::uint64_t seed);
  const std::vector<std::vector<std::uint32_t>>& times() const { return times_; }

 private:
  std::vector<std::vector<std::uint32_t>> times_;
};

/// The score from which F1 is best, averaged over the samples; `none` when no text is one.
/// `score` and `is`: per text.
float tune_threshold(const std::vector<float>& score, const std::vector<bool>& is,
                     const BootstrapSamples& samples, float none);

}  // namespace attune
