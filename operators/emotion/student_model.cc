#include "operators/emotion/student_model.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "operators/emotion/features.h"
#include "operators/emotion/urgency.h"

namespace attune {
namespace {

StudentHead calibrated(const ModelHead& head, const Calibration& calibration,
                       const std::optional<SupportHead>& support) {
  StudentHead result{
      head.hidden_scale, head.hidden_bias, head.linear_scale, head.bias, head.weights, {}, {}};
  if (support) {
    result.support_weights = support->weights;
    result.support_bias = support->bias;
  }
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    const float slope = calibration.slope[l];
    result.linear_scale[l] *= slope;
    result.bias[l] = result.bias[l] * slope + calibration.shift[l];
    for (LaneFloats& row : result.weights) row[l] *= slope;
  }
  return result;
}

void prefetch_row(const std::int16_t* row, std::size_t lanes) noexcept {
  for (std::size_t lane = 0; lane < lanes; lane += 32) __builtin_prefetch(row + lane);
}

}  // namespace

StudentModel::StudentModel(ModelView view, std::shared_ptr<const void> owner)
    : view_(std::move(view)),
      head_(calibrated(view_.head, view_.calibration, view_.support)),
      twelve_(view_.groups, LabelGroup::Family::twelve),
      ekman_(view_.groups, LabelGroup::Family::ekman),
      sentiment_(view_.groups, LabelGroup::Family::sentiment),
      card_{std::string(view_.name),         std::string(view_.version), std::string(view_.data),
            std::string(view_.attributions), view_.format_version,       view_.checksum},
      owner_(std::move(owner)) {}

StudentScorer::StudentScorer(const StudentModel& model, KernelKind kind)
    : view_(model.view()),
      head_(model.head()),
      kernel_(student_kernel(view_.shape, kind)),
      add_(row_adder(kind)),
      word_lanes_(view_.shape.word_lanes()),
      summed_lanes_(view_.shape.summed_lanes()) {
  view_.pairs.for_each_key([this](std::uint64_t key) {
    const std::uint64_t bit = key >> kPairBitShift;
    pair_bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
  });
}

std::span<const Token> StudentScorer::tokenize(std::string_view text) noexcept {
  const std::span<const Token> tokens = tokenizer_.tokenize(text);
  for (const Token& token : tokens) view_.words.prefetch(token.hash);
  return tokens;
}

/// Nine of ten pairs are in no model. Those that may be are gathered first, without a branch that
/// nobody could foretell.
void StudentScorer::find_pairs(std::span<const Token> tokens) noexcept {
  std::size_t candidates = 0;
  const auto consider = [&](std::uint64_t key) {
    candidates_[candidates] = key;
    const std::uint64_t bit = key >> kPairBitShift;
    candidates += pair_bits_[bit / 64] >> bit % 64 & 1u;
  };
  std::uint64_t left = kTextStart;
  for (const Token& token : tokens) {
    consider(pair_key(left, token.hash));
    left = token.hash;
  }
  consider(pair_key(left, kTextEnd));
  for (std::size_t i = 0; i < candidates; ++i) view_.pairs.prefetch(candidates_[i]);
  pairs_used_ = 0;
  for (std::size_t i = 0; i < candidates; ++i) {
    const std::uint32_t row = view_.pairs.find(candidates_[i]);
    if (row == KeyTable::kNoRow) continue;
    const Lane* lanes = view_.pair_rows.data() + row * summed_lanes_;
    prefetch_row(lanes, summed_lanes_);
    pairs_[pairs_used_++] = lanes;
  }
}

/// A word that is in no row is the sum of its characters', as every word's row was when the model
/// was made.
const std::int16_t* StudentScorer::spell(const Token& token) noexcept {
  if (!token.is_word || spelled_ == kMaxSpelled) return nothing_.data();
  std::size_t keys = 0, grams = 0;
  for_each_char_gram(tokenizer_.marked(token), [&](std::uint64_t key) {
    view_.chars.prefetch(key);
    gram_keys_[keys++] = key;
  });
  for (std::size_t k = 0; k < keys; ++k) {
    const std::uint32_t row = view_.chars.find(gram_keys_[k]);
    if (row == KeyTable::kNoRow) continue;
    grams_[grams] = view_.rows.data() + row * word_lanes_;
    prefetch_row(grams_[grams++], word_lanes_);
  }
  if (grams == 0) return nothing_.data();
  Lane* result = spelled_rows_[spelled_++].data();
  add_(view_.shape, {grams_.data(), grams}, result);
  return result;
}

