#include "pipeline/source/synthetic/zipf.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "pipeline/source/synthetic/pacer.h"

namespace attune {
namespace {

/// Counts by rank; index 0 stays empty.
std::vector<double> draw(std::uint32_t ranks, double exponent, int draws) {
  const Zipf zipf(ranks, exponent);
  Random random(11);
  std::vector<double> counts(ranks + 1);
  for (int i = 0; i < draws; ++i) counts.at(zipf(random)) += 1;
  return counts;
}

TEST(Zipf, DrawsEachRankAsOftenAsItsPowerSays) {
  constexpr int kDraws = 400'000;
  for (const double exponent : {0.0, 0.7, 1.0, 1.5, 3.0}) {
    double whole = 0;
    for (int k = 1; k <= 50; ++k) whole += std::pow(k, -exponent);
    const std::vector<double> counts = draw(50, exponent, kDraws);
    for (const int k : {1, 2, 3, 10, 50}) {
      const double expected = kDraws * std::pow(k, -exponent) / whole;
      EXPECT_NEAR(counts[k], expected, 5 * std::sqrt(expected) + 1) << "rank " << k << ", exponent " << exponent;
    }
  }
}

TEST(Zipf, HasOneCustomerWhenThereIsOne) { EXPECT_EQ(draw(1, 1.0, 1'000)[1], 1'000); }

TEST(Zipf, StaysWithinTenMillionRanks) {
  const Zipf zipf(10'000'000, 0.1);
  Random random(3);
  for (int i = 0; i < 100'000; ++i) {
    const std::uint32_t rank = zipf(random);
    ASSERT_GE(rank, 1u);
    ASSERT_LE(rank, 10'000'000u);
  }
}

TEST(Random, IsTheSameEverywhereForASeed) {
  Random random(0);  // the published first values of SplitMix64
  EXPECT_EQ(random.next(), 0xe220a8397b1dcdafull);
  EXPECT_EQ(random.next(), 0x6e789e6aa1b965f4ull);
}

TEST(Pacer, OwesByTheClockAlone) {
  const Pacer pacer(2'000);
  EXPECT_EQ(pacer.due(-5), 0u);
  EXPECT_EQ(pacer.due(0), 1u);
  EXPECT_EQ(pacer.due(1'000'000'000), 2'001u);
  EXPECT_EQ(pacer.due_at_ms(2'000), 1'000);
}

}  // namespace
}  // namespace attune
