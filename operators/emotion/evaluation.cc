#include "operators/emotion/evaluation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <utility>

#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t kFrequentSupport = 50;

template <std::size_t N>
std::uint32_t groups_of(const std::array<std::uint32_t, N>& table, std::uint32_t fine_labels) {
  std::uint32_t groups = 0;
  for (std::size_t g = 0; g < N; ++g)
    if ((fine_labels & table[g]) != 0) groups |= 1u << g;
  return groups;
}

template <class Bits>
std::vector<std::uint32_t> bits_of(std::size_t texts, Bits&& of) {
  std::vector<std::uint32_t> bits(texts);
  for (std::size_t i = 0; i < texts; ++i) bits[i] = of(i);
  return bits;
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
  std::size_t count = 0;
  for (const LabelScore& label : labels) {
    sum += label.support == 0 ? 0 : label.f1();
    count += label.support != 0;
  }
  return count == 0 ? 0 : sum / static_cast<double>(count);
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

GroupScore score_labels(std::span<const std::string_view> names, LabelBits gold, LabelBits said) {
  GroupScore result;
  for (const std::string_view name : names) result.labels.push_back({name});
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::uint32_t left = gold[i] | said[i]; left != 0; left &= left - 1) {
      const std::uint32_t bit = left & -left;
      LabelScore& label = result.labels[static_cast<std::size_t>(std::countr_zero(left))];
      label.support += (gold[i] & bit) != 0;
      label.found += (said[i] & bit) != 0;
      label.right += (gold[i] & said[i] & bit) != 0;
    }
  return result;
}

CalibrationScore score_probabilities(std::size_t names, LabelBits gold,
                                     std::span<const float> probability) {
  CalibrationScore result;
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::size_t l = 0; l < names; ++l) {
      const auto p = static_cast<double>(probability[i * names + l]);
      const bool is = (gold[i] >> l & 1u) != 0;
      auto& bin = result.bins[std::min<std::size_t>(
          static_cast<std::size_t>(probability[i * names + l] * 10), 9)];
      ++bin.decisions;
      bin.probability += p;
      bin.right += is;
      result.brier += (p - is) * (p - is);
      result.log_loss -= std::log(std::max(is ? p : 1 - p, 1e-9));
    }
  const auto decisions = static_cast<double>(std::max<std::size_t>(gold.size() * names, 1));
  result.brier /= decisions;
  result.log_loss /= decisions;
  return result;
}

std::vector<Confusion> count_confusions(LabelBits gold, LabelBits said) {
  std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> counts;
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::uint32_t missed = gold[i] & ~said[i]; missed != 0; missed &= missed - 1)
      for (std::uint32_t wrong = said[i] & ~gold[i]; wrong != 0; wrong &= wrong - 1)
        ++counts[{std::countr_zero(missed), std::countr_zero(wrong)}];
  std::vector<Confusion> found;
  for (const auto& [pair, texts] : counts) found.push_back({pair.first, pair.second, texts});
  std::stable_sort(found.begin(), found.end(),
                   [](const Confusion& a, const Confusion& b) { return a.texts > b.texts; });
  return found;
}

UrgencyEvaluation evaluate_urgency(std::span<const float> levels, std::span<const Reading> found) {
  UrgencyEvaluation result;
  result.texts = levels.size();
  const std::string_view name = "urgent";
  result.urgent =
      score_labels(std::span(&name, 1),
                   bits_of(result.texts, [&](std::size_t i) { return levels[i] >= 1 ? 1u : 0u; }),
                   bits_of(result.texts, [&](std::size_t i) { return found[i].urgent ? 1u : 0u; }))
          .labels[0];
  std::vector<double> a, b;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    a.push_back(static_cast<double>(levels[i]));
    b.push_back(found[i].urgency);
  }
  result.correlation = correlation_of(a, b);
  return result;
}

double correlation_of(std::span<const double> a, std::span<const double> b) {
  const auto n = static_cast<double>(a.size());
  double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    sum_a += a[i];
    sum_b += b[i];
    aa += a[i] * a[i];
    bb += b[i] * b[i];
    ab += a[i] * b[i];
  }
  const double spread = (n * aa - sum_a * sum_a) * (n * bb - sum_b * sum_b);
  return spread <= 0 ? 0 : (n * ab - sum_a * sum_b) / std::sqrt(spread);
}

Evaluation evaluate(LabelBits gold, std::span<const Judgement> judged) {
  Evaluation result;
  const std::size_t texts = result.texts = gold.size();
  const auto said = [&](auto Judgement::*bits) {
    return bits_of(texts, [&](std::size_t i) { return judged[i].*bits; });
  };
  const auto grouped = [&](const auto& table) {
    return bits_of(texts, [&](std::size_t i) { return groups_of(table, gold[i]); });
  };
  result.fine = score_labels(kFineLabelNames, gold, said(&Judgement::fine));
  for (const LabelScore& label : result.fine.labels)
    if (label.support >= kFrequentSupport) result.frequent.labels.push_back(label);
  result.emotions =
      score_labels(kEmotionNames,
                   bits_of(texts, [&](std::size_t i) -> std::uint32_t { return roll_up(gold[i]); }),
                   said(&Judgement::emotions));
  result.ekman = score_labels(kEkmanNames, grouped(kFineOfEkman), said(&Judgement::ekman));
  result.sentiment =
      score_labels(kSentimentNames, grouped(kFineOfSentiment), said(&Judgement::sentiment));
  std::vector<float> probability;
  for (const Judgement& one : judged)
    probability.insert(probability.end(), one.probability.begin(), one.probability.end());
  result.calibration = score_probabilities(kFineLabelCount, gold, probability);
  return result;
}

}  // namespace attune
