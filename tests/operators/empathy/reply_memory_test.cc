#include "operators/empathy/reply_memory.h"

#include <gtest/gtest.h>

#include <random>

#include "operators/empathy/simhash.h"

namespace attune {
namespace {

constexpr std::int64_t kKeepMs = 7 * 86'400'000LL;
constexpr std::uint64_t kWording = 0x1234'5678'9ABC'DEF0;

std::uint64_t flipped(std::uint64_t hash, std::initializer_list<int> bits) {
  for (const int bit : bits) hash ^= std::uint64_t{1} << bit;
  return hash;
}

class ReplyMemoryTest : public ::testing::Test {
 protected:
  void give(std::uint64_t simhash, std::uint64_t recipient, std::int64_t now_ms = 1'000) {
    memory.remember(simhash, recipient, now_ms, 3);
  }
  unsigned repeats(std::uint64_t simhash, std::uint64_t recipient) const {
    return memory.repeats(simhash, recipient, 3);
  }
  ReplyMemory memory{100, kKeepMs};
};

TEST_F(ReplyMemoryTest, a_reply_never_given_repeats_nothing) {
  EXPECT_EQ(repeats(kWording, 1), 0u);
}

TEST_F(ReplyMemoryTest, counts_the_others_that_it_was_given_to) {
  for (std::uint64_t recipient = 1; recipient <= 5; ++recipient) give(kWording, recipient);
  EXPECT_EQ(repeats(kWording, 9), 5u);
  EXPECT_EQ(repeats(kWording, 3), 4u) << "not the customer themselves";
}

TEST_F(ReplyMemoryTest, the_same_customer_counts_once) {
  for (int i = 0; i < 9; ++i) give(kWording, 1);
  EXPECT_EQ(repeats(kWording, 2), 1u);
}

TEST_F(ReplyMemoryTest, three_bits_are_near_and_four_are_not) {
  give(kWording, 1);
  EXPECT_EQ(repeats(flipped(kWording, {0, 20, 40}), 2), 1u) << "one band is left whole";
  EXPECT_EQ(repeats(flipped(kWording, {0, 1, 2}), 2), 1u);
  EXPECT_EQ(repeats(flipped(kWording, {0, 1, 2, 3}), 2), 0u);
  EXPECT_EQ(repeats(flipped(kWording, {0, 20, 40, 60}), 2), 0u);
}

TEST_F(ReplyMemoryTest, finds_every_wording_within_three_bits_among_many) {
  std::mt19937_64 random(5);
  ReplyMemory many(5'000, kKeepMs);
  std::vector<std::uint64_t> hashes(4'000);
  for (std::uint64_t& hash : hashes) many.remember(hash = random(), 1, 1'000, 3);
  for (const std::uint64_t hash : hashes) {
    const auto bit = [&] { return static_cast<int>(random() % 64); };
    ASSERT_EQ(many.repeats(flipped(hash, {bit(), bit(), bit()}), 2, 3), 1u);
  }
}

TEST_F(ReplyMemoryTest, a_near_reply_counts_as_the_wording_that_is_known) {
  give(kWording, 1);
  give(flipped(kWording, {5}), 2);
  give(flipped(kWording, {6}), 3);
  EXPECT_EQ(memory.size(), 1u);
  EXPECT_EQ(repeats(kWording, 9), 3u);
}

TEST_F(ReplyMemoryTest, the_wording_not_given_for_longest_makes_room) {
  std::mt19937_64 random(6);
  give(kWording, 1);
  const std::uint64_t second = random();
  give(second, 1);
  give(kWording, 2);
  for (int i = 0; i < 99; ++i) give(random(), 1);
  EXPECT_EQ(memory.size(), 100u);
  EXPECT_EQ(repeats(second, 9), 0u);
  EXPECT_EQ(repeats(kWording, 9), 2u);
}

TEST_F(ReplyMemoryTest, what_was_not_given_for_a_week_is_forgotten) {
  give(kWording, 1, 1'000);
  give(flipped(~kWording, {}), 1, 1'000 + kKeepMs);
  EXPECT_EQ(repeats(kWording, 9), 1u);
  give(flipped(~kWording, {}), 2, 2'000 + kKeepMs);
  EXPECT_EQ(repeats(kWording, 9), 0u);
}

TEST_F(ReplyMemoryTest, keeps_the_latest_recipients_of_many) {
  for (std::uint64_t recipient = 1; recipient <= 50; ++recipient) give(kWording, recipient);
  EXPECT_EQ(repeats(kWording, 99), ReplyMemory::kMostRecipients);
  EXPECT_EQ(repeats(kWording, 50), ReplyMemory::kMostRecipients - 1);
  EXPECT_EQ(repeats(kWording, 1), ReplyMemory::kMostRecipients) << "was too long ago";
}

TEST_F(ReplyMemoryTest, memory_stays_within_its_cap_however_many_wordings_come) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 1'000; ++i) give(random(), 1);
  const std::size_t bytes = memory.memory_bytes();
  for (int i = 0; i < 100'000; ++i) give(random(), static_cast<std::uint64_t>(i));
  EXPECT_EQ(memory.size(), 100u);
  EXPECT_EQ(memory.memory_bytes(), bytes);
}

std::string bytes_of(const ReplyMemory& memory) {
  std::string bytes;
  StateWriter out(bytes);
  memory.save(out);
  return bytes;
}

bool loads(std::string_view bytes, std::size_t most) {
  ReplyMemory memory(most, kKeepMs);
  StateReader in(bytes);
  return memory.load(in) && in.at_end();
}

TEST_F(ReplyMemoryTest, goes_on_from_its_bytes_as_if_nothing_had_happened) {
  std::mt19937_64 random(8);
  const auto some = [&] {
    return flipped(random() % 150 * 0x9E3779B97F4A7C15ull | 1, {static_cast<int>(random() % 64)});
  };
  for (int i = 0; i < 500; ++i) give(some(), random() % 20, i * 1'000);
  ReplyMemory restored(100, kKeepMs);
  const std::string bytes = bytes_of(memory);
  StateReader in(bytes);
  ASSERT_TRUE(restored.load(in));
  for (int i = 500; i < 2'000; ++i) {
    const std::uint64_t hash = some(), recipient = random() % 20;
    ASSERT_EQ(restored.repeats(hash, recipient, 3), repeats(hash, recipient));
    give(hash, recipient, i * 1'000);
    restored.remember(hash, recipient, i * 1'000, 3);
  }
  EXPECT_EQ(bytes_of(restored), bytes_of(memory));
}

/// What has been asked is remembered: it must never outlive what it was true of.
TEST_F(ReplyMemoryTest, says_what_one_that_was_never_asked_says) {
  std::mt19937_64 random(9);
  ReplyMemory small(6, 60'000);
  for (std::int64_t i = 0; i < 3'000; ++i) {
    const std::uint64_t hash = flipped(kWording << random() % 9, {static_cast<int>(random() % 4)}),
                        recipient = random() % 3;
    const int distance = random() % 4 == 0 ? 0 : 3;
    for (int asked = 0; asked < 2; ++asked) {
      ReplyMemory fresh(6, 60'000);
      const std::string bytes = bytes_of(small);
      StateReader in(bytes);
      ASSERT_TRUE(fresh.load(in));
      ASSERT_EQ(small.repeats(hash, recipient, distance), fresh.repeats(hash, recipient, distance));
      const std::uint64_t given = random() % 2 == 0 ? hash : kWording << random() % 9;
      const std::int64_t now_ms = i * 1'000 + static_cast<std::int64_t>(random() % 9) * 9'000;
      small.remember(given, recipient, now_ms, distance);
      fresh.remember(given, recipient, now_ms, distance);
      ASSERT_EQ(bytes_of(small), bytes_of(fresh));
    }
  }
}

TEST_F(ReplyMemoryTest, takes_no_damaged_bytes) {
  give(kWording, 1);
  give(~kWording, 1);
  const std::string bytes = bytes_of(memory);
  EXPECT_TRUE(loads(bytes, 2));
  EXPECT_FALSE(loads(bytes, 1)) << "more than it may hold";
  EXPECT_FALSE(loads(std::string_view(bytes).substr(0, bytes.size() - 1), 2));
  std::string many_recipients = bytes, twice = bytes;
  many_recipients.back() = '\x7f';
  EXPECT_FALSE(loads(many_recipients, 2));
  twice.replace(8 + 48, 48, bytes, 8, 48);
  EXPECT_FALSE(loads(twice, 2)) << "the same wording twice";
}

}  // namespace
}  // namespace attune
