// A lane's memory as bytes: what goes on from them finds what would have been found.
#include <gtest/gtest.h>

#include <cstring>
#include <random>

#include "operators/hash.h"
#include "pipeline/experience.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'800'000, kLateness = 10'000;

/// Everything that was found, a line each, with labels by value.
class Lines : public ExperienceSink {
 public:
  explicit Lines(LabelSets& labels) : labels_(labels) {}
  void found(const Moment& moment, const Findings& findings) override {
    std::string line = std::to_string(moment.time_ms) + " " + std::to_string(moment.offset) + " " +
                       labels_.values(moment.labels)[0];
    for (const Found& one : findings.found())
      line += " " + std::string(info(one.signal).name) + ":" + std::to_string(one.first) + ":" +
              std::to_string(one.second);
    for (const Measures::Count& count : findings.counts())
      line += " " + std::to_string(count.id) + "=" + std::to_string(count.n);
    all.push_back(line);
  }
  void prompt(const Prompt& prompt, bool) override {
    all.push_back("prompt " + std::to_string(static_cast<int>(prompt.kind)) + " " +
                  std::to_string(prompt.time_ms));
  }
  std::vector<std::string> all;

 private:
  LabelSets& labels_;
};

/// One life of a lane.
struct Life {
  explicit Life(const ExperienceOptions& options)
      : labels({Field::channel}), sink(labels), experience(options, kLateness, labels, INT64_MIN) {}
  void take(Turn turn) {
    turn.labels = labels.find_or_add({turn.channel == Channel::mail ? "mail"
                                      : turn.team != 0              ? ""
                                                                    : "chat"});
    experience.reach(turn.time_ms, sink);
    experience.take(turn, sink);
    labels.end_batch();
  }
  LabelSets labels;
  Lines sink;
  Experience experience;
};

