// A queue in chunks behaves as any queue; what is in it stays where it is.
#include "operators/memory/chunk_ring.h"

#include <gtest/gtest.h>

#include <deque>
#include <random>

namespace attune {
namespace {

constexpr std::size_t kChunk = ChunkRing<int>::kChunk;

TEST(ChunkRing, gives_back_what_came_first) {
  ChunkRing<int> ring;
  for (int i = 0; i < 1'000; ++i) ring.push(i);
  for (int i = 0; i < 1'000; ++i, ring.pop()) ASSERT_EQ(ring.front(), i);
  EXPECT_TRUE(ring.empty());
}

TEST(ChunkRing, is_a_queue_however_it_fills_and_empties) {
  std::mt19937 random(7);
  ChunkRing<int> ring;
  std::deque<int> queue;
  for (int step = 0, next = 0; step < 300; ++step) {
    const bool fills = random() % 2 == 0;
    for (std::size_t n = random() % (3 * kChunk); n > 0; --n) {
      if (fills) ring.push(next), queue.push_back(next++);
      else if (!queue.empty()) ring.pop(), queue.pop_front();
    }
    ASSERT_EQ(ring.size(), queue.size());
    for (std::size_t i = 0; i < queue.size(); ++i) ASSERT_EQ(ring[i], queue[i]);
    if (!queue.empty()) ASSERT_EQ(ring.back(), queue.back());
  }
}

TEST(ChunkRing, moves_nothing_when_it_grows) {
  ChunkRing<int> ring;
  ring.push(1);
  const int* const first = &ring.front();
  for (int i = 0; i < 100'000; ++i) ring.push(i);
  EXPECT_EQ(&ring.front(), first);
}

TEST(ChunkRing, takes_no_more_memory_than_it_ever_needed_at_once) {
  ChunkRing<int> ring;
  for (std::size_t i = 0; i < 5 * kChunk; ++i) ring.push(0);
  const std::size_t needed = ring.memory_bytes();
  for (std::size_t i = 0; i < 500 * kChunk; ++i) ring.pop(), ring.push(0);
  EXPECT_LE(ring.memory_bytes(), needed + kChunk * sizeof(int));  // one chunk is left, one begun
  while (!ring.empty()) ring.pop();
  EXPECT_LE(ring.memory_bytes(), needed + kChunk * sizeof(int));
}

}  // namespace
}  // namespace attune
