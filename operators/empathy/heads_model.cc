#include "operators/empathy/heads_model.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>

#include "operators/empathy/heads_features.h"
#include "operators/exponential.h"

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

constexpr std::size_t kKeysAtOnce = 64;

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

/// What the rows of a text's features come to.
template <class Kind>
class HeadsModel<Kind>::Sum {
 public:
  /// Features that may have a row, a handful at a time. One that has none adds the zeros of a free
  /// place: a branch for each would be guessed wrongly too often.
  [[gnu::noinline]] void add(const HeadsPlaces<Kind>& places,
                             std::span<const std::uint64_t> keys) noexcept {
    for (const std::uint64_t key : keys) places.prefetch(key);
    std::array<Four, kFours> sum = sum_;  // in registers
    for (const std::uint64_t key : keys) {
      const HeadsRow<Kind>& row = places.row_of(key);
      for (std::size_t four = 0; four < kFours; ++four) {
        std::int64_t bits;
        std::memcpy(&bits, row.data() + 4 * four, sizeof bits);
        const auto weights = std::bit_cast<Eight>(Two{bits, 0});
        // Each beside itself and shifted down: with its sign, in twice the bits.
        const Eight doubled = __builtin_shufflevector(weights, weights, 0, 0, 1, 1, 2, 2, 3, 3);
        sum[four] += std::bit_cast<Four>(doubled) >> 16;
      }
    }
    sum_ = sum;
  }
  float operator[](std::size_t head) const noexcept {
    return static_cast<float>(sum_[head / 4][head % 4]);
  }

 private:
  // In fours: the compiler takes twelve apart into single numbers.
  using Four [[gnu::vector_size(16)]] = std::int32_t;
  using Two [[gnu::vector_size(16)]] = std::int64_t;
  using Eight [[gnu::vector_size(16)]] = std::int16_t;
  static constexpr std::size_t kFours = std::tuple_size_v<HeadsRow<Kind>> / 4;

  // Whole numbers: the same sum in any order, and far from full: each of kMostPhraseTokens words,
  // and each end of as many sentences, has three features at most.
  std::array<Four, kFours> sum_{};
};

template <class Kind>
bool HeadsModel<Kind>::log_odds(std::span<const PhraseToken> tokens, Lanes& out) const noexcept {
  Sum sum;
  std::array<std::uint64_t, kKeysAtOnce> keys;
  std::size_t count = 0;
  const TextShape shape = for_each_text_feature<Kind>(tokens, [&](std::uint64_t key) {
    keys[count] = key;
    count += filter_.may_have(key);
    if (count < keys.size()) return;
    sum.add(places_, keys);
    count = 0;
  });
  if (shape.features == 0) return false;
  sum.add(places_, std::span(keys).first(count));
  const float share = 1 / std::sqrt(static_cast<float>(shape.features));
  const auto length = static_cast<float>(shape.length);
  const Lanes& start = shape.asks ? lanes_.asks : lanes_.states;
  for (std::size_t h = 0; h < out.size(); ++h)
    out[h] = start[h] + lanes_.length[h] * length + lanes_.scale[h] * (sum[h] * share);
  return true;
}

template <class Kind>
HeadScores<Kind> HeadsModel<Kind>::read(std::span<const PhraseToken> tokens) const noexcept {
  HeadScores<Kind> scores{};
  Lanes odds;
  if (!log_odds(tokens, odds)) return scores;
  for (std::size_t h = 0; h < scores.size(); ++h) scores[h] = sigmoid(odds[h]);
  return scores;
}

template <class Kind>
std::uint32_t HeadsModel<Kind>::heads_in(std::span<const PhraseToken> tokens) const noexcept {
  HeadScores<Kind> odds;
  return heads_in(tokens, odds);
}

template <class Kind>
std::uint32_t HeadsModel<Kind>::heads_in(std::span<const PhraseToken> tokens,
                                         HeadScores<Kind>& out) const noexcept {
  out = {};
  Lanes odds;
  if (!log_odds(tokens, odds)) return 0;
  std::uint32_t heads = 0;
  for (std::size_t h = 0; h < out.size(); ++h) {
    out[h] = odds[h];
    heads |= odds[h] >= lanes_.least[h] ? 1u << h : 0u;
  }
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
HeadsLanes<Kind>::HeadsLanes(const HeadsParts<Kind>& parts) {
  least.fill(std::numeric_limits<float>::infinity());
  for (std::size_t h = 0; h < Kind::kCount; ++h) {
    const HeadNumbers& head = parts.heads[h];
    states[h] = head.bias;
    asks[h] = head.bias + head.asks;
    length[h] = head.length;
    scale[h] = head.scale;
    least[h] = least_with(head.threshold);
  }
}

template struct HeadsLanes<ReplyHeads>;
template struct HeadsLanes<CueHeads>;
template class HeadsModel<ReplyHeads>;
template class HeadsModel<CueHeads>;

}  // namespace attune
