// Has what a model reads moved away from what it read when it was tuned? Pure functions.
//
// The population stability index of a mix a against a reference r, over the same bins:
//
//     PSI = sum over bins of (a_i - r_i) * ln(a_i / r_i)
//
// the Kullback-Leibler divergence taken in both directions (Jeffreys 1946), under the name by which
// scorecards know it: Lewis, An Introduction to Credit Scoring (1994); Siddiqi, Credit Risk
// Scorecards (2006), with the bounds that are usual since: below 0.1 the same, to 0.25 some shift,
// above it a large one. Yurdakul (Statistical Properties of Population Stability Index, Western
// Michigan University, 2018): without any shift, n and m texts in B bins have a PSI of (1/n + 1/m)
// times a chi-square of B - 1 degrees of freedom. So a thousand texts in twelve bins against a
// large reference reach about 0.011 by chance, and 0.03 once in a thousand times; a hundred texts
// would reach 0.1 every other time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "operators/emotion/model_counts.h"
#include "operators/emotion/model_file.h"

namespace attune {

inline constexpr double kDriftSome = 0.1, kDriftLarge = 0.25;

/// The least share of a bin: an empty bin counts as this much, in both mixes, as the logarithm of
/// nothing is infinite.
inline constexpr double kLeastShare = 1e-4;

/// `counts` and `reference`: counts or shares, each scaled to add up to 1 first. >= 0; 0 for equal
/// mixes; the same either way round; grows as one mix is blended into another. Nothing when either
/// is empty or all zero. REQUIRES: as many bins in both, none of them negative.
std::optional<double> population_stability_index(std::span<const double> counts,
                                                 std::span<const double> reference);

/// How far a model's readings are from its reference. Nothing = not known: too few texts, or a
/// model without a reference.
struct Drift {
  std::optional<double> emotions;  ///< PSI of the twelve, as shares of all emotions that were read
  std::optional<double> confidence;  ///< PSI of confidence by tenths
  std::uint64_t texts = 0;           ///< that it was computed from

  bool operator==(const Drift&) const = default;
};

Drift drift_of(const ModelCounts& counts, const ReferenceMix& reference,
               std::uint64_t minimum_texts);

}  // namespace attune
