#include <algorithm>
#include <numeric>

#include "operators/emotion/calibration.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// The cut with the best F1 when text i counts `times[i]` times. `order`: texts by falling score.
float best_cut(const std::vector<float>& score, const std::vector<std::uint32_t>& order,
               const std::vector<std::uint32_t>& times, const std::vector<bool>& is) {
  std::uint64_t support = 0, found = 0, right = 0;
  for (std::size_t i = 0; i < is.size(); ++i) support += is[i] ? times[i] : 0;
  double best = -1;
  float cut = score[order.front()];
  for (std::size_t k = 0; k < order.size(); ++k) {
    const std::uint32_t i = order[k];
    found += times[i];
    right += is[i] ? times[i] : 0;
    const bool last = k + 1 == order.size();
    if (!last && score[order[k + 1]] == score[i]) continue;
    const double f1 = 2.0 * static_cast<double>(right) /
                      static_cast<double>(std::max<std::uint64_t>(support + found, 1));
    if (f1 <= best) continue;
    best = f1;
    cut = last ? score[i] : (score[i] + score[order[k + 1]]) / 2;
  }
  return cut;
}

}  // namespace

BootstrapSamples::BootstrapSamples(std::size_t texts, int bootstraps, std::uint64_t seed)
    : times_(static_cast<std::size_t>(bootstraps), std::vector<std::uint32_t>(texts)) {
  std::uint64_t state = seed;
  for (auto& times : times_)
    for (std::size_t draw = 0; draw < texts; ++draw) {
      state += 0x9e3779b97f4a7c15ull;
      ++times[hash_mix(state, state ^ 0xe7037ed1a0b428dbull) % texts];
    }
}

float tune_threshold(const std::vector<float>& score, const std::vector<bool>& is,
                     const BootstrapSamples& samples, float none) {
  std::vector<std::uint32_t> order(score.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return score[a] != score[b] ? score[a] > score[b] : a < b;
  });
  double sum = 0;
  int used = 0;
  for (const auto& times : samples.times()) {
    bool any = false;
    for (std::size_t i = 0; i < is.size() && !any; ++i) any = is[i] && times[i] != 0;
    if (!any) continue;  // a sample without the label says nothing about it
    sum += static_cast<double>(best_cut(score, order, times, is));
    ++used;
  }
  return used == 0 ? none : static_cast<float>(sum / used);
}

}  // namespace attune
