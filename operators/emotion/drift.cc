#include "operators/emotion/drift.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace attune {
namespace {

double sum_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

template <class Counts, class Shares>
std::optional<double> index_of(const Counts& counts, const Shares& reference) {
  const std::vector<double> ours(counts.begin(), counts.end());
  const std::vector<double> theirs(reference.begin(), reference.end());
  return population_stability_index(ours, theirs);
}

}  // namespace

std::optional<double> population_stability_index(std::span<const double> counts,
                                                 std::span<const double> reference) {
  const double all = sum_of(counts), all_reference = sum_of(reference);
  if (!(all > 0) || !(all_reference > 0)) return std::nullopt;
  double index = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double share = std::max(counts[i] / all, kLeastShare);
    const double expected = std::max(reference[i] / all_reference, kLeastShare);
    index += (share - expected) * std::log(share / expected);
  }
  return index;
}

Drift drift_of(const ModelCounts& counts, const ReferenceMix& reference,
               std::uint64_t minimum_texts) {
  Drift drift;
  drift.texts = counts.texts();
  if (drift.texts < minimum_texts) return drift;
  drift.emotions = index_of(counts.emotions, reference.emotions);
  drift.confidence = index_of(counts.confidence, reference.confidence);
  return drift;
}

}  // namespace attune
