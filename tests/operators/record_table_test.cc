#include "operators/record_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <unordered_map>
#include <vector>

namespace attune {
namespace {

struct Thing {
  std::uint64_t key = 0;
  int value = 0;
};
using Things = RecordTable<Thing>;

/// The key whose product with the table's multiplier is this: its upper half is the key's hash.
std::uint64_t key_of(std::uint64_t product) {
  constexpr std::uint64_t kMultiplier = 0x9E3779B97F4A7C15ull;
  std::uint64_t inverse = kMultiplier;
  for (int i = 0; i < 6; ++i) inverse *= 2 - kMultiplier * inverse;
  return product * inverse;
}

TEST(RecordTable, keeps_keys_of_one_hash_apart) {
  Things things(100);
  for (std::uint64_t i = 1; i <= 40; ++i)
    things[things.open(key_of(7ull << 32 | i))].value = static_cast<int>(i);
  for (std::uint64_t i = 1; i <= 40; ++i) {
    const Things::Index index = things.find(key_of(7ull << 32 | i));
    ASSERT_NE(index, Things::kNone);
    EXPECT_EQ(things[index].value, static_cast<int>(i));
  }
  EXPECT_EQ(things.find(key_of(7ull << 32 | 41)), Things::kNone);
  things.close(things.find(key_of(7ull << 32 | 20)));
  EXPECT_EQ(things.find(key_of(7ull << 32 | 20)), Things::kNone);
  EXPECT_NE(things.find(key_of(7ull << 32 | 40)), Things::kNone);
}

TEST(RecordTable, finds_what_is_open_and_nothing_else) {
  std::mt19937_64 random(11);
  Things things(4'000);
  std::unordered_map<std::uint64_t, int> known;
  for (int step = 0; step < 60'000; ++step) {
    const std::uint64_t key = random() % 6'000 + 1;
    const Things::Index index = things.find(key);
    ASSERT_EQ(index != Things::kNone, known.contains(key));
    if (index != Things::kNone) {
      ASSERT_EQ(things[index].value, known[key]);
      ASSERT_EQ(things.expect_record(key), index);
      ASSERT_EQ(things.expect_neighbours(key), index);
      if (random() % 2 == 0) things.touch(index);
      else things.close(index), known.erase(key);
    } else {
      if (things.full()) {
        known.erase(things[things.oldest()].key);
        things.close(things.oldest());
      }
      things[things.open(key)].value = known[key] = step;
    }
  }
  EXPECT_EQ(things.size(), known.size());
}

TEST(RecordTable, the_one_touched_longest_ago_is_the_oldest) {
  Things things(10);
  const Things::Index first = things.open(1), second = things.open(2), third = things.open(3);
  EXPECT_EQ(things.oldest(), first);
  things.touch(first);
  EXPECT_EQ(things.oldest(), second);
  things.close(second);
  EXPECT_EQ(things.oldest(), third);
  EXPECT_EQ(things.after(third), first);
}

}  // namespace
}  // namespace attune
