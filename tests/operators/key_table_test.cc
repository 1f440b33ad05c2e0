#include "operators/key_table.h"

#include <gtest/gtest.h>

#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::uint32_t kKeys = 5'000;

std::uint64_t key_of(std::uint64_t number) {
  return hash_mix(number ^ 0xa0761d6478bd642full, 0xe7037ed1a0b428dbull);
}
std::vector<std::uint64_t> slots_of_keys() {
  KeyRows keys;
  for (std::uint32_t i = 0; i < kKeys; ++i) keys.emplace_back(key_of(i), i);
  return key_slots(keys);
}

TEST(KeyTable, LeadsEachKeyToItsRowAndOthersToNone) {
  const auto slots = slots_of_keys();
  const KeyTable table(slots);
  for (std::uint32_t i = 0; i < kKeys; ++i) EXPECT_EQ(table.find(key_of(i)), i);
  for (std::uint32_t i = kKeys; i < 2 * kKeys; ++i)
    EXPECT_EQ(table.find(key_of(i)), KeyTable::kNoRow);
}

TEST(KeyFilter, LetsEveryKeyOfItsTablePassAndFewOthers) {
  const auto slots = slots_of_keys();
  const KeyFilter filter{KeyTable(slots)};
  for (std::uint32_t i = 0; i < kKeys; ++i) EXPECT_TRUE(filter.may_have(key_of(i)));
  std::uint32_t passed = 0;
  for (std::uint32_t i = kKeys; i < 11 * kKeys; ++i) passed += filter.may_have(key_of(i));
  EXPECT_LT(passed, 10 * kKeys / 8);  // one bit in eight is set, or fewer
}

TEST(KeyFilter, OfNoKeyLetsNonePass) {
  const std::vector<std::uint64_t> slots(2);
  for (const KeyFilter& filter : {KeyFilter(), KeyFilter(KeyTable(slots))})
    for (std::uint32_t i = 0; i < kKeys; ++i) EXPECT_FALSE(filter.may_have(key_of(i)));
}

}  // namespace
}  // namespace attune
