// Which pairs of words are worth a row.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "operators/emotion/train_corpus.h"
#include "operators/emotion/train_problem.h"

namespace attune {

struct PairOptions {
  std::size_t keep = 5000;      ///< pairs that stay
  std::uint32_t min_count = 5;  ///< rarer pairs do not even compete
  int passes = 60;              ///< over the texts to choose them: their order settles early
};

/// Keys of the pairs with the largest weight for any label times the log of how often they occur,
/// in a linear model that has them all. Best first.
std::vector<std::uint64_t> choose_pairs(const TrainingCorpus& corpus,
                                        std::span<const TrainingText> texts,
                                        const PairOptions& options, const FeatureOptions& features,
                                        const FitOptions& fit, const Parallel& parallel,
                                        const std::function<void(const LbfgsProgress&)>& progress);

}  // namespace attune
