#include "operators/emotion/drift.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace attune {
namespace {

using Mix = std::vector<double>;

double psi(const Mix& counts, const Mix& reference) {
  return population_stability_index(counts, reference).value();
}

/// Any mix of twelve bins, some of them empty.
Mix any_mix(std::mt19937& random) {
  Mix mix(kEmotionCount);
  for (double& share : mix) share = static_cast<double>(random() % 4 == 0 ? 0 : random() % 1000);
  mix[random() % mix.size()] += 1;
  return mix;
}

Mix as_shares(Mix mix) {
  const double all = std::accumulate(mix.begin(), mix.end(), 0.0);
  for (double& share : mix) share /= all;
  return mix;
}

/// `texts` texts, each in one bin.
Mix draw(const Mix& mix, int texts, std::mt19937& random) {
  std::discrete_distribution<std::size_t> bins(mix.begin(), mix.end());
  Mix counts(mix.size());
  for (int i = 0; i < texts; ++i) ++counts[bins(random)];
  return counts;
}

ReferenceMix reference() {
  ReferenceMix mix;
  mix.emotions = {.10f, .05f, .04f, .02f, .06f, .04f, .12f, .01f, .05f, .20f, .03f, .45f};
  mix.confidence = {0, .02f, .08f, .15f, .20f, .15f, .12f, .10f, .08f, .10f};
  mix.unknown_words = .03f;
  mix.texts = 5'000;
  return mix;
}

/// Counts of `texts` texts in the reference's own proportions.
ModelCounts as_in(const ReferenceMix& mix, double texts) {
  ModelCounts counts;
  for (std::size_t i = 0; i < counts.emotions.size(); ++i)
    counts.emotions[i] = static_cast<std::uint64_t>(std::lround(mix.emotions[i] * texts));
  for (std::size_t i = 0; i < counts.confidence.size(); ++i)
    counts.confidence[i] = static_cast<std::uint64_t>(std::lround(mix.confidence[i] * texts));
  return counts;
}

TEST(PopulationStabilityIndex, is_what_the_formula_says) {
  // (0.6 - 0.5) ln(0.6/0.5) + (0.4 - 0.5) ln(0.4/0.5), by hand.
  EXPECT_NEAR(psi({60, 40}, {1, 1}), 0.1 * 0.1823215568 + 0.1 * 0.2231435513, 1e-9);
}

TEST(PopulationStabilityIndex, of_equal_mixes_is_zero_whatever_their_size) {
  std::mt19937 random(1);
  for (int i = 0; i < 1000; ++i) {
    const Mix mix = any_mix(random);
    Mix larger = mix;
    for (double& count : larger) count *= 8;
    EXPECT_EQ(psi(mix, mix), 0);
    EXPECT_EQ(psi(larger, mix), 0);
  }
}

TEST(PopulationStabilityIndex, is_never_negative_and_the_same_either_way_round) {
  std::mt19937 random(2);
  for (int i = 0; i < 1000; ++i) {
    const Mix one = any_mix(random), other = any_mix(random);
    EXPECT_GE(psi(one, other), 0);
    EXPECT_NEAR(psi(one, other), psi(other, one), 1e-12);
  }
}

TEST(PopulationStabilityIndex, grows_with_the_shift) {
  std::mt19937 random(3);
  for (int i = 0; i < 300; ++i) {
    const Mix from = as_shares(any_mix(random)), to = as_shares(any_mix(random));
    double before = 0;
    for (int step = 1; step <= 20; ++step) {
      const double part = step / 20.0;
      Mix blend(from.size());
      for (std::size_t b = 0; b < blend.size(); ++b) blend[b] = (1 - part) * from[b] + part * to[b];
      const double now = psi(blend, from);
      EXPECT_GE(now, before - 1e-12);
      before = now;
    }
    EXPECT_GT(before, 0);
  }
}

TEST(PopulationStabilityIndex, takes_an_empty_bin_for_a_ten_thousandth) {
  const double nothing = psi({100, 0}, {50, 50});
  EXPECT_NEAR(nothing, 0.5 * std::log(2) + (kLeastShare - 0.5) * std::log(kLeastShare / 0.5),
              1e-12);
  EXPECT_TRUE(std::isfinite(nothing));
  EXPECT_EQ(psi({100, 0}, {100, 0}), 0);
}

TEST(PopulationStabilityIndex, of_nothing_is_not_known) {
  EXPECT_FALSE(population_stability_index(Mix{0, 0}, Mix{1, 1}));
  EXPECT_FALSE(population_stability_index(Mix{1, 1}, Mix{0, 0}));
  EXPECT_FALSE(population_stability_index(Mix{}, Mix{}));
}

/// The header's promise: (B - 1) / n on average without a shift, and a thousand texts stay far
/// below a bound that is worth an alarm.
TEST(PopulationStabilityIndex, by_chance_alone_is_as_large_as_its_theory_says) {
  std::mt19937 random(4);
  const ReferenceMix mix = reference();
  const Mix shares(mix.emotions.begin(), mix.emotions.end());
  constexpr int kDraws = 2000, kTexts = 1000;
  std::vector<double> found;
  for (int i = 0; i < kDraws; ++i) found.push_back(psi(draw(shares, kTexts, random), shares));
  std::sort(found.begin(), found.end());
  const double mean = std::accumulate(found.begin(), found.end(), 0.0) / kDraws;
  EXPECT_NEAR(mean, 11.0 / kTexts, 0.0015);
  EXPECT_LT(found[kDraws * 999 / 1000], 0.05);
}

TEST(Drift, is_near_zero_for_texts_as_in_the_reference) {
  const Drift drift = drift_of(as_in(reference(), 10'000), reference(), 1'000);
  EXPECT_EQ(drift.texts, 10'000u);
  EXPECT_LT(drift.emotions.value(), 1e-9);
  EXPECT_LT(drift.confidence.value(), 1e-9);
}

TEST(Drift, tells_a_shift_of_emotions_from_one_of_confidence) {
  ModelCounts angry = as_in(reference(), 10'000);
  angry.emotions[static_cast<std::size_t>(Emotion::anger)] += 6'000;
  EXPECT_GT(drift_of(angry, reference(), 1'000).emotions.value(), kDriftLarge);
  EXPECT_LT(drift_of(angry, reference(), 1'000).confidence.value(), 1e-9);

  ModelCounts unsure = as_in(reference(), 10'000);
  std::rotate(unsure.confidence.begin(), unsure.confidence.begin() + 3, unsure.confidence.end());
  EXPECT_GT(drift_of(unsure, reference(), 1'000).confidence.value(), kDriftLarge);
  EXPECT_LT(drift_of(unsure, reference(), 1'000).emotions.value(), 1e-9);
}

TEST(Drift, is_not_known_from_too_few_texts_or_without_a_reference) {
  const ModelCounts counts = as_in(reference(), 1'000);
  EXPECT_TRUE(drift_of(counts, reference(), 1'000).emotions);
  const Drift few = drift_of(counts, reference(), 1'001);
  EXPECT_FALSE(few.emotions);
  EXPECT_FALSE(few.confidence);
  EXPECT_EQ(few.texts, 1'000u);
  EXPECT_FALSE(drift_of(counts, ReferenceMix{}, 1'000).emotions);
}

TEST(ModelCounts, put_a_confidence_where_prometheus_would) {
  EXPECT_EQ(confidence_bin(0), 0u);
  EXPECT_EQ(confidence_bin(1), 0u);
  EXPECT_EQ(confidence_bin(1'000), 0u);  // le="0.1"
  EXPECT_EQ(confidence_bin(1'001), 1u);
  EXPECT_EQ(confidence_bin(9'000), 8u);
  EXPECT_EQ(confidence_bin(9'001), 9u);
  EXPECT_EQ(confidence_bin(kConfidenceOne), 9u);
}

TEST(ModelCounts, add_up_what_was_read) {
  ModelCounts counts;
  Reading reading;
  reading.emotions = 0b101;
  reading.confidence = 4'321;
  reading.words = 12;
  reading.unknown_words = 3;
  counts.add(reading);
  const ModelCounts one = counts;
  counts.add(reading);
  EXPECT_EQ(counts.texts(), 2u);
  EXPECT_EQ(counts.words, 24u);
  EXPECT_EQ(counts.unknown_words, 6u);
  EXPECT_EQ(counts.confidence_sum, 8'642u);
  EXPECT_EQ(counts.confidence[4], 2u);
  EXPECT_EQ(counts.emotions[0], 2u);
  EXPECT_EQ(counts.emotions[1], 0u);
  EXPECT_EQ(counts.emotions[2], 2u);
  EXPECT_EQ(counts.since(one), one);
  EXPECT_EQ(counts.since(counts), ModelCounts{});
}

}  // namespace
}  // namespace attune
