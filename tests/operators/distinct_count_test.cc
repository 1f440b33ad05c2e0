#include "operators/distinct_count.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "operators/hash.h"

namespace attune {
namespace {

std::vector<std::uint64_t> random_hashes(std::size_t n, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<std::uint64_t> hashes(n);
  for (std::uint64_t& hash : hashes) hash = random();
  return hashes;
}

DistinctCount count_of(const std::vector<std::uint64_t>& hashes) {
  DistinctCount count;
  for (const std::uint64_t hash : hashes) count.add(hash);
  return count;
}

double error_of(const DistinctCount& count, std::size_t truth) {
  return std::abs(static_cast<double>(count.estimate()) / static_cast<double>(truth) - 1);
}

TEST(DistinctCountTest, nobody_counts_as_zero) { EXPECT_EQ(DistinctCount().estimate(), 0u); }

TEST(DistinctCountTest, small_sets_are_exact_up_to_the_limit) {
  DistinctCount count;
  const auto hashes = random_hashes(DistinctCount::kExactLimit, 1);
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    count.add(hashes[i]);
    count.add(hashes[i / 2]);
    ASSERT_EQ(count.estimate(), i + 1);
  }
}

TEST(DistinctCountTest, the_first_customers_need_no_heap) {
  DistinctCount count = count_of(random_hashes(4, 1));
  EXPECT_EQ(count.memory_bytes(), 0u);
  count.add(5);
  EXPECT_EQ(count.memory_bytes(), 64u);
}

TEST(DistinctCountTest, extreme_hashes_are_hashes_like_any_other) {
  DistinctCount count = count_of({0, UINT64_MAX, 1, std::uint64_t{1} << 63});
  EXPECT_EQ(count.estimate(), 4u);
  count.merge(count_of(random_hashes(10'000, 3)));
  EXPECT_LE(error_of(count, 10'004), 0.03);
  count.add(0);
  EXPECT_LE(error_of(count, 10'004), 0.03);
}

TEST(DistinctCountTest, is_within_three_percent_from_a_thousand_to_a_million) {
  for (const std::size_t n : {129u, 500u, 1'000u, 1'300u, 1'600u, 3'000u, 10'000u, 30'000u, 50'000u, 100'000u}) {
    double worst = 0, square = 0;
    const int seeds = n <= 10'000 ? 200 : 50;
    for (int seed = 1; seed <= seeds; ++seed) {
      const double error = error_of(count_of(random_hashes(n, static_cast<std::uint64_t>(seed) * 7919 + n)), n);
      worst = std::max(worst, error);
      square += error * error;
    }
    EXPECT_LE(worst, 0.03) << n;
    EXPECT_LE(std::sqrt(square / seeds), 0.0095) << n << ": standard error is 0.0081";
  }
}

TEST(DistinctCountTest, is_within_three_percent_at_a_million) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed)
    EXPECT_LE(error_of(count_of(random_hashes(1'000'000, seed)), 1'000'000), 0.03) << seed;
}

TEST(DistinctCountTest, hashes_of_numbered_names_spread_like_random_ones) {
  for (const char* prefix : {"c", "customer-", "00000000-0000-0000-0000-0000000", ""}) {
    for (const std::size_t n : {1'000u, 20'000u, 200'000u}) {
      DistinctCount count;
      for (std::size_t i = 0; i < n; ++i) count.add(hash64(prefix + std::to_string(i)));
      EXPECT_LE(error_of(count, n), 0.03) << prefix << n;
    }
  }
}

TEST(DistinctCountTest, memory_is_bounded_and_grows_with_the_set) {
  DistinctCount count;
  std::size_t largest = 0;
  for (const std::uint64_t hash : random_hashes(100'000, 4)) {
    count.add(hash);
    largest = std::max(largest, count.memory_bytes());
  }
  EXPECT_EQ(largest, 16'384u);
  EXPECT_LE(count_of(random_hashes(128, 4)).memory_bytes(), 1'024u);
  EXPECT_LE(count_of(random_hashes(700, 4)).memory_bytes(), 4'096u);
}

/// Sets of every form: empty, inline, exact, at the limit, sparse, nearly dense, dense; they overlap.
std::vector<DistinctCount> parts(std::uint64_t seed) {
  const auto pool = random_hashes(9'000, seed);
  const auto slice = [&](std::size_t from, std::size_t to) {
    return count_of({pool.begin() + static_cast<std::ptrdiff_t>(from), pool.begin() + static_cast<std::ptrdiff_t>(to)});
  };
  return {slice(0, 0), slice(0, 3), slice(1, 120), slice(100, 228), slice(200, 900), slice(800, 2'300), slice(2'000, 9'000)};
}

TEST(DistinctCountTest, merging_in_every_order_gives_the_estimate_of_the_whole) {
  for (std::size_t first = 0; first < 2; ++first) {  // with and without the largest
    auto counts = parts(11);
    if (first == 1) counts.pop_back();
    const std::size_t n = first == 1 ? 2'300 : 9'000;
    const auto pool = random_hashes(9'000, 11);
    const std::uint64_t whole = count_of({pool.begin(), pool.begin() + static_cast<std::ptrdiff_t>(n)}).estimate();
    std::vector<std::size_t> order(counts.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    do {
      DistinctCount merged;
      for (const std::size_t i : order) merged.merge(counts[i]);
      ASSERT_EQ(merged.estimate(), whole);
    } while (std::next_permutation(order.begin(), order.end()));
  }
}

TEST(DistinctCountTest, merging_in_every_grouping_gives_the_same_estimate) {
  std::mt19937 random(5);
  const auto counts = parts(12);
  DistinctCount in_line;
  for (const DistinctCount& count : counts) in_line.merge(count);
  for (int trial = 0; trial < 200; ++trial) {
    auto rest = counts;
    while (rest.size() > 1) {  // any two become one
      std::shuffle(rest.begin(), rest.end(), random);
      rest[0].merge(rest.back());
      rest.pop_back();
    }
    ASSERT_EQ(rest[0].estimate(), in_line.estimate());
  }
}

TEST(DistinctCountTest, exact_sets_stay_exact_when_merged_below_the_limit) {
  const auto pool = random_hashes(129, 6);
  DistinctCount left = count_of({pool.begin(), pool.begin() + 80});
  left.merge(count_of({pool.begin() + 40, pool.begin() + 128}));
  EXPECT_EQ(left.estimate(), 128u);
  EXPECT_EQ(left.memory_bytes(), 1'024u);
}

TEST(DistinctCountTest, merging_a_set_with_itself_or_a_part_of_itself_changes_nothing) {
  for (DistinctCount& count : parts(13)) {
    const std::uint64_t before = count.estimate();
    const DistinctCount copy = count;
    count.merge(copy);
    count.merge(count);
    EXPECT_EQ(count.estimate(), before);
  }
}

TEST(DistinctCountTest, copies_are_independent_and_moved_from_sets_are_empty) {
  for (const DistinctCount& original : parts(14)) {
    DistinctCount copy = original;
    for (const std::uint64_t hash : random_hashes(20'000, 99)) copy.add(hash);
    DistinctCount source = original;
    DistinctCount moved = std::move(source);
    EXPECT_EQ(moved.estimate(), original.estimate());
    EXPECT_EQ(source.estimate(), 0u);  // NOLINT: the contract
    source.add(1);
    EXPECT_EQ(source.estimate(), 1u);
  }
}

}  // namespace
}  // namespace attune
