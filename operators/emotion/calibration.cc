#include "operators/emotion/calibration.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

// Standard deviations of what Platt's two numbers are expected to be: a label with ten texts stays
// near 1 and 0.
constexpr double kSlopeSpread = 0.2, kShiftSpread = 0.5;
constexpr int kNewtonSteps = 25;

struct Line {
  double slope = 1, shift = 0;
};

double log_loss(double logit, bool is) {
  const double z = is ? -logit : logit;  // log(1 + e^z), without overflow
  return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
}

/// Newton's method on log-loss plus the prior. `fix_slope`: only the shift moves.
Line fit_line(const std::vector<double>& logit, const std::vector<bool>& is, bool fix_slope) {
  Line line;
  for (int step = 0; step < kNewtonSteps; ++step) {
    double g_slope = (line.slope - 1) / (kSlopeSpread * kSlopeSpread),
           g_shift = line.shift / (kShiftSpread * kShiftSpread);
    double h_slope = 1 / (kSlopeSpread * kSlopeSpread), h_shift = 1 / (kShiftSpread * kShiftSpread),
           h_both = 0;
    for (std::size_t i = 0; i < logit.size(); ++i) {
      const double p = 1 / (1 + std::exp(-(line.slope * logit[i] + line.shift))),
                   error = p - (is[i] ? 1 : 0), curve = p * (1 - p);
      g_slope += error * logit[i];
      g_shift += error;
      h_slope += curve * logit[i] * logit[i];
      h_both += curve * logit[i];
      h_shift += curve;
    }
    if (fix_slope) {
      line.shift -= g_shift / h_shift;
      continue;
    }
    const double determinant = h_slope * h_shift - h_both * h_both;
    line.slope -= (h_shift * g_slope - h_both * g_shift) / determinant;
    line.shift -= (h_slope * g_shift - h_both * g_slope) / determinant;
  }
  return line;
}

void column(std::span<const LaneFloats> logits, std::span<const std::uint32_t> gold,
            std::size_t label, std::vector<double>& logit, std::vector<bool>& is) {
  logit.clear();
  is.clear();
  for (std::size_t i = 0; i < logits.size(); ++i) {
    logit.push_back(static_cast<double>(logits[i][label]));
    is.push_back((gold[i] >> label & 1u) != 0);
  }
}

double loss_with_shifts(std::span<const LaneFloats> logits, std::span<const std::uint32_t> gold) {
  std::vector<double> logit;
  std::vector<bool> is;
  double loss = 0;
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    column(logits, gold, l, logit, is);
    const Line line = fit_line(logit, is, true);
    for (std::size_t i = 0; i < logit.size(); ++i) loss += log_loss(logit[i] + line.shift, is[i]);
  }
  return loss;
}

}  // namespace

double mean_log_loss(std::span<const LaneFloats> logits, std::span<const std::uint32_t> gold) {
  double sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i)
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      sum += log_loss(static_cast<double>(logits[i][l]), (gold[i] >> l & 1u) != 0);
  return sum / static_cast<double>(std::max<std::size_t>(logits.size(), 1) * kFineLabelCount);
}

LaneFloats blended(const LaneFloats& student, const LaneFloats& linear, float share) {
  LaneFloats both = student;
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    both[l] = share * student[l] + (1 - share) * linear[l];
  return both;
}

float best_share(std::span<const LaneFloats> student, std::span<const LaneFloats> linear,
                 std::span<const std::uint32_t> gold) {
  constexpr int kSteps = 20;
  float best = 1;
  double least = 0;
  std::vector<LaneFloats> both(student.size());
  for (int step = kSteps; step >= 0; --step) {
    const float share = static_cast<float>(step) / kSteps;
    for (std::size_t i = 0; i < both.size(); ++i) both[i] = blended(student[i], linear[i], share);
    const double loss = loss_with_shifts(both, gold);
    if (step < kSteps && loss >= least) continue;
    least = loss;
    best = share;
  }
  return best;
}

Calibration fit_calibration(std::span<const LaneFloats> logits,
                            std::span<const std::uint32_t> gold) {
  Calibration calibration;
  std::vector<double> logit;
  std::vector<bool> is;
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    column(logits, gold, l, logit, is);
    const Line line = fit_line(logit, is, false);
    calibration.slope[l] = static_cast<float>(line.slope);
    calibration.shift[l] = static_cast<float>(line.shift);
  }
  return calibration;
}

}  // namespace attune