void StudentScorer::find_words(std::span<const Token> tokens) noexcept {
  spelled_ = unknown_words_ = 0;
  std::size_t seen = 0;  // not the member: that would be stored for every token
  const Lane** next = words_.data();
  for (const Token& token : tokens) {
    seen += token.is_word ? 1u : 0u;
    const std::uint32_t row = view_.words.find(token.hash);
    if (row == KeyTable::kNoRow) {
      *next++ = spell(token);
      unknown_words_ += token.is_word ? 1u : 0u;
      continue;
    }
    const Lane* lanes = view_.rows.data() + row * word_lanes_;
    prefetch_row(lanes, word_lanes_);
    *next++ = lanes;
  }
  seen_words_ = seen;
}

std::size_t StudentScorer::find(std::span<const Token> tokens) noexcept {
  find_words(tokens);
  find_pairs(tokens);
  return tokens.size() + pairs_used_;
}

bool StudentScorer::judge(std::span<const Token> tokens, StudentOutput& out) noexcept {
  if (tokens.empty()) return false;
  find(tokens);
  const Lane* rows = view_.rows.data();
  kernel_(head_,
          {{words_.data(), tokens.size()},
           {pairs_.data(), pairs_used_},
           rows + kStartRow * word_lanes_,
           rows + kEndRow * word_lanes_},
          out);
  return true;
}

float confidence_of(const LaneFloats& odds) noexcept {
  constexpr std::size_t kAbreast = 4;  // four maxima at once: a register of any CPU
  static_assert(kFineLabelCount % kAbreast == 0);
  std::array<float, kAbreast> most{};
  for (std::size_t l = 0; l < kFineLabelCount; l += kAbreast)
    for (std::size_t i = 0; i < kAbreast; ++i)
      most[i] = most[i] < odds[l + i] ? odds[l + i] : most[i];
  const float surest = std::max(std::max(most[0], most[1]), std::max(most[2], most[3]));
  return surest / (1 + surest);
}

std::uint32_t choose_labels(const std::array<float, kFineLabelCount>& threshold,
                            const LaneFloats& logits) noexcept {
  if (const std::uint32_t labels = reached(logits, threshold); labels != 0) return labels;
  std::size_t nearest = 0;
  for (std::size_t l = 1; l < kFineLabelCount; ++l)
    if (logits[l] - threshold[l] > logits[nearest] - threshold[nearest]) nearest = l;
  return 1u << nearest;
}

void StudentModel::emotion_probabilities(
    const StudentOutput& out, std::array<float, kEmotionCount>& probability) const noexcept {
  for (std::size_t e = 0; e < kEmotionCount; ++e) {
    if (view_.support) {
      probability[e] = sigmoid(out.support[e]);
    } else {
      const float odds = twelve_.odds_of(e, out.odds);
      probability[e] = std::isinf(odds) ? 1 : odds / (1 + odds);  // of two that are certain
    }
  }
}

float StudentModel::urgency_of(const StudentOutput& out,
                               std::span<const Token> tokens) const noexcept {
  const float learnt = view_.support ? out.support[kUrgencyLane] : kUrgencyPrior;
  return urgency_log_odds(learnt, urgency_patterns().find(tokens));
}

float StudentModel::urgent_from() const noexcept {
  return view_.support ? view_.support->urgent : 0;
}

std::uint16_t StudentModel::emotions_of(const StudentOutput& out) const noexcept {
  return view_.support ? choose_emotions(view_.support->threshold, out.support)
                       : choose_emotions(twelve_, out.odds);
}

}  // namespace attune
