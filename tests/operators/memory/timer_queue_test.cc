// Deadlines come in the order of their time, kind and record, however they were set.
#include "operators/memory/timer_queue.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

namespace attune {
namespace {

using Entry = TimerQueue::Entry;

std::tuple<std::int64_t, int, std::uint32_t> order(const Entry& entry) {
  return {entry.at_ms, static_cast<int>(entry.kind), static_cast<std::uint32_t>(entry.record)};
}

/// Few times, so that many are equal.
std::vector<Entry> some(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<Entry> entries(count);
  for (Entry& entry : entries) {
    entry.at_ms = random() % 50;
    entry.kind = static_cast<decltype(entry.kind)>(random() % 3);
    entry.record = static_cast<decltype(entry.record)>(random() % 1'000);
  }
  return entries;
}

void expect_in_order(TimerQueue& queue, std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return order(a) < order(b); });
  ASSERT_EQ(queue.size(), entries.size());
  for (const Entry& entry : entries) {
    ASSERT_EQ(queue.next_ms(), entry.at_ms);
    ASSERT_EQ(order(queue.pop()), order(entry));
  }
  EXPECT_EQ(queue.next_ms(), INT64_MAX);
}

TEST(TimerQueue, gives_deadlines_in_order) {
  for (std::size_t count = 0; count < 70; ++count) {
    TimerQueue queue;
    const std::vector<Entry> entries = some(count, static_cast<unsigned>(count));
    for (const Entry& entry : entries) queue.arm(entry);
    expect_in_order(queue, entries);
  }
}

TEST(TimerQueue, keeps_the_order_when_some_are_dropped) {
  TimerQueue queue;
  std::vector<Entry> entries = some(500, 3);
  for (const Entry& entry : entries) queue.arm(entry);
  const auto keep = [](const Entry& entry) { return entry.record % 3 == 0; };
  queue.keep_if(keep);
  std::erase_if(entries, [&](const Entry& entry) { return !keep(entry); });
  ASSERT_GT(entries.size(), 100u);
  expect_in_order(queue, entries);
}

TEST(TimerQueue, shows_what_it_will_pop) {
  TimerQueue queue;
  EXPECT_EQ(queue.next(), nullptr);
  for (const Entry& entry : some(40, 5)) queue.arm(entry);
  while (const Entry* next = queue.next()) {
    const Entry shown = *next, popped = queue.pop();
    EXPECT_EQ(shown.at_ms, popped.at_ms);
    EXPECT_EQ(shown.record, popped.record);
  }
  EXPECT_EQ(queue.size(), 0u);
}

TEST(TimerQueue, is_itself_again_from_its_bytes_and_refuses_what_is_in_no_order) {
  TimerQueue queue;
  for (const Entry& entry : some(40, 9)) queue.arm(entry);
  std::string bytes;
  StateWriter writer(bytes);
  queue.save(writer);
  TimerQueue again;
  StateReader reader(bytes);
  ASSERT_TRUE(again.load(reader, 40));
  expect_in_order(again, some(40, 9));

  std::int64_t late = 1'000;  // the first deadline is then behind the others
  std::memcpy(&bytes[sizeof(std::uint64_t) + offsetof(Entry, at_ms)], &late, sizeof late);
  TimerQueue damaged;
  StateReader damage(bytes);
  EXPECT_FALSE(damaged.load(damage, 40));
}

}  // namespace
}  // namespace attune
