#include "operators/emotion/judged_texts.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::size_t kLabels = 32;

struct Counts {
  std::array<std::uint32_t, kLabels> support{}, found{}, right{};
  std::uint32_t exact = 0;

  void add(std::uint32_t gold, std::uint32_t said) {
    for (std::uint32_t left = gold | said; left != 0; left &= left - 1) {
      const auto l = static_cast<std::size_t>(std::countr_zero(left));
      support[l] += gold >> l & 1u;
      found[l] += said >> l & 1u;
      right[l] += (gold & said) >> l & 1u;
    }
    exact += gold == said;
  }
  double f1(std::size_t l) const {
    const std::uint32_t all = support[l] + found[l];
    return all == 0 ? 0 : 2.0 * right[l] / all;
  }
};

/// Accuracy, macro-F1, then the F1 of each label: a number per score.
std::vector<double> scores_of(const Counts& counts, std::size_t texts, std::uint32_t labels) {
  std::vector<double> scores = {
      static_cast<double>(counts.exact) / static_cast<double>(std::max<std::size_t>(texts, 1)), 0};
  for (std::uint32_t left = labels; left != 0; left &= left - 1) {
    scores.push_back(counts.f1(static_cast<std::size_t>(std::countr_zero(left))));
    scores[1] += scores.back() / std::popcount(labels);
  }
  return scores;
}

struct Draw {
  std::vector<double> before, after;
};

template <class Pick>
Draw draw(std::span<const JudgedText> texts, std::uint32_t labels, Pick&& pick) {
  Counts before, after;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const JudgedText& text = texts[pick(i)];
    before.add(text.gold, text.before);
    after.add(text.gold, text.after);
  }
  return {scores_of(before, texts.size(), labels), scores_of(after, texts.size(), labels)};
}

Interval interval(double value, std::vector<double> resampled) {
  if (resampled.empty()) return {value, value, value};
  std::sort(resampled.begin(), resampled.end());
  const auto at = [&](double share) {
    return resampled[static_cast<std::size_t>(
        std::lround(share * static_cast<double>(resampled.size() - 1)))];
  };
  return {value, at(0.025), at(0.975)};
}

BeforeAfter intervals(const Draw& whole, const std::vector<Draw>& draws, std::size_t score) {
  std::vector<double> before, after, difference;
  for (const Draw& one : draws) {
    before.push_back(one.before[score]);
    after.push_back(one.after[score]);
    difference.push_back(one.after[score] - one.before[score]);
  }
  return {interval(whole.before[score], std::move(before)),
          interval(whole.after[score], std::move(after)),
          interval(whole.after[score] - whole.before[score], std::move(difference))};
}

}  // namespace

JudgedScores score_judged(std::span<const JudgedText> texts,
                          std::span<const std::string_view> names, int resamples,
                          std::uint64_t seed) {
  std::uint32_t labels = 0;
  std::array<std::uint32_t, kLabels> support{};
  for (const JudgedText& text : texts) {
    labels |= text.gold;
    for (std::size_t l = 0; l < kLabels; ++l) support[l] += text.gold >> l & 1u;
  }
  const Draw whole = draw(texts, labels, [](std::size_t i) { return i; });
  std::vector<Draw> draws;
  std::uint64_t state = seed;
  for (int r = 0; r < resamples && !texts.empty(); ++r)
    draws.push_back(draw(texts, labels, [&](std::size_t) {
      state += 0x9e3779b97f4a7c15ull;
      return hash_mix(state, state ^ 0xe7037ed1a0b428dbull) % texts.size();
    }));
  JudgedScores scores;
  scores.texts = texts.size();
  scores.accuracy = intervals(whole, draws, 0);
  scores.macro_f1 = intervals(whole, draws, 1);
  for (std::uint32_t left = labels; left != 0; left &= left - 1) {
    const auto l = static_cast<std::size_t>(std::countr_zero(left));
    scores.labels.push_back(
        {names[l], support[l], intervals(whole, draws, 2 + scores.labels.size())});
  }
  return scores;
}

}  // namespace attune