/// Few customers and conversations that do everything, in nearly rising order.
class Traffic {
 public:
  explicit Traffic(std::uint64_t seed) : random_(seed) {}
  Turn next() {
    Turn turn;
    now_ms_ += static_cast<std::int64_t>(below(4'000));
    turn.time_ms = now_ms_ - static_cast<std::int64_t>(below(8'000));
    turn.offset = offset_++;
    turn.customer = 1 + below(6);
    turn.conversation = hash64("v", below(9)) | 1;
    turn.type = static_cast<EventType>(below(kEventTypes.size()));
    if (below(2) == 0) turn.type = EventType::message;
    turn.actor = static_cast<Actor>(below(3));
    turn.channel = below(3) == 0 ? Channel::mail : Channel::chat;
    turn.agent = static_cast<std::uint32_t>(below(3));
    turn.team = static_cast<std::uint32_t>(below(4));
    turn.journey = 1 + static_cast<std::uint32_t>(below(2));
    turn.step = 1 + static_cast<std::uint32_t>(below(3));
    turn.touchpoint = 1 + static_cast<std::uint32_t>(below(3));
    turn.x = static_cast<std::int32_t>(below(40));
    turn.has_text = turn.type == EventType::message;
    turn.scored = turn.has_text && turn.actor == Actor::customer;
    if (turn.scored) {
      turn.valence = static_cast<std::int16_t>(static_cast<int>(below(20'001)) - 10'000);
      turn.urgency = static_cast<std::uint16_t>(below(10'001));
      turn.emotions = static_cast<std::uint16_t>(1u << below(kEmotionCount));
      turn.said.cues = static_cast<std::uint16_t>(below(8) == 0 ? 1u << below(kCueCount) : 0);
    } else if (turn.has_text) {
      turn.said.acts = 1u << below(kActCount);
      if (below(4) == 0) {
        turn.said.acts |= bit(Act::promises);
        turn.said.promise_due_ms = turn.time_ms + static_cast<std::int64_t>(below(120'000));
      }
      turn.said.simhash = below(5);
    }
    turn.said.read = turn.has_text;
    turn.said.content.count = static_cast<std::uint8_t>(below(7));
    for (std::size_t i = 0; i < turn.said.content.count; ++i)
      turn.said.content.hash[i] = static_cast<std::uint16_t>(below(9));
    return turn;
  }

 private:
  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }
  std::mt19937_64 random_;
  std::int64_t now_ms_ = kStart, offset_ = 0;
};

ExperienceOptions small() {
  ExperienceOptions options;
  options.memory.conversation_idle_ms = 60'000;
  options.memory.visit_idle_ms = 40'000;
  options.journey.journey_idle_ms = 30'000;
  options.memory.max_conversations = 6;
  options.memory.max_visits = 4;
  options.memory.max_customers = 5;
  return options;
}

std::vector<Turn> traffic(std::uint64_t seed, std::size_t turns) {
  Traffic source(seed);
  std::vector<Turn> all;
  for (std::size_t i = 0; i < turns; ++i) all.push_back(source.next());
  return all;
}

TEST(ExperienceState, what_goes_on_from_saved_state_finds_what_would_have_been_found) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const std::vector<Turn> turns = traffic(seed, 400);
    Life whole(small());
    for (const Turn& turn : turns) whole.take(turn);
    whole.experience.close_all(whole.sink);
    ASSERT_GT(whole.sink.all.size(), 250u) << "the traffic tests nothing";
    for (std::size_t split = 0; split <= turns.size(); split += 37) {
      Life first(small());
      for (std::size_t i = 0; i < split; ++i) first.take(turns[i]);
      std::string bytes;
      first.experience.save(bytes);
      Life second(small());
      second.labels.find_or_add({"other ids than before"});
      ASSERT_TRUE(second.experience.load(bytes)) << "seed " << seed << " split " << split;
      second.labels.end_batch();
      for (std::size_t i = split; i < turns.size(); ++i) second.take(turns[i]);
      second.experience.close_all(second.sink);
      std::vector<std::string> both = first.sink.all;
      both.insert(both.end(), second.sink.all.begin(), second.sink.all.end());
      ASSERT_EQ(whole.sink.all, both) << "seed " << seed << " split " << split;
    }
  }
}

TEST(ExperienceState, saving_again_gives_the_same_bytes) {
  Life life(small());
  for (const Turn& turn : traffic(3, 300)) life.take(turn);
  std::string bytes, again;
  life.experience.save(bytes);
  life.experience.save(again);
  EXPECT_EQ(bytes, again);
}

TEST(ExperienceState, damaged_or_foreign_bytes_are_refused) {
  Life life(small());
  for (const Turn& turn : traffic(5, 200)) life.take(turn);
  std::string bytes;
  life.experience.save(bytes);
  for (const std::string_view wrong :
       {std::string_view(), std::string_view("attune"), std::string_view(bytes).substr(1),
        std::string_view(bytes).substr(0, bytes.size() - 1)}) {
    Life fresh(small());
    EXPECT_FALSE(fresh.experience.load(wrong)) << wrong.size();
  }
  for (std::size_t at = 0; at < bytes.size(); at += 101) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
    Life fresh(small());
    EXPECT_FALSE(fresh.experience.load(flipped)) << "byte " << at;
  }
}

/// With the size and the checksum of what follows them put right. They stand before the body,
/// wherever that begins.
std::string sealed(std::string bytes, std::size_t body) {
  const std::uint64_t checksum = hash64(std::string_view(bytes).substr(body)),
                      size = bytes.size() - body;
  std::memcpy(&bytes[body - 16], &checksum, sizeof checksum);
  std::memcpy(&bytes[body - 8], &size, sizeof size);
  return bytes;
}

std::size_t body_of(const std::string& bytes) {
  std::size_t body = 16;
  while (body < bytes.size() && sealed(bytes, body) != bytes) ++body;
  return body;
}

TEST(ExperienceState,
     damage_under_a_right_checksum_is_refused_or_goes_on_within_the_caps_to_an_end) {
  Life life(small());
  for (const Turn& turn : traffic(9, 120)) life.take(turn);
  std::string bytes;
  life.experience.save(bytes);
  const std::size_t body = body_of(bytes);
  ASSERT_LT(body, 100u);
  const std::vector<Turn> more = traffic(10, 60);
  std::size_t refused = 0, tried = 0;
  for (std::size_t at = body; at + 4 <= bytes.size(); at += 4)
    for (const std::uint32_t value : {0u, 1u, 3u, 7u, 0x7FFF'FFFFu, 0xFFFF'FFFFu}) {
      std::string damaged = bytes;
      std::memcpy(&damaged[at], &value, sizeof value);
      Life fresh(small());
      ++tried;
      if (!fresh.experience.load(sealed(damaged, body))) {
        ++refused;
        continue;
      }
      fresh.labels.end_batch();
      for (const Turn& turn : more) fresh.take(turn);
      const ExperienceCounts counts = fresh.experience.counts();
      ASSERT_TRUE(counts.adds_up()) << "byte " << at << " value " << value;
      ASSERT_LE(counts.conversations_live, 6u) << "byte " << at << " value " << value;
      ASSERT_LE(counts.customers_known, 5u) << "byte " << at << " value " << value;
      fresh.experience.close_all(fresh.sink);
      const ExperienceCounts end = fresh.experience.counts();
      ASSERT_EQ(end.conversations_live + end.visits_live + end.journeys_live + end.waiting, 0u)
          << "byte " << at << " value " << value;
    }
  EXPECT_GT(refused, tried / 20) << refused << " of " << tried;
  EXPECT_LT(refused, tried) << "a number that may be any, such as a hash, may be another";
}

TEST(ExperienceState, what_was_opened_is_live_closed_or_evicted_at_every_moment) {
  Life life(small());
  for (const Turn& turn : traffic(7, 2'000)) {
    life.take(turn);
    ASSERT_TRUE(life.experience.counts().adds_up());
    ASSERT_LE(life.experience.counts().conversations_live, 6u);
    ASSERT_LE(life.experience.counts().customers_known, 5u);
  }
  EXPECT_GT(life.experience.counts().conversations_evicted, 0u) << "the cap was never reached";
  life.experience.close_all(life.sink);
  EXPECT_EQ(life.experience.counts().conversations_live, 0u);
  EXPECT_TRUE(life.experience.counts().adds_up());
}

/// Turns are announced as a lane announces them: some places before they are taken.
std::string saved_after(const std::vector<Turn>& turns, bool announced) {
  Life life(small());
  const auto& experience = life.experience;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto behind = [&](std::size_t places) -> const Turn& {
      return turns[std::min(i + places, turns.size() - 1)];
    };
    if (announced) {
      experience.expect_far(behind(Experience::kFar));
      experience.expect_middle(behind(Experience::kMiddle));
      experience.expect_near(behind(Experience::kNear));
    }
    life.take(turns[i]);
  }
  std::string bytes;
  experience.save(bytes);
  return bytes;
}

TEST(ExperienceState, is_the_same_whether_what_comes_next_is_fetched_ahead_or_not) {
  Traffic traffic(11);
  std::vector<Turn> turns(3'000);
  for (Turn& turn : turns) turn = traffic.next();
  EXPECT_EQ(saved_after(turns, true), saved_after(turns, false));
}

}  // namespace
}  // namespace attune
