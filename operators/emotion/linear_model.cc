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

LinearScorer::LinearScorer(const ModelView& view) : view_(view), sum_(best_row_sum()) {
  view.pairs.for_each_key([this](std::uint64_t key) {
    const std::uint64_t bit = key >> kPairBitShift;
    pair_bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
  });
}

void LinearScorer::take_pair(std::uint64_t key) noexcept {
  const std::uint64_t bit = key >> kPairBitShift;
  if ((pair_bits_[bit / 64] >> bit % 64 & 1u) != 0) take(view_.pairs.find(key));
}

void LinearScorer::collect(std::span<const Token> tokens) noexcept {
  used_ = 0;
  for (const Token& token : tokens) view_.words.prefetch(token.hash);
  std::uint64_t left = kTextStart;
  for (const Token& token : tokens) {
    take_pair(pair_key(left, token.hash));
    left = token.hash;
  }
  take_pair(pair_key(left, kTextEnd));
  for (const Token& token : tokens) {
    const std::uint32_t row = view_.words.find(token.hash);
    if (row != KeyTable::kNoRow)
      take(row);
    else if (token.is_word)
      for_each_char_gram(tokenizer_.marked(token), [&](std::uint64_t key) { take(view_.chars.find(key)); });
  }
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
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    labels |= static_cast<std::uint32_t>(logits[l] >= head.threshold[l]) << l;
  if (labels != 0) return labels;
  std::size_t nearest = 0;
  for (std::size_t l = 1; l < kFineLabelCount; ++l)
    if (logits[l] - head.threshold[l] > logits[nearest] - head.threshold[nearest]) nearest = l;
  return 1u << nearest;
}

}  // namespace attune
