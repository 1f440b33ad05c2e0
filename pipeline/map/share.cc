#include "pipeline/map/share.h"

#include <algorithm>

namespace attune {
namespace {

constexpr std::string_view kNeutral = "neutral";

void sort_by(std::vector<Share>& shares, auto weight) {
  std::stable_sort(shares.begin(), shares.end(),
                   [&](const Share& a, const Share& b) { return weight(a) > weight(b); });
}

}  // namespace

std::vector<Share> felt(const Tally& tally) {
  std::vector<Share> shares;
  for (std::size_t i = 0; i < kEmotionCount; ++i)
    if (tally.emotions[i] != 0 && kEmotionNames[i] != kNeutral)
      shares.push_back({std::string(kEmotionNames[i]), tally.emotions[i], tally.scored});
  sort_by(shares, [](const Share& share) { return share.n; });
  return shares;
}

std::vector<Share> friction_of(const Part& part) {
  std::vector<std::pair<std::uint64_t, Share>> dear;
  for (std::size_t i = 0; i < kFrictionSignalCount; ++i)
    if (const std::uint64_t n = part.of(Family::friction_signals, i); n != 0)
      dear.push_back({n * signals::kTable[i].points, {std::string(signals::kTable[i].name), n}});
  std::stable_sort(dear.begin(), dear.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<Share> shares;
  for (auto& [points, share] : dear) shares.push_back(std::move(share));
  return shares;
}

double mood_of(const Tally& tally) noexcept {
  return (static_cast<double>(tally.positive) - static_cast<double>(tally.negative)) /
         (static_cast<double>(tally.scored) * kValenceOne);
}

std::uint64_t count_of(const Part& part, Family histogram) noexcept {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i <= info(histogram).values.size(); ++i) count += part.of(histogram, i);
  return count;
}

std::string_view half_within(const Part& part, Family histogram) noexcept {
  const std::uint64_t all = count_of(part, histogram);
  std::uint64_t within = 0;
  for (std::size_t i = 0; i < info(histogram).values.size(); ++i) {
    within += part.of(histogram, i);
    if (within != 0 && 2 * within >= all) return info(histogram).values[i];
  }
  return "";
}

}  // namespace attune
