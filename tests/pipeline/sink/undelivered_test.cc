#include "pipeline/sink/undelivered.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::int64_t kSecondNs = 1'000'000'000;

Outgoing outgoing(unsigned tries, const std::string& payload) {
  Outgoing made;
  made.delivery = std::make_unique<Delivery>();
  made.delivery->tries = tries;
  made.topic = "t";
  made.payload = payload;
  return made;
}

TEST(Undelivered, gives_out_what_is_due_and_keeps_the_rest) {
  Undelivered waiting;
  waiting.add(outgoing(3, "after four seconds"), 0);
  waiting.add(outgoing(1, "after one"), 0);
  EXPECT_TRUE(waiting.take_due(kSecondNs - 1).empty());
  const auto first = waiting.take_due(kSecondNs);
  ASSERT_EQ(first.size(), 1u);
  EXPECT_EQ(first[0].payload, "after one");
  EXPECT_TRUE(waiting.take_due(4 * kSecondNs - 1).empty());
  EXPECT_EQ(waiting.size(), 1u);
  const auto second = waiting.take_due(4 * kSecondNs);
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].payload, "after four seconds");
  EXPECT_EQ(waiting.bytes(), 0u);
}

TEST(Undelivered, a_later_one_that_is_due_earlier_is_not_forgotten) {
  Undelivered waiting;
  waiting.add(outgoing(6, "after thirty"), 0);
  EXPECT_TRUE(waiting.take_due(10 * kSecondNs).empty());
  waiting.add(outgoing(1, "after eleven"), 10 * kSecondNs);
  EXPECT_EQ(waiting.take_due(11 * kSecondNs).size(), 1u);
  EXPECT_EQ(waiting.take_due(30 * kSecondNs).size(), 1u);
}

}  // namespace
}  // namespace attune
