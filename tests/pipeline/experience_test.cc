#include "pipeline/experience.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/support/story.h"

namespace attune::testing {
namespace {

using Found = Finder::Found;

/// Traffic of a few customers who write, click, are handed on, come back: at distinct times, in
/// order.
std::vector<Told> traffic(unsigned seed, int events = 600, int customers = 12) {
  static constexpr std::string_view kCustomers[] = {"c0", "c1", "c2", "c3", "c4",  "c5",
                                                    "c6", "c7", "c8", "c9", "c10", "c11"};
  static constexpr std::string_view kConversations[] = {"v0", "v1", "v2", "v3", "v4",  "v5",
                                                        "v6", "v7", "v8", "v9", "v10", "v11"};
  static constexpr std::string_view kTeams[] = {"", "a", "b", "c"}, kAgents[] = {"", "x", "y", "z"};
  static constexpr std::string_view kChannels[] = {"", "chat", "chat", "chat", "mail", "phone"};
  static constexpr std::string_view kTopics[] = {"", "", "bill", "fee"}, kCases[] = {"", "", "k1"};
  static constexpr std::string_view kWords[] = {"parcel lyon customs duty",
                                                "parcel lyon customs when",
                                                "annual plan wiped expiry", "annual plan wiped"};
  static constexpr EventType kTypes[] = {EventType::message,
                                         EventType::message,
                                         EventType::message,
                                         EventType::message,
                                         EventType::message,
                                         EventType::message,
                                         EventType::message,
                                         EventType::case_handoff,
                                         EventType::case_resolved,
                                         EventType::case_reopened,
                                         EventType::conversation_ended,
                                         EventType::ui_click,
                                         EventType::ui_error,
                                         EventType::form_start,
                                         EventType::journey_start,
                                         EventType::journey_step,
                                         EventType::journey_end,
                                         EventType::survey_answered,
                                         EventType::conversation_started};
  std::mt19937 random(seed);
  const auto any = [&](const auto& list) { return list[random() % std::size(list)]; };
  std::vector<Told> told;
  std::int64_t at = 0;
  for (int i = 0; i < events; ++i) {
    at += 1 + static_cast<std::int64_t>(random() % (random() % 40 == 0 ? 3'600'000 : 20'000));
    const auto who = random() % static_cast<unsigned>(customers);
    Told one{.at = at, .type = any(kTypes), .by = static_cast<Actor>(random() % 3)};
    one.customer = kCustomers[who];
    one.conversation = kConversations[who];
    one.of_case = any(kCases), one.topic = any(kTopics), one.channel = any(kChannels);
    one.agent = any(kAgents), one.team = any(kTeams), one.words = any(kWords);
    one.journey = "shopping", one.step = any(kTopics), one.touchpoint = any(kTeams);
    one.valence = static_cast<double>(random() % 200) / 100 - 1;
    one.cues = static_cast<std::uint16_t>(1u << random() % 16);
    one.acts = 1u << random() % 20;
    told.push_back(one);
  }
  return told;
}

/// What is found does not name the order in which it arrived.
std::vector<Found> without_offsets(std::vector<Found> found) {
  for (Found& one : found) one.offset = one.offset < 0 ? -1 : 0;
  return found;
}

struct Outcome {
  std::vector<Found> found;
  Measures measures;
  ExperienceCounts counts;
};
Outcome tell_all(const std::vector<Told>& told, std::int64_t lateness_ms = 0) {
  Story story({}, lateness_ms);
  for (const Told& one : told) story.tell(one);
  story.end();
  return {without_offsets(story.finder().found_), story.finder().measures_, story.counts()};
}

/// Any order in which each event comes at most `lateness_ms` after a later one.
std::vector<Told> jumbled(std::vector<Told> told, std::int64_t lateness_ms, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::pair<std::int64_t, std::size_t>> arrival;
  for (std::size_t i = 0; i < told.size(); ++i)
    arrival.emplace_back(told[i].at + static_cast<std::int64_t>(
                                          random() % static_cast<std::uint64_t>(lateness_ms + 1)),
                         i);
  std::sort(arrival.begin(), arrival.end());
  std::vector<Told> in_arrival;
  for (const auto& [at, i] : arrival) in_arrival.push_back(told[i]);
  return in_arrival;
}

TEST(Experience, finds_the_same_in_any_order_within_the_lateness) {
  constexpr std::int64_t kLateness = 60'000;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const std::vector<Told> told = traffic(seed);
    const Outcome in_order = tell_all(told, kLateness);
    ASSERT_GT(in_order.found.size(), 100u);
    const Outcome out_of_order = tell_all(jumbled(told, kLateness, seed), kLateness);
    EXPECT_EQ(out_of_order.counts.too_late, 0u);
    EXPECT_EQ(in_order.found, out_of_order.found) << "seed " << seed;
    EXPECT_EQ(in_order.measures, out_of_order.measures) << "seed " << seed;
  }
}

TEST(Experience, finds_the_same_whatever_the_lateness_when_events_come_in_order) {
  const std::vector<Told> told = traffic(3);
  EXPECT_EQ(tell_all(told, 0).found, tell_all(told, 3'600'000).found);
}

TEST(Experience, does_not_mind_how_often_the_watermark_is_told) {
  constexpr std::int64_t kLateness = 60'000;
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<Told> told = jumbled(traffic(seed), kLateness, seed);
    LabelSets labels({Field::channel});
    const LabelSets::Id other = labels.other();
    labels.retain(other);
    Finder found;
    Experience experience({}, kLateness, labels, INT64_MIN);
    std::mt19937 random(seed);
    std::int64_t latest = 0, offset = 0;
    for (const Told& one : told) {
      Turn turn = turn_of(one, offset++);
      turn.labels = other;
      for (auto again = random() % 3; again-- > 0;) experience.reach(turn.time_ms, found);
      experience.reach(turn.time_ms, found);
      ASSERT_TRUE(experience.take(turn, found));
      latest = std::max(latest, turn.time_ms);
      if (random() % 4 == 0)
        experience.advance(latest - kLateness - static_cast<std::int64_t>(random() % 90'000),
                           found);
      if (random() % 4 == 0) labels.end_batch();
    }
    experience.close_all(found);
    EXPECT_EQ(tell_all(told, kLateness).found, without_offsets(found.found_)) << "seed " << seed;
  }
}

TEST(Experience, finds_the_same_of_a_customer_whoever_else_writes) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<Told> told = traffic(seed);
    const Outcome together = tell_all(told);
    for (const std::string_view customer : {"c0", "c5", "c11"}) {
      std::vector<Told> alone;
      for (const Told& one : told)
        if (one.customer == customer) alone.push_back(one);
      // What ends with the input ends when the input of all does.
      Story story;
      for (const Told& one : alone) story.tell(one);
      story.event(told.back().at, EventType::other).end();
      std::vector<Found> of_customer;
      for (const Found& one : together.found)
        if (one.customer == turn_of({.customer = customer}, 0).customer) of_customer.push_back(one);
      EXPECT_EQ(of_customer, without_offsets(story.finder().found_))
          << "seed " << seed << ' ' << customer;
    }
  }
}

TEST(Experience, does_not_mind_which_of_two_customers_comes_first_at_one_moment) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    std::vector<Told> told = traffic(seed, 300, 6);
    // Two customers at each moment, each with a life of their own.
    std::vector<Told> first, second;
    for (const Told& one : told) {
      Told other = one;
      other.customer = other.conversation = "twin";
      first.push_back(one), first.push_back(other);
      second.push_back(other), second.push_back(one);
    }
    std::map<std::uint64_t, std::vector<Found>> by_customer[2];
    for (const Found& one : tell_all(first).found) by_customer[0][one.customer].push_back(one);
    for (const Found& one : tell_all(second).found) by_customer[1][one.customer].push_back(one);
    EXPECT_EQ(by_customer[0], by_customer[1]) << "seed " << seed;
  }
}

