#include "operators/rare_count.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

RareCount of(std::uint64_t first, std::uint64_t last) {
  RareCount made;
  for (std::uint64_t i = first; i <= last; ++i) made.add(i * 0x9E3779B97F4A7C15ull);
  return made;
}

TEST(RareCount, costs_a_pointer_until_something_is_counted) {
  RareCount none;
  EXPECT_EQ(sizeof none, sizeof(void*));
  EXPECT_EQ(none.memory_bytes(), 0u);
  EXPECT_EQ(none.estimate(), 0u);
  none.merge(RareCount{});
  EXPECT_EQ(none.memory_bytes(), 0u);
  none.add(7);
  EXPECT_EQ(none.estimate(), 1u);
  EXPECT_GE(none.memory_bytes(), sizeof(DistinctCount));
}

TEST(RareCount, merges_as_the_count_behind_it) {
  RareCount all = of(1, 30);
  all.merge(of(21, 60));
  EXPECT_EQ(all.estimate(), 60u);
  RareCount into_nothing;
  into_nothing.merge(all);
  EXPECT_EQ(into_nothing.estimate(), 60u);
}

TEST(RareCount, a_copy_goes_its_own_way) {
  const RareCount one = of(1, 3);
  RareCount other = one;
  other.add(99);
  EXPECT_EQ(one.estimate(), 3u);
  EXPECT_EQ(other.estimate(), 4u);
  other = one;
  EXPECT_EQ(other.estimate(), 3u);
}

}  // namespace
}  // namespace attune
