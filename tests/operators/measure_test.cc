#include "operators/measure.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>
#include <vector>

namespace attune {
namespace {

using Counts = std::vector<Measures::Count>;

Counts counts_of(const Measures& measures) {
  return {measures.counts().begin(), measures.counts().end()};
}

TEST(Measures, hold_what_a_map_holds_whatever_the_order) {
  Measures measures;
  std::map<MeasureId, std::uint64_t> expected;
  std::uint64_t random = 1;
  for (std::uint64_t n = 0; n < 5'000; ++n) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    const auto id = static_cast<MeasureId>((random >> 33) % kMeasureCount);
    measures.add(id, n);
    expected[id] += n;
    ASSERT_EQ(measures.of(id), expected[id]);
  }
  ASSERT_EQ(expected.size(), kMeasureCount) << "full, so that every place was taken";
  Counts sorted;
  for (const auto& [id, n] : expected) sorted.push_back({id, n});
  EXPECT_EQ(counts_of(measures), sorted);
}

TEST(Measures, of_nothing_are_none) {
  const Measures none;
  for (std::size_t id = 0; id < kMeasureCount; ++id)
    ASSERT_EQ(none.of(static_cast<MeasureId>(id)), 0u);
}

TEST(Measures, moved_away_or_cleared_begin_anew) {
  Measures from;
  from.add(300, 3);
  const Measures made = std::move(from);
  from.add(7, 1);
  EXPECT_EQ(counts_of(made), (Counts{{300, 3}}));
  EXPECT_EQ(counts_of(from), (Counts{{7, 1}}));
  Measures to;
  to.add(1, 1);
  to = std::move(from);
  EXPECT_EQ(counts_of(to), (Counts{{7, 1}}));
  EXPECT_TRUE(from.empty());
  to.clear();
  to.add(2, 5);
  EXPECT_EQ(counts_of(to), (Counts{{2, 5}}));
  EXPECT_EQ(to.of(7), 0u);
}

}  // namespace
}  // namespace attune
