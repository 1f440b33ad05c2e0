#include "operators/emotion/explain.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "operators/emotion/student_model.h"

namespace attune {
namespace {

/// In double, because odds_of_any() is too coarse for the difference of two small log-odds.
float log_odds_of_any(const LaneFloats& odds, std::uint32_t labels) {
  double none = 0;  // -log P(none of them)
  for (std::uint32_t left = labels; left != 0; left &= left - 1)
    none += std::log1p(static_cast<double>(odds[static_cast<std::size_t>(std::countr_zero(left))]));
  return static_cast<float>(std::log(std::expm1(none)));
}

TargetValues minus(const TargetValues& a, const TargetValues& b) {
  TargetValues result;
  for (std::size_t t = 0; t < kExplainTargets; ++t) result[t] = a[t] - b[t];
  return result;
}

/// Bytes of what colours or joins the emoji before it, and is no token: a joiner, a variation
/// selector, a skin tone.
std::size_t glue_bytes(std::string_view text) {
  if (text.starts_with("\xE2\x80\x8D")) return 3;
  if (text.size() >= 3 && text.starts_with("\xEF\xB8") && text[2] <= '\x8F') return 3;
  return text.size() >= 4 && text.starts_with("\xF0\x9F\x8F") && text[3] >= '\xBB' &&
                 text[3] <= '\xBF'
             ? 4
             : 0;
}

std::size_t end_of(std::string_view text, const Token& token) {
  std::size_t end = token.source_end;
  if (token.is_word) return end;
  while (const std::size_t glue = glue_bytes(text.substr(end))) end += glue;
  return end;
}

/// The twelve groups of a model's own table, in the order of `Emotion`.
std::array<LabelGroup, kEmotionCount> twelve_of(const ModelView& view) {
  std::array<LabelGroup, kEmotionCount> twelve;
  std::size_t e = 0;
  for (const LabelGroup& group : view.groups)
    if (group.family == LabelGroup::Family::twelve && e < kEmotionCount) twelve[e++] = group;
  return twelve;
}

}  // namespace

struct Explainer::State {
  explicit State(std::shared_ptr<const EmotionModel> of)
      : model(std::move(of)),
        student(static_cast<const StudentModel&>(*model)),
        twelve(twelve_of(student.view())),
        scorer(student) {}

  /// REQUIRES: the last text had a token.
  TargetValues judge(std::span<const Token> some) {
    static constexpr Token kNothing{};  // in no table: no row, no pair, no characters
    scorer.judge(some.empty() ? std::span(&kNothing, 1) : some, out);
    TargetValues values;
    std::copy_n(out.logits.begin(), kFineLabelCount, values.begin());
    const bool has_head = student.view().support.has_value();
    for (std::size_t e = 0; e < kEmotionCount; ++e)
      values[kEmotionTarget + e] =
          has_head ? out.support[e] : log_odds_of_any(out.odds, twelve[e].labels);
    values[kUrgencyTarget] = student.urgency_of(out, some);
    values[kValenceTarget] = valence_of(out.odds);
    return values;
  }

  /// `left` is scratch. REQUIRES: first <= second.
  TargetValues judge_without(std::size_t first, std::size_t second) {
    left.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i)
      if (i != first && i != second) left.push_back(tokens[i]);
    return judge(left);
  }

  void read_whole(Explanation& found) {
    found.score = judge(tokens);
    const auto& threshold = student.view().head.threshold;
    std::copy(threshold.begin(), threshold.end(), found.holds_at.begin());
    const auto& support = student.view().support;
    for (std::size_t e = 0; e < kEmotionCount; ++e)
      found.holds_at[kEmotionTarget + e] = support ? support->threshold[e] : twelve[e].threshold;
    found.holds_at[kUrgencyTarget] = student.urgent_from();
    found.reading.scored = true;
    found.reading.fine = choose_labels(threshold, out.logits);
    found.reading.emotions = student.emotions_of(out);
    found.reading.valence = static_cast<std::int32_t>(
        std::lround(found.score[kValenceTarget] * static_cast<float>(kValenceOne)));
    found.reading.urgent = found.score[kUrgencyTarget] >= student.urgent_from();
    found.reading.urgency = static_cast<std::int32_t>(
        std::lround(sigmoid(found.score[kUrgencyTarget]) * static_cast<float>(kUrgencyOne)));
  }

