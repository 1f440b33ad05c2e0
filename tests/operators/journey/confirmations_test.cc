#include "operators/journey/confirmations.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(Confirmations, ComeOutByTimeThenCustomer) {
  Confirmations waiting(10);
  for (const auto& [due, customer] : {std::pair{5, 1u}, {3, 9u}, {3, 2u}, {8, 4u}})
    EXPECT_TRUE(waiting.wait_for({due, customer, 0, 0}));
  std::vector<std::pair<std::int64_t, std::uint64_t>> order;
  while (waiting.next_ms() != INT64_MAX) {
    const Confirmations::Entry entry = waiting.pop();
    order.emplace_back(entry.due_ms, entry.customer);
  }
  EXPECT_EQ(order,
            (std::vector<std::pair<std::int64_t, std::uint64_t>>{{3, 2}, {3, 9}, {5, 1}, {8, 4}}));
}

TEST(Confirmations, AreNotMoreThanTheirCap) {
  Confirmations waiting(2);
  EXPECT_TRUE(waiting.wait_for({1, 1, 0, 0}));
  EXPECT_TRUE(waiting.wait_for({2, 2, 0, 0}));
  EXPECT_FALSE(waiting.wait_for({0, 3, 0, 0}));
  EXPECT_EQ(waiting.size(), 2u);
  EXPECT_EQ(waiting.next_ms(), 1);
}

}  // namespace
}  // namespace attune
