#include "operators/emotion/evaluation.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t kFrequentSupport = 50;

/// `is` and `said` give the groups of a text as bits, in the order of `names`.
template <std::size_t N, class Is, class Said>
GroupScore score(std::size_t texts, const std::array<std::string_view, N>& names, Is&& is_of,
                 Said&& said_of) {
  GroupScore result;
  for (const std::string_view name : names) result.labels.push_back({name});
  for (std::size_t i = 0; i < texts; ++i) {
    const std::uint32_t is = is_of(i), said = said_of(i);
    for (std::uint32_t left = is | said; left != 0; left &= left - 1) {
      const std::uint32_t bit = left & -left;
      LabelScore& label = result.labels[static_cast<std::size_t>(std::countr_zero(left))];
      label.support += (is & bit) != 0;
      label.found += (said & bit) != 0;
      label.right += (is & said & bit) != 0;
    }
  }
  return result;
}

template <std::size_t N>
std::uint32_t groups_of(const std::array<std::uint32_t, N>& table, std::uint32_t fine_labels) {
  std::uint32_t groups = 0;
  for (std::size_t g = 0; g < N; ++g)
    if ((fine_labels & table[g]) != 0) groups |= 1u << g;
  return groups;
}

CalibrationScore calibration_of(std::span<const std::uint32_t> gold,
                                std::span<const Judgement> judged) {
  CalibrationScore result;
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::size_t l = 0; l < kFineLabelCount; ++l) {
      const auto p = static_cast<double>(judged[i].probability[l]);
      const bool is = (gold[i] >> l & 1u) != 0;
      auto& bin = result.bins[std::min<std::size_t>(static_cast<std::size_t>(p * 10), 9)];
      ++bin.decisions;
      bin.probability += p;
      bin.right += is;
      result.brier += (p - is) * (p - is);
      result.log_loss -= std::log(std::max(is ? p : 1 - p, 1e-9));
    }
  const auto decisions =
      static_cast<double>(std::max<std::size_t>(gold.size(), 1) * kFineLabelCount);
  result.brier /= decisions;
  result.log_loss /= decisions;
  return result;
}

}  // namespace

double CalibrationScore::expected_error() const {
  double off = 0;
  std::uint64_t decisions = 0;
  for (const Bin& bin : bins) {
    off += std::fabs(bin.probability - static_cast<double>(bin.right));
    decisions += bin.decisions;
  }
  return decisions == 0 ? 0 : off / static_cast<double>(decisions);
}

double GroupScore::macro_f1() const {
  double sum = 0;
  for (const LabelScore& label : labels) sum += label.f1();
  return labels.empty() ? 0 : sum / static_cast<double>(labels.size());
}

double GroupScore::micro_f1() const {
  LabelScore all;
  for (const LabelScore& label : labels) {
    all.support += label.support;
    all.found += label.found;
    all.right += label.right;
  }
  return all.f1();
}

Evaluation evaluate(std::span<const std::uint32_t> gold, std::span<const Judgement> judged) {
  Evaluation result;
  const std::size_t texts = result.texts = gold.size();
  result.fine = score(
      texts, kFineLabelNames, [&](std::size_t i) { return gold[i]; },
      [&](std::size_t i) { return judged[i].fine; });
  for (const LabelScore& label : result.fine.labels)
    if (label.support >= kFrequentSupport) result.frequent.labels.push_back(label);
  result.emotions = score(
      texts, kEmotionNames, [&](std::size_t i) -> std::uint32_t { return roll_up(gold[i]); },
      [&](std::size_t i) { return judged[i].emotions; });
  result.ekman = score(
      texts, kEkmanNames, [&](std::size_t i) { return groups_of(kFineOfEkman, gold[i]); },
      [&](std::size_t i) { return judged[i].ekman; });
  result.sentiment = score(
      texts, kSentimentNames, [&](std::size_t i) { return groups_of(kFineOfSentiment, gold[i]); },
      [&](std::size_t i) { return judged[i].sentiment; });
  result.calibration = calibration_of(gold, judged);
  return result;
}

}  // namespace attune