/// Told one by one, with a look at the counters after each.
template <class Look>
void tell_and_look(const std::vector<Told>& told, const ExperienceOptions& options,
                   const Look& look) {
  LabelSets labels({Field::channel});
  const LabelSets::Id other = labels.other();
  labels.retain(other);
  Finder found;
  Experience experience(options, 5'000, labels, INT64_MIN);
  std::int64_t offset = 0;
  for (const Told& one : told) {
    Turn turn = turn_of(one, offset++);
    turn.labels = other;
    experience.reach(turn.time_ms, found);
    experience.take(turn, found);
    look(experience, found);
    found.found_.clear();
  }
  experience.close_all(found);
  look(experience, found);
}

TEST(Experience, has_counters_that_never_fall) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    ExperienceCounts before;
    Measures measured;
    tell_and_look(traffic(seed), {}, [&](const Experience& experience, const Finder& finder) {
      const ExperienceCounts now = experience.counts();
      const auto rises = [](std::uint64_t was, std::uint64_t is) { return was <= is; };
      EXPECT_TRUE(rises(before.conversations_opened, now.conversations_opened) &&
                  rises(before.conversations_closed, now.conversations_closed) &&
                  rises(before.conversations_evicted, now.conversations_evicted) &&
                  rises(before.visits_opened, now.visits_opened) &&
                  rises(before.visits_closed, now.visits_closed) &&
                  rises(before.visits_evicted, now.visits_evicted) &&
                  rises(before.customers_evicted, now.customers_evicted) &&
                  rises(before.too_late, now.too_late) && rises(before.hurried, now.hurried));
      for (const Measures::Count& count : measured.counts())
        EXPECT_GE(finder.measures_.of(count.id), count.n);
      before = now;
      measured = finder.measures_;
    });
  }
}

