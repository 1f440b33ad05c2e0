#include "operators/empathy/heads_model.h"

#include <cmath>

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

template <class Kind>
bool HeadsModel<Kind>::log_odds(std::span<const PhraseToken> tokens,
                                HeadScores<Kind>& out) const noexcept {
  // Whole numbers: the same sum in any order, and far from full: each of kMostPhraseTokens words,
  // and each end of as many sentences, has three features at most.
  std::array<std::int32_t, std::tuple_size_v<HeadsRow<Kind>>> sum{};
  const TextShape shape = for_each_text_feature<Kind>(tokens, [&](std::uint64_t key) {
    const std::uint32_t at = table_.find(key);
    if (at == KeyTable::kNoRow) return;
    const HeadsRow<Kind>& row = parts_.rows[at];
    for (std::size_t lane = 0; lane < row.size(); ++lane) sum[lane] += row[lane];
  });
  if (shape.features == 0) return false;
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
