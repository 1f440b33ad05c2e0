#include "operators/emotion/strata.h"

#include <algorithm>
#include <numeric>

#include "operators/hash.h"

namespace attune {

std::vector<std::uint32_t> stratified_order(std::span<const std::uint32_t> labels,
                                            std::uint64_t seed) {
  std::vector<std::uint32_t> order(labels.size());
  std::iota(order.begin(), order.end(), 0u);
  const auto chance = [seed](std::uint32_t place) {
    return hash_mix(place + 0x9e3779b97f4a7c15ull, seed ^ 0xe7037ed1a0b428dbull);
  };
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (labels[a] != labels[b]) return labels[a] < labels[b];
    const std::uint64_t chance_a = chance(a), chance_b = chance(b);
    return chance_a != chance_b ? chance_a < chance_b : a < b;
  });
  return order;
}

}  // namespace attune
