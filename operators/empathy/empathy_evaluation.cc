#include "operators/empathy/empathy_evaluation.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

struct Bin {
  double probability = 0, there = 0;
};

EmpathyHeadScore score_head(std::size_t head, std::span<const EmpathyText> texts,
                            std::span<const EmpathyScores> scores, float threshold) {
  constexpr std::size_t kBins = 10;
  std::array<Bin, kBins> bins{};
  EmpathyHeadScore result;
  result.texts = static_cast<std::uint32_t>(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool is = (texts[i].heads >> head & 1u) != 0;
    const float p = scores[i].all()[head];
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
  const double count = std::max<double>(1, static_cast<double>(texts.size()));
  result.log_loss /= count;
  result.expected_error /= count;
  return result;
}

}  // namespace

double EmpathyHeadScore::accuracy() const {
  const std::uint32_t wrong = support + found - 2 * right;
  return texts == 0 ? 0 : 1 - static_cast<double>(wrong) / texts;
}

EmpathyEvaluation evaluate_heads(std::span<const EmpathyText> texts,
                                 std::span<const EmpathyScores> scores,
                                 const std::array<EmpathyHead, kEmpathyHeadCount>& heads) {
  EmpathyEvaluation result;
  for (std::size_t head = 0; head < kEmpathyHeadCount; ++head)
    result[head] = score_head(head, texts, scores, heads[head].threshold);
  return result;
}

}  // namespace attune