TEST(Experience, keeps_opened_equal_to_live_and_closed_and_evicted_under_a_flood_of_ids) {
  ExperienceOptions options;
  options.memory.max_conversations = 50;
  options.memory.max_visits = 40;
  options.memory.max_journeys = 30;
  options.memory.max_customers = 60;
  options.memory.max_pending = 20;
  std::vector<std::string> ids;
  for (int i = 0; i < 20'000; ++i) ids.push_back("id" + std::to_string(i));
  std::vector<Told> told;
  std::mt19937 random(5);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    Told one{.at = static_cast<std::int64_t>(i) * 50, .customer = ids[i], .conversation = ids[i]};
    one.type = random() % 3 == 0   ? EventType::ui_click
               : random() % 3 == 0 ? EventType::journey_start
                                   : EventType::message;
    one.journey = "j";
    told.push_back(one);
  }
  std::size_t warm_bytes = 0, seen = 0;
  tell_and_look(told, options, [&](const Experience& experience, const Finder& finder) {
    const ExperienceCounts now = experience.counts();
    ASSERT_EQ(now.conversations_opened,
              now.conversations_live + now.conversations_closed + now.conversations_evicted);
    ASSERT_EQ(now.visits_opened, now.visits_live + now.visits_closed + now.visits_evicted);
    ASSERT_LE(now.conversations_live, 50u);
    ASSERT_LE(now.visits_live, 40u);
    ASSERT_LE(now.journeys_live, 30u);
    ASSERT_LE(now.customers_known, 60u);
    ASSERT_LE(now.waiting, 20u);
    const auto state = [&](std::size_t i) {
      return finder.measures_.of(measure(Family::conversations, i));
    };
    ASSERT_EQ(state(0), now.conversations_opened);
    ASSERT_EQ(state(1), now.conversations_closed);
    ASSERT_EQ(state(2), now.conversations_evicted);
    if (++seen == 10'000) warm_bytes = experience.memory_bytes();
    if (seen > 10'000) ASSERT_EQ(experience.memory_bytes(), warm_bytes);
  });
  EXPECT_GT(seen, 10'000u);
}

TEST(Experience, lets_a_turn_at_the_moment_of_a_deadline_come_before_it) {
  for (const std::int64_t lateness : {0_s, 10_s}) {
    Story story({}, lateness);
    story.customer(0_s).customer(0_s, {.customer = "c2", .conversation = "v2"});
    story.agent(2_min).until(3_min);
    const auto found = story.all(Signal::unanswered);
    ASSERT_EQ(found.size(), 1u) << lateness;
    EXPECT_EQ(found[0].conversation, turn_of({.conversation = "v2"}, 0).conversation);
    EXPECT_EQ(found[0].at, 2_min);
  }
}

TEST(Experience, keeps_a_conversation_that_goes_on_at_the_moment_it_would_be_idle) {
  Story story;
  story.customer(0_s).customer(30_min).until(31_min);
  EXPECT_EQ(story.counts().conversations_opened, 1u);
  Story later;
  later.customer(0_s).customer(30_min + 1_ms).until(31_min);
  EXPECT_EQ(later.counts().conversations_opened, 2u);
}

}  // namespace
}  // namespace attune::testing
