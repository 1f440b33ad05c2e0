#include <algorithm>
#include <numeric>

#include "operators/emotion/trainer.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// The cut with the best F1 when text i counts `times[i]` times. `order`: texts by falling log-odds.
float best_cut(const std::vector<float>& logit, const std::vector<std::uint32_t>& order,
               const std::vector<std::uint32_t>& times, const std::vector<bool>& is) {
  std::uint64_t support = 0, found = 0, right = 0;
  for (std::size_t i = 0; i < is.size(); ++i) support += is[i] ? times[i] : 0;
  double best = -1;
  float cut = logit[order.front()];
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::uint32_t i = order[k];
    found += times[i];
    right += is[i] ? times[i] : 0;
    const bool last = k + 1 == order.size();
    if (!last && logit[order[k + 1]] == logit[i]) continue;
    const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(std::max<std::uint64_t>(support + found, 1));
    if (f1 <= best) continue;
    best = f1;
    cut = last ? logit[i] : (logit[i] + logit[order[k + 1]]) / 2;
  }
  return cut;
}

}  // namespace

std::array<float, kFineLabelCount> tune_thresholds(const std::vector<LaneFloats>& logits,
                                                   const std::vector<std::uint32_t>& gold, int bootstraps,
                                                   std::uint64_t seed) {
  const std::size_t texts = logits.size();
  std::vector<std::vector<std::uint32_t>> samples(static_cast<std::size_t>(bootstraps),
                                                  std::vector<std::uint32_t>(texts));
  std::uint64_t state = seed;
  for (auto& times : samples)
    for (std::size_t draw = 0; draw < texts; ++draw) {
      state += 0x9e3779b97f4a7c15ull;
      ++times[hash_mix(state, state ^ 0xe7037ed1a0b428dbull) % texts];
    }
  std::array<float, kFineLabelCount> thresholds{};
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    std::vector<float> logit(texts);
    std::vector<bool> is(texts);
    std::vector<std::uint32_t> order(texts);
    for (std::size_t i = 0; i < texts; ++i) {
      logit[i] = logits[i][l];
      is[i] = (gold[i] >> l & 1u) != 0;
    }
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return logit[a] != logit[b] ? logit[a] > logit[b] : a < b;
    });
    double sum = 0;
    int used = 0;
    for (const auto& times : samples) {
      bool any = false;
      for (std::size_t i = 0; i < texts && !any; ++i) any = is[i] && times[i] != 0;
      if (!any) continue;  // a sample without the label says nothing about it
      sum += static_cast<double>(best_cut(logit, order, times, is));
      ++used;
    }
    // No example to tune on: a label must be likelier than not.
    thresholds[l] = used == 0 ? 0 : static_cast<float>(sum / used);
  }
  return thresholds;
}

}  // namespace attune
