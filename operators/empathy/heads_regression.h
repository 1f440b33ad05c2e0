// Logistic regression over few, sparse texts: one head, on some of them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace attune {

/// A feature of a text: count / sqrt(all features of the text).
struct HeadsFeature {
  std::uint32_t number = 0;
  float value = 0;
};

struct TrainingRow {
  std::vector<HeadsFeature> features;  ///< each once
  float asks = 0, length = 0;          ///< as in TextShape
  std::uint32_t heads = 0;             ///< labels, a bit per head
};

struct RegressionOptions {
  double c = 10;            ///< weight of the loss against half the squared weights
  double smoothing = 1;     ///< of the naive-Bayes counts
  int passes = 300;         ///< at most
  double tolerance = 1e-4;  ///< until no log-odds moves further in a pass
};

/// Log-odds = bias + asks * row.asks + length * row.length + sum of weight * value.
struct HeadWeights {
  std::vector<float> feature;
  double bias = 0, asks = 0, length = 0;
  double log_odds(const TrainingRow& row) const;
};

/// Learns bit `head` from the rows whose number is in `learnt`. A feature's value counts times |log
/// of how much likelier it is in texts with the head than in others| (naive Bayes), so that the
/// penalty spares what tells most. Coordinate descent, in one order: the same weights each time.
HeadWeights fit_head(std::span<const TrainingRow> rows, std::span<const std::uint32_t> learnt,
                     std::uint32_t head, std::size_t features, const RegressionOptions& options);

/// Calibrated log-odds = slope * log-odds + shift.
struct HeadCalibration {
  double slope = 1, shift = 0;
};
/// The likeliest one. REQUIRES: as many of each, at least one of either kind.
HeadCalibration calibrate_head(std::span<const double> log_odds, const std::vector<bool>& is);

/// The calibrated log-odds from which on a head holds: halfway between "likelier than not" (0) and
/// where most texts are right, averaged over `samples` of the texts, drawn with replacement.
double tune_threshold(std::span<const double> log_odds, const std::vector<bool>& is, int samples,
                      std::uint64_t seed);

/// The calibrated log-odds from which on a head holds in at most the share `most_false` of the
/// texts that it is absent from, halfway to the next text above, or 1 above
/// all texts. REQUIRES: as many of each, one of
/// either kind.
double bound_false(std::span<const double> log_odds, const std::vector<bool>& is,
                   double most_false);

}  // namespace attune
