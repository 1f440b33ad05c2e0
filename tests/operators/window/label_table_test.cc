// A pane's table is a commutative monoid: whatever the order and grouping of merges, the same
// window closes.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "operators/window/pane.h"
#include "tests/operators/window/traffic.h"

namespace attune {
namespace {

struct Row {
  Tally tally;
  std::uint64_t customers = 0;
  bool operator==(const Row&) const = default;
};

std::map<LabelSets::Id, Row> rows_of(const LabelTable& table) {
  std::map<LabelSets::Id, Row> rows;
  for (const LabelTable::Cell& cell : table.cells()) {
    const bool fresh = rows.emplace(cell.set, Row{cell.tally, cell.customers.estimate()}).second;
    EXPECT_TRUE(fresh) << "label set " << cell.set << " twice";
  }
  return rows;
}

/// Tables over some of the same label sets and customers: an empty one, small ones, one of every
/// form of sketch.
std::vector<LabelTable> random_tables(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<LabelTable> tables(5);
  for (std::size_t t = 1; t < tables.size(); ++t) {
    const std::size_t events = std::size_t{20} << (2 * t);
    for (std::size_t i = 0; i < events; ++i) {
      const auto set = static_cast<LabelSets::Id>(random() % 7);
      LabelTable::Cell* cell = tables[t].find(set);
      if (cell == nullptr) cell = &tables[t].add(set);
      cell->tally.add(testing::reading_of(static_cast<std::uint16_t>(random() & 0xfff),
                                          static_cast<std::int32_t>(random() % 20'001) - 10'000));
      tables[t].add_customer(*cell, random() % 2 == 0 ? random() % 40 : random());
    }
  }
  return tables;
}

TEST(LabelTableTest, merging_in_every_order_gives_the_same_rows) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const std::vector<LabelTable> tables = random_tables(seed);
    std::vector<std::size_t> order{0, 1, 2, 3, 4};
    std::map<LabelSets::Id, Row> first;
    do {
      LabelTable merged;
      for (const std::size_t i : order) merged.merge(tables[i]);
      if (first.empty()) first = rows_of(merged);
      ASSERT_EQ(rows_of(merged), first) << "seed " << seed;
    } while (std::next_permutation(order.begin(), order.end()));
    EXPECT_EQ(first.size(), 7u);
  }
}

TEST(LabelTableTest, merging_in_every_grouping_gives_the_same_rows) {
  std::mt19937 random(3);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const std::vector<LabelTable> tables = random_tables(100 + seed);
    LabelTable in_line;
    for (const LabelTable& table : tables) in_line.merge(table);
    std::vector<LabelTable> rest = tables;
    while (rest.size() > 1) {  // any two become one
      std::shuffle(rest.begin(), rest.end(), random);
      rest[0].merge(rest.back());
      rest.pop_back();
    }
    ASSERT_EQ(rows_of(rest[0]), rows_of(in_line)) << "seed " << seed;
  }
}

TEST(LabelTableTest, an_empty_table_changes_nothing_from_either_side) {
  for (const LabelTable& table : random_tables(9)) {
    LabelTable left, right = table;
    left.merge(table);
    right.merge(LabelTable());
    EXPECT_EQ(rows_of(left), rows_of(table));
    EXPECT_EQ(rows_of(right), rows_of(table));
  }
}

TEST(LabelTableTest, knows_what_it_weighs_after_any_merges) {
  LabelTable merged;
  for (const LabelTable& table : random_tables(11)) merged.merge(table);
  std::size_t sketches = 0;
  for (const LabelTable::Cell& cell : merged.cells()) sketches += cell.customers.memory_bytes();
  EXPECT_GE(merged.memory_bytes(), sketches + merged.size() * sizeof(LabelTable::Cell));
  merged.clear();
  EXPECT_LT(merged.memory_bytes(), 64u * 1024) << "sketches are gone";
}

}  // namespace
}  // namespace attune
