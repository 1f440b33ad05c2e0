#include "operators/emotion/linear_model.h"

#include <cmath>
#include <utility>

#include "operators/emotion/features.h"

namespace attune {

LinearModel::LinearModel(const ModelView& view, std::shared_ptr<const void> owner)
    : view_(view),
      card_{std::string(view.name), std::string(view.version), std::string(view.data),
            std::string(view.attributions), view.format_version, view.checksum},
      owner_(std::move(owner)) {}

void LinearScorer::collect(std::span<const Token> tokens) noexcept {
  used_ = 0;
  for (const Token& token : tokens) view_.words.prefetch(token.hash);
  std::uint64_t left = kTextStart;
  for (const Token& token : tokens) {
    const std::uint32_t row = view_.words.find(token.hash);
    if (row != KeyTable::kNoRow)
      take(row);
    else if (token.is_word)
      for_each_char_gram(tokenizer_.marked(token), [&](std::uint64_t key) { take(view_.chars.find(key)); });
    take(view_.pairs.find(pair_key(left, token.hash)));
    left = token.hash;
  }
  take(view_.pairs.find(pair_key(left, kTextEnd)));
}

bool LinearScorer::logits(std::string_view text, LaneFloats& logits) noexcept {
  const std::span<const Token> tokens = tokenizer_.tokenize(text);
  if (tokens.empty()) return false;
  collect(tokens);
  LaneSums sums;
  sum_(view_.rows.data(), {rows_.data(), used_}, sums);
  const float weight = 1 / std::sqrt(static_cast<float>(std::max(sums[kCountLane], 1)));
  for (std::size_t l = 0; l < kLanes; ++l)
    logits[l] = view_.head.bias[l] + view_.head.scale[l] * static_cast<float>(sums[l]) * weight;
  return true;
}

std::uint32_t choose_labels(const ModelHead& head, const LaneFloats& logits) noexcept {
  std::uint32_t labels = 0;
  std::size_t nearest = 0;
  float best = logits[0] - head.threshold[0];
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    const float over = logits[l] - head.threshold[l];
    if (over >= 0) labels |= 1u << l;
    if (over > best) best = over, nearest = l;
  }
  return labels != 0 ? labels : 1u << nearest;
}

}  // namespace attune
