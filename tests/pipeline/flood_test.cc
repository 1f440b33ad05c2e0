// A flood of ids costs a lane no more memory than its caps say, lets go of the oldest idle first,
// and counts each.
#include <gtest/gtest.h>
#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <functional>

#include "operators/hash.h"
#include "pipeline/experience.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'800'000, kLateness = 10'000;
constexpr std::uint64_t kFlood = 1'000'000;
constexpr std::size_t kMiB = 1 << 20, kMostReplies = 2'000;

/// Caps of some thousands: a million ids go past each of them hundreds of times.
MemoryOptions small_caps() {
  MemoryOptions memory;
  memory.max_conversations = 4'000;
  memory.max_visits = 3'000;
  memory.max_journeys = 2'000;
  memory.max_customers = 5'000;
  memory.max_pending = 1'000;
  return memory;
}

/// What the caps allow: each record with its place in a table and in the queues, doubled where
/// tables and queues double.
std::size_t most_bytes(const MemoryOptions& most) {
  constexpr std::size_t kTable = 64, kTimers = 8 * sizeof(TimerQueue::Entry);
  const std::size_t of_conversation = sizeof(Conversation) + sizeof(LastWords) +
                                      2 * sizeof(PromptMemory) + 2 * kTable + 2 * kTimers;
  return most.max_conversations * of_conversation +
         most.max_visits * (sizeof(Visit) + kTable + kTimers) +
         most.max_journeys * (sizeof(JourneyProgress) + kTable + kTimers) +
         most.max_customers * 3 * sizeof(CustomerMemory) +
         most.max_pending *
             (4 * sizeof(Turn) + sizeof(Conversation) + sizeof(LastWords) + 2 * kTable) +
         kMostReplies * 256 + kMiB;
}

