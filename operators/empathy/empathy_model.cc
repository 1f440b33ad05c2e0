#include "operators/empathy/empathy_model.h"

#include <cmath>

#include "operators/exponential.h"

extern "C" {
extern const std::byte attune_empathy_model_begin[];
extern const std::byte attune_empathy_model_end[];
}

namespace attune {

std::shared_ptr<const EmpathyModel> EmpathyModel::embedded() {
  // Checked once; the build's own tests hold that the bytes in the binary are a model.
  static const auto model = from_bytes({attune_empathy_model_begin, attune_empathy_model_end});
  return model ? *model : nullptr;
}

EmpathyScores EmpathyModel::read(std::span<const PhraseToken> tokens) const noexcept {
  if (tokens.empty()) return {};
  // Whole numbers: the same sum in any order, and far from full: a text has 4,096 features at most.
  std::array<std::int32_t, 4> sum{};
  const ReplyShape shape = for_each_reply_feature(tokens, [&](std::uint64_t key) {
    const std::uint32_t at = table_.find(key);
    if (at == KeyTable::kNoRow) return;
    const EmpathyRow& row = parts_.rows[at];
    for (std::size_t lane = 0; lane < row.size(); ++lane) sum[lane] += row[lane];
  });
  const float share = 1 / std::sqrt(static_cast<float>(shape.features));
  const auto probability = [&](std::size_t h) {
    const EmpathyHead& head = parts_.heads[h];
    const float whole =
        head.bias + (shape.asks ? head.asks : 0) + head.length * static_cast<float>(shape.length);
    return sigmoid(whole + head.scale * (static_cast<float>(sum[h]) * share));
  };
  return {probability(0), probability(1), probability(2)};
}

std::uint32_t EmpathyModel::heads_of(const EmpathyScores& scores) const noexcept {
  std::uint32_t heads = 0;
  for (std::size_t h = 0; h < kEmpathyHeadCount; ++h)
    heads |= scores.all()[h] >= parts_.heads[h].threshold ? 1u << h : 0u;
  return heads;
}

}  // namespace attune
