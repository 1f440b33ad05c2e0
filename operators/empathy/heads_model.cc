#include "operators/empathy/heads_model.h"

#include <bit>
#include <cmath>
#include <cstring>

#include "operators/empathy/heads_features.h"
#include "operators/exponential.h"
#include "operators/prefetch.h"

extern "C" {
extern const std::byte attune_reply_heads_begin[], attune_reply_heads_end[];
extern const std::byte attune_cue_heads_begin[], attune_cue_heads_end[];
}

namespace attune {

std::span<const std::byte> ReplyHeads::shipped() noexcept {
  return {attune_reply_heads_begin, attune_reply_heads_end};
}
std::span<const std::byte> CueHeads::shipped() noexcept {
  return {attune_cue_heads_begin, attune_cue_heads_end};
}

template <class Kind>
std::shared_ptr<const HeadsModel<Kind>> HeadsModel<Kind>::embedded() {
  // Checked once; the build's own tests hold that the bytes in the binary are a model.
  static const auto model = from_bytes(Kind::shipped());
  return model ? *model : nullptr;
}

namespace {

/// The least log-odds whose probability, as it is computed, reaches `threshold`: both ways to ask
/// whether a head holds then agree, on every machine.
float least_with(float threshold) noexcept {
  float below = -200, from = 200;
  for (;;) {
    const float middle = below + (from - below) / 2;
    if (middle <= below || middle >= from) return from;
    (sigmoid(middle) >= threshold ? from : below) = middle;
  }
}

}  // namespace

/// The features of a text that may have a row, a handful at a time: most have none, and a branch
/// for each would be guessed wrongly at every other.
template <class Kind>
class HeadsModel<Kind>::Sum {
 public:
  Sum(const KeyTable& table, const HeadsRow<Kind>* rows) : table_(table), rows_(rows) {}

  void add(std::uint64_t key, bool may_have) noexcept {
    keys_[count_] = key;
    count_ += may_have;
    if (count_ == kAtOnce) add_rows();
  }
  void end() noexcept { add_rows(); }
  std::int32_t operator[](std::size_t head) const noexcept { return sum_[head / 4][head % 4]; }

 private:
  static constexpr std::size_t kAtOnce = 32;
  // In fours: the compiler takes twelve apart into single numbers.
  using Four [[gnu::vector_size(16)]] = std::int32_t;
  using Two [[gnu::vector_size(16)]] = std::int64_t;
  using Eight [[gnu::vector_size(16)]] = std::int16_t;
  static constexpr std::size_t kFours = std::tuple_size_v<HeadsRow<Kind>> / 4;

  [[gnu::noinline]] void add_rows() noexcept {
    std::array<std::uint32_t, kAtOnce> found;
    std::size_t rows = 0;
    for (std::size_t i = 0; i < count_; ++i) table_.prefetch(keys_[i]);
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint32_t at = table_.find(keys_[i]);
      if (at == KeyTable::kNoRow) continue;
      prefetch(rows_ + at);
      found[rows++] = at;
    }
    std::array<Four, kFours> sum = sum_;  // in registers
    for (std::size_t i = 0; i < rows; ++i)
      for (std::size_t four = 0; four < kFours; ++four) {
        std::int64_t bits;
        std::memcpy(&bits, rows_[found[i]].data() + 4 * four, sizeof bits);
        const auto weights = std::bit_cast<Eight>(Two{bits, 0});
        // Each beside itself and shifted down: with its sign, in twice the bits.
        const Eight doubled = __builtin_shufflevector(weights, weights, 0, 0, 1, 1, 2, 2, 3, 3);
        sum[four] += std::bit_cast<Four>(doubled) >> 16;
      }
    sum_ = sum;
    count_ = 0;
  }

  const KeyTable& table_;
  const HeadsRow<Kind>* const rows_;
  // Whole numbers: the same sum in any order, and far from full: each of kMostPhraseTokens words,
  // and each end of as many sentences, has three features at most.
  std::array<Four, kFours> sum_{};
  std::size_t count_ = 0;
  std::array<std::uint64_t, kAtOnce> keys_;
};

template <class Kind>
bool HeadsModel<Kind>::log_odds(std::span<const PhraseToken> tokens,
                                HeadScores<Kind>& out) const noexcept {
  Sum sum(table_, parts_.rows.data());
  const TextShape shape = for_each_text_feature<Kind>(
      tokens, [&](std::uint64_t key) { sum.add(key, filter_.may_have(key)); });
  if (shape.features == 0) return false;
  sum.end();
  const float share = 1 / std::sqrt(static_cast<float>(shape.features));
  for (std::size_t h = 0; h < out.size(); ++h) {
    const HeadNumbers& head = parts_.heads[h];
    const float whole =
        head.bias + (shape.asks ? head.asks : 0) + head.length * static_cast<float>(shape.length);
    out[h] = whole + head.scale * (static_cast<float>(sum[h]) * share);
  }
  return true;
}

template <class Kind>
HeadScores<Kind> HeadsModel<Kind>::read(std::span<const PhraseToken> tokens) const noexcept {
  HeadScores<Kind> scores{};
  if (!log_odds(tokens, scores)) return scores;
  for (float& score : scores) score = sigmoid(score);
  return scores;
}

template <class Kind>
std::uint32_t HeadsModel<Kind>::heads_in(std::span<const PhraseToken> tokens) const noexcept {
  HeadScores<Kind> odds;
  if (!log_odds(tokens, odds)) return 0;
  std::uint32_t heads = 0;
  for (std::size_t h = 0; h < odds.size(); ++h) heads |= odds[h] >= least_[h] ? 1u << h : 0u;
  return heads;
}

template <class Kind>
std::uint32_t HeadsModel<Kind>::heads_of(const HeadScores<Kind>& scores) const noexcept {
  std::uint32_t heads = 0;
  for (std::size_t h = 0; h < scores.size(); ++h)
    heads |= scores[h] >= parts_.heads[h].threshold ? 1u << h : 0u;
  return heads;
}

template <class Kind>
HeadScores<Kind> HeadsModel<Kind>::least_log_odds(const HeadsParts<Kind>& parts) {
  HeadScores<Kind> odds;
  for (std::size_t h = 0; h < odds.size(); ++h) odds[h] = least_with(parts.heads[h].threshold);
  return odds;
}

template class HeadsModel<ReplyHeads>;
template class HeadsModel<CueHeads>;

}  // namespace attune
