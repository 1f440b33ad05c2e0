#include "operators/empathy/heads_evaluation.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

struct Bin {
  double probability = 0, there = 0;
};

template <class Kind>
HeadScore score_head(std::size_t head, std::span<const HeadsText> texts,
                     std::span<const HeadScores<Kind>> scores, float threshold) {
  constexpr std::size_t kBins = 10;
  std::array<Bin, kBins> bins{};
  HeadScore result;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if ((texts[i].asked >> head & 1u) == 0) continue;
    ++result.texts;
    const bool is = (texts[i].heads >> head & 1u) != 0;
    const float p = scores[i][head];
    const bool said = p >= threshold;
    result.support += is ? 1 : 0;
    result.found += said ? 1 : 0;
    result.right += is && said ? 1 : 0;
    const auto sure = static_cast<double>(p);
    result.log_loss -= std::log(std::max(is ? sure : 1 - sure, 1e-9));
    Bin& bin = bins[std::min(kBins - 1, static_cast<std::size_t>(sure * kBins))];
    bin.probability += sure;
    bin.there += is ? 1 : 0;
  }
  for (const Bin& bin : bins) result.expected_error += std::abs(bin.probability - bin.there);
  const double count = std::max<double>(1, static_cast<double>(result.texts));
  result.log_loss /= count;
  result.expected_error /= count;
  return result;
}

}  // namespace

double HeadScore::accuracy() const {
  const std::uint32_t wrong = support + found - 2 * right;
  return texts == 0 ? 0 : 1 - static_cast<double>(wrong) / texts;
}

template <class Kind>
HeadsEvaluation<Kind> evaluate_heads(std::span<const HeadsText> texts,
                                     std::span<const HeadScores<Kind>> scores,
                                     const std::array<HeadNumbers, Kind::kCount>& heads) {
  HeadsEvaluation<Kind> result;
  for (std::size_t head = 0; head < Kind::kCount; ++head)
    result[head] = score_head<Kind>(head, texts, scores, heads[head].threshold);
  return result;
}

template HeadsEvaluation<ReplyHeads> evaluate_heads<ReplyHeads>(
    std::span<const HeadsText>, std::span<const HeadScores<ReplyHeads>>,
    const std::array<HeadNumbers, ReplyHeads::kCount>&);
template HeadsEvaluation<CueHeads> evaluate_heads<CueHeads>(
    std::span<const HeadsText>, std::span<const HeadScores<CueHeads>>,
    const std::array<HeadNumbers, CueHeads::kCount>&);

}  // namespace attune
