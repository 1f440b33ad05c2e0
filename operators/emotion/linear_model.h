// The linear model at run time: a text's rows, their sum, its log-odds.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/row_sum.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

/// A checked model file. Whatever `owner` holds keeps the bytes of `view` alive.
class LinearModel final : public EmotionModel {
 public:
  LinearModel(const ModelView& view, std::shared_ptr<const void> owner);
  const ModelCard& card() const noexcept override { return card_; }
  const ModelView& view() const noexcept { return view_; }

 private:
  ModelView view_;
  ModelCard card_;
  std::shared_ptr<const void> owner_;
};

/// Log-odds of one text at a time. Holds its scratch memory: no allocation per text. Thread rule:
/// one owner; lives no longer than the model of `view`.
class LinearScorer {
 public:
  explicit LinearScorer(const ModelView& view);

  /// False: the text has no token, `logits` is untouched.
  bool logits(std::string_view text, LaneFloats& logits) noexcept;

 private:
  void collect(std::span<const Token> tokens) noexcept;
  void take_pair(std::uint64_t key) noexcept;
  void take(std::uint32_t row) noexcept {
    if (row == KeyTable::kNoRow) return;
    __builtin_prefetch(&view_.rows[row]);
    rows_[used_++] = row;
  }

  // A word of n bytes gives at most 4n rows of characters, and each token one pair.
  static constexpr std::size_t kMaxRows = 6 * kMaxTextBytes + 16;
  // Nine of ten pairs are in no model: 8 KiB of bits say so without touching the table.
  static constexpr int kPairBitShift = 48;
  std::array<std::uint64_t, (1u << (64 - kPairBitShift)) / 64> pair_bits_{};
  ModelView view_;
  RowSum sum_;
  Tokenizer tokenizer_;
  std::size_t used_ = 0;
  std::array<std::uint32_t, kMaxRows> rows_;
};

/// Labels over their threshold; over none: the one that comes nearest in log-odds.
std::uint32_t choose_labels(const ModelHead& head, const LaneFloats& logits) noexcept;

}  // namespace attune