std::size_t resident_bytes() {
  std::size_t total = 0, resident = 0;
  std::FILE* file = std::fopen("/proc/self/statm", "r");
  if (file == nullptr || std::fscanf(file, "%zu %zu", &total, &resident) != 2)
    ADD_FAILURE() << "/proc/self/statm cannot be read";
  if (file != nullptr) std::fclose(file);
  return resident * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

/// Whom it let go of, in order.
class Evictions : public ExperienceSink {
 public:
  void found(const Moment& moment, const Findings& findings) override {
    for (const Measures::Count& count : findings.counts()) {
      if (count.id == measure(Family::conversations, 2))
        conversations.push_back(moment.conversation);
      if (count.id == measure(Family::visits, 2)) visits.push_back(moment.customer);
    }
  }
  void prompt(const Prompt&, bool) override {}
  std::vector<std::uint64_t> conversations, visits;
};

struct Life {
  explicit Life(const MemoryOptions& memory)
      : options(with(memory)),
        labels({Field::channel}),
        experience(options, kLateness, labels, INT64_MIN) {
    everybody = labels.find_or_add({"chat"});
    labels.retain(everybody);
  }
  static ExperienceOptions with(const MemoryOptions& memory) {
    ExperienceOptions options;
    options.memory = memory;
    options.empathy.max_replies = kMostReplies;
    return options;
  }
  void take(Turn turn) {
    turn.labels = everybody;
    turn.offset = offset++;
    experience.reach(turn.time_ms, sink);
    experience.take(turn, sink);
  }
  ExperienceOptions options;
  LabelSets labels;
  LabelSets::Id everybody = 0;
  Evictions sink;
  std::int64_t offset = 0;
  Experience experience;
};

Turn text(std::int64_t at_ms, std::uint64_t customer, std::uint64_t conversation) {
  Turn turn;
  turn.time_ms = kStart + at_ms;
  turn.customer = customer;
  turn.conversation = conversation;
  turn.channel = Channel::chat;
  turn.type = EventType::message;
  turn.has_text = turn.scored = turn.said.read = true;
  turn.valence = -6'000;
  turn.said.content.count = 3;
  return turn;
}

Turn event(std::int64_t at_ms, EventType type, std::uint64_t customer) {
  Turn turn;
  turn.time_ms = kStart + at_ms;
  turn.type = type;
  turn.customer = customer;
  turn.conversation = customer;
  turn.journey = turn.step = 7;
  return turn;
}

/// Folds `turn_of(i)` a million times: within the bytes of the caps at every look, in the process,
/// too.
ExperienceCounts flood(const std::function<Turn(std::uint64_t)>& turn_of) {
  Life life(small_caps());
  const std::size_t most = most_bytes(life.options.memory);
  for (std::uint64_t i = 0; i < kFlood / 50; ++i) life.take(turn_of(i));
  ::malloc_trim(0);
  const std::size_t before = resident_bytes();
  for (std::uint64_t i = kFlood / 50; i < kFlood; ++i) {
    life.take(turn_of(i));
    life.sink.conversations.clear();
    life.sink.visits.clear();
    if (i % 1'000 == 0 && life.experience.memory_bytes() > most) {
      ADD_FAILURE() << life.experience.memory_bytes() << " bytes after " << i
                    << ", and the caps allow " << most;
      break;
    }
  }
  EXPECT_LE(resident_bytes(), before + most) << "the process grew by more than what is counted";
  const ExperienceCounts counts = life.experience.counts();
  EXPECT_TRUE(counts.adds_up());
  EXPECT_EQ(counts.conversations_opened,
            counts.conversations_live + counts.conversations_closed + counts.conversations_evicted);
  EXPECT_EQ(counts.visits_opened,
            counts.visits_live + counts.visits_closed + counts.visits_evicted);
  return counts;
}

TEST(Flood, a_million_customers_with_a_conversation_each_cost_what_the_caps_say) {
  const ExperienceCounts counts =
      flood([](std::uint64_t i) { return text(static_cast<std::int64_t>(i) * 20, i + 1, i + 1); });
  EXPECT_EQ(counts.conversations_live, small_caps().max_conversations);
  EXPECT_GT(counts.conversations_evicted, kFlood - 2 * small_caps().max_conversations);
  EXPECT_EQ(counts.customers_known, small_caps().max_customers);
  EXPECT_GT(counts.customers_evicted, kFlood - 2 * small_caps().max_customers);
  EXPECT_LE(counts.waiting, small_caps().max_pending);
}

TEST(Flood, a_million_mails_whose_deadlines_are_a_day_away_leave_no_deadlines_behind) {
  const ExperienceCounts counts = flood([](std::uint64_t i) {
    Turn turn = text(static_cast<std::int64_t>(i) * 20, i + 1, i + 1);
    turn.channel = Channel::mail;
    return turn;
  });
  EXPECT_EQ(counts.conversations_live, small_caps().max_conversations);
}

TEST(Flood, a_million_conversations_of_one_customer_cost_what_the_caps_say) {
  const ExperienceCounts counts =
      flood([](std::uint64_t i) { return text(static_cast<std::int64_t>(i) * 20, 1, i + 1); });
  EXPECT_EQ(counts.conversations_live, small_caps().max_conversations);
  EXPECT_EQ(counts.customers_known, 1u);
}

TEST(Flood, a_million_conversations_that_end_at_once_leave_nothing) {
  const ExperienceCounts counts = flood([](std::uint64_t i) {
    Turn turn = text(static_cast<std::int64_t>(i) * 20, 1 + i % 7, 1 + i / 2);
    if (i % 2 == 1) turn.type = EventType::conversation_ended;
    return turn;
  });
  EXPECT_LT(counts.conversations_live, 10u);
  EXPECT_EQ(counts.conversations_evicted, 0u);
  EXPECT_GT(counts.conversations_closed, kFlood / 2 - 2'000);
}

TEST(Flood, a_million_visits_cost_what_the_caps_say) {
  const ExperienceCounts counts = flood([](std::uint64_t i) {
    return event(static_cast<std::int64_t>(i) * 20, EventType::ui_click, i + 1);
  });
  EXPECT_EQ(counts.visits_live, small_caps().max_visits);
  EXPECT_GT(counts.visits_evicted, kFlood - 2 * small_caps().max_visits);
}

TEST(Flood, a_million_journeys_cost_what_the_caps_say) {
  const ExperienceCounts counts = flood([](std::uint64_t i) {
    return event(static_cast<std::int64_t>(i) * 20, EventType::journey_start, i + 1);
  });
  EXPECT_EQ(counts.journeys_live, small_caps().max_journeys);
}

TEST(Flood, a_million_turns_at_one_moment_are_folded_early_and_counted) {
  const ExperienceCounts counts =
      flood([](std::uint64_t i) { return text(0, 1 + i % 50, 1 + i % 50); });
  EXPECT_EQ(counts.waiting, small_caps().max_pending);
  EXPECT_EQ(counts.hurried, kFlood - small_caps().max_pending);
  EXPECT_EQ(counts.too_late, 0u);
}

TEST(Flood, a_million_replies_that_promise_wait_for_no_more_than_the_conversations_that_are_left) {
  const ExperienceCounts counts = flood([](std::uint64_t i) {
    Turn turn = text(static_cast<std::int64_t>(i) * 20, i + 1, i + 1);
    turn.actor = Actor::agent;
    turn.scored = false;
    turn.said.acts = bit(Act::promises) | bit(Act::owns);
    turn.said.promise_due_ms = turn.time_ms + 86'400'000;
    turn.said.simhash = hash_mix(i, 1);
    return turn;
  });
  EXPECT_EQ(counts.conversations_live, small_caps().max_conversations);
  EXPECT_EQ(counts.conversations_opened,
            counts.conversations_live + counts.conversations_closed + counts.conversations_evicted);
}

TEST(Flood, the_conversations_that_were_idle_for_longest_go_first) {
  MemoryOptions memory = small_caps();
  memory.max_conversations = 4;
  Life life(memory);
  std::int64_t at = 0;
  for (const std::uint64_t who : {1, 2, 3, 4, 2, 1, 5, 6, 3})
    life.take(text(at += 1'000, who, who));
  life.experience.close_all(life.sink);
  // 3 and 4 had written last when 5 and 6 came, then 2; 3 comes again as another one.
  EXPECT_EQ(life.sink.conversations, (std::vector<std::uint64_t>{3, 4, 2}));
}

TEST(Flood, the_visits_that_were_idle_for_longest_go_first) {
  MemoryOptions memory = small_caps();
  memory.max_visits = 3;
  Life life(memory);
  std::int64_t at = 0;
  for (const std::uint64_t who : {1, 2, 3, 1, 4, 5})
    life.take(event(at += 1'000, EventType::ui_click, who));
  life.experience.close_all(life.sink);
  EXPECT_EQ(life.sink.visits, (std::vector<std::uint64_t>{2, 3}));
}

TEST(Flood, a_customer_who_writes_again_and_again_is_remembered_through_it) {
  Life life(small_caps());
  constexpr std::uint64_t kRegular = 77;
  std::size_t known = 0;
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    life.take(text(static_cast<std::int64_t>(i) * 20, 1'000 + i, 1'000 + i));
    if (i % 1'000 == 0) life.take(text(static_cast<std::int64_t>(i) * 20, kRegular, kRegular));
    known = std::max<std::size_t>(known, life.experience.counts().customers_known);
  }
  EXPECT_LE(known, small_caps().max_customers);
  // Their conversation was never the longest idle one: it is one and the same.
  EXPECT_EQ(std::count(life.sink.conversations.begin(), life.sink.conversations.end(), kRegular),
            0);
}

}  // namespace
}  // namespace attune
