#include "operators/emotion/evaluation.h"

#include <bit>

#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t kFrequentSupport = 50;

template <std::size_t N, class GroupsOf>
GroupScore score(std::span<const std::uint32_t> gold, std::span<const std::uint32_t> read,
                 const std::array<std::string_view, N>& names, GroupsOf&& groups_of) {
  GroupScore result;
  for (const std::string_view name : names) result.labels.push_back({name});
  for (std::size_t i = 0; i < gold.size(); ++i) {
    const std::uint32_t is = groups_of(gold[i]), said = groups_of(read[i]);
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
auto by_table(const std::array<std::uint32_t, N>& table) {
  return [&table](std::uint32_t fine_labels) {
    std::uint32_t groups = 0;
    for (std::size_t g = 0; g < N; ++g)
      if ((fine_labels & table[g]) != 0) groups |= 1u << g;
    return groups;
  };
}

}  // namespace

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

Evaluation evaluate(std::span<const std::uint32_t> gold, std::span<const std::uint32_t> read) {
  Evaluation result;
  result.texts = gold.size();
  result.fine = score(gold, read, kFineLabelNames, [](std::uint32_t labels) { return labels; });
  for (const LabelScore& label : result.fine.labels)
    if (label.support >= kFrequentSupport) result.frequent.labels.push_back(label);
  result.emotions = score(gold, read, kEmotionNames, [](std::uint32_t labels) -> std::uint32_t { return roll_up(labels); });
  result.ekman = score(gold, read, kEkmanNames, by_table(kFineOfEkman));
  result.sentiment = score(gold, read, kSentimentNames, by_table(kFineOfSentiment));
  return result;
}

}  // namespace attune
