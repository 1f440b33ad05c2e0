#include "operators/emotion/train_pairs.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

using PairCount = TrainingCorpus::PairCount;

std::vector<std::uint64_t> best_pairs(const TrainingMatrix& matrix, const Weights& weights,
                                      const std::vector<PairCount>& counts, std::size_t keep) {
  struct Rated {
    double worth;
    std::size_t pair;
  };
  std::vector<Rated> rated;
  const std::size_t first = matrix.first_gram + matrix.gram_keys.size();
  for (std::size_t p = 0; p < counts.size(); ++p) {
    float largest = 0;
    for (std::size_t l = 0; l < kJudgedLanes; ++l)
      largest = std::max(largest, std::fabs(weights.feature[(first + p) * kLanes + l]));
    rated.push_back(
        {static_cast<double>(largest) * std::log(static_cast<double>(counts[p].count)), p});
  }
  std::sort(rated.begin(), rated.end(), [](const Rated& a, const Rated& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.pair < b.pair;
  });
  rated.resize(std::min(keep, rated.size()));
  std::vector<std::uint64_t> keys;
  for (const Rated& one : rated) keys.push_back(counts[one.pair].key);
  return keys;
}

}  // namespace

std::vector<std::uint64_t> choose_pairs(const TrainingCorpus& corpus,
                                        std::span<const TrainingText> texts,
                                        const PairOptions& options, const FeatureOptions& features,
                                        const FitOptions& fit_options, const Parallel& parallel,
                                        const std::function<void(const LbfgsProgress&)>& progress) {
  const std::vector<PairCount> counts = corpus.frequent_pairs(options.min_count);
  std::vector<std::uint64_t> pairs;
  for (const PairCount& pair : counts) pairs.push_back(pair.key);
  if (pairs.size() <= options.keep) return pairs;
  const TrainingMatrix matrix = build_matrix(corpus, std::move(pairs), features);
  FitOptions rough = fit_options;
  rough.solver.max_evaluations = std::min(rough.solver.max_evaluations, options.passes);
  const Weights weights = fit(matrix, texts, naive_bayes_ratios(matrix, texts, features.smoothing),
                              rough, parallel, progress);
  return best_pairs(matrix, weights, counts, options.keep);
}

}  // namespace attune
