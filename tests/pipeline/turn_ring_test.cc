#include "pipeline/turn_ring.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace attune {
namespace {

std::unique_ptr<Batch> batch(std::uint64_t sequence) {
  auto made = std::make_unique<Batch>();
  made->sequence = sequence;
  return made;
}

TEST(TurnRing, has_nobodys_turn_while_the_next_batch_is_missing) {
  TurnRing ring;
  EXPECT_EQ(ring.take(), nullptr);
  ring.put(1, batch(1));
  EXPECT_EQ(ring.take(), nullptr);
  ring.put(0, batch(0));
  EXPECT_EQ(ring.take()->sequence, 0u);
  EXPECT_EQ(ring.take()->sequence, 1u);
  EXPECT_EQ(ring.take(), nullptr);
}

TEST(TurnRing, keeps_the_sequence_while_it_grows_from_any_turn) {
  TurnRing ring;
  std::uint64_t next = 0;
  std::mt19937 random(3);
  for (const std::uint64_t under_way : {5u, 16u, 17u, 100u, 3u, 1000u}) {
    ring.reserve(under_way);
    std::vector<std::uint64_t> order(under_way);
    std::iota(order.begin(), order.end(), next);
    std::shuffle(order.begin(), order.end(), random);
    // Half of them, then room for more than there ever was, then the others.
    for (std::size_t i = 0; i < order.size() / 2; ++i) ring.put(order[i], batch(order[i]));
    ring.reserve(2 * under_way);
    for (std::size_t i = order.size() / 2; i < order.size(); ++i) ring.put(order[i], batch(order[i]));
    for (std::uint64_t i = 0; i < under_way; ++i) {
      const auto taken = ring.take();
      ASSERT_NE(taken, nullptr);
      EXPECT_EQ(taken->sequence, next++);
    }
    EXPECT_EQ(ring.take(), nullptr);
  }
}

}  // namespace
}  // namespace attune