  void add_pair(Explanation& found, std::size_t first, std::size_t second) {
    PairShare& pair = found.pairs.emplace_back();
    pair.first = static_cast<std::uint32_t>(first);
    pair.second = static_cast<std::uint32_t>(second);
    const TargetValues both = minus(found.score, judge_without(first, second));
    const TargetValues &one = found.words[first].share, &other = found.words[second].share;
    for (std::size_t t = 0; t < kExplainTargets; ++t) pair.share[t] = one[t] + other[t] - both[t];
  }

  std::shared_ptr<const EmotionModel> model;
  const StudentModel& student;
  std::array<LabelGroup, kEmotionCount> twelve;
  StudentScorer scorer;
  StudentOutput out;
  std::span<const Token> tokens;
  std::vector<Token> left;
};

Explainer::Explainer(std::shared_ptr<const EmotionModel> model)
    : state_(std::make_unique<State>(std::move(model))) {}
Explainer::~Explainer() = default;
Explainer::Explainer(Explainer&&) noexcept = default;
Explainer& Explainer::operator=(Explainer&&) noexcept = default;

Explanation Explainer::explain(std::string_view text) {
  Explanation found;
  found.reading.has_text = !text.empty();
  found.bytes_read = std::min(text.size(), kMaxTextBytes);
  State& state = *state_;
  state.tokens = state.scorer.tokenize(text);
  const std::size_t tokens = state.tokens.size();
  if (tokens == 0) return found;
  state.read_whole(found);
  for (std::size_t i = 0; i < tokens; ++i)
    found.words.push_back({state.tokens[i].source_begin, end_of(text, state.tokens[i]),
                           minus(found.score, state.judge_without(i, i))});
  const std::size_t reach = tokens <= kMaxPairTokens ? tokens : 2;
  for (std::size_t i = 0; i < tokens; ++i)
    for (std::size_t k = i + 1; k < std::min(i + reach, tokens); ++k) state.add_pair(found, i, k);
  return found;
}

std::string_view name_of_target(std::size_t target) noexcept {
  if (target < kEmotionTarget) return kFineLabelNames[target];
  if (target < kUrgencyTarget) return kEmotionNames[target - kEmotionTarget];
  return target == kUrgencyTarget ? "urgency" : "valence";
}

bool target_holds(const Reading& reading, std::size_t target) noexcept {
  if (target == kValenceTarget) return reading.scored;
  if (target == kUrgencyTarget) return reading.urgent;
  return target < kEmotionTarget ? (reading.fine >> target & 1u) != 0
                                 : (reading.emotions >> (target - kEmotionTarget) & 1u) != 0;
}

std::vector<std::uint32_t> strongest_words(const Explanation& found, std::size_t target,
                                           std::size_t most) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < found.words.size(); ++i)
    if (found.words[i].share[target] != 0) order.push_back(i);
  const auto size = [&](std::uint32_t i) { return std::fabs(found.words[i].share[target]); };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return size(a) > size(b); });
  order.resize(std::min(order.size(), most));
  return order;
}

std::vector<const PairShare*> strongest_pairs(const Explanation& found, std::size_t target,
                                              float least, std::size_t most) {
  std::vector<const PairShare*> order;
  for (const PairShare& pair : found.pairs)
    if (std::fabs(pair.share[target]) >= least) order.push_back(&pair);
  const auto size = [&](const PairShare* pair) { return std::fabs(pair->share[target]); };
  std::stable_sort(order.begin(), order.end(),
                   [&](const PairShare* a, const PairShare* b) { return size(a) > size(b); });
  order.resize(std::min(order.size(), most));
  return order;
}

}  // namespace attune
