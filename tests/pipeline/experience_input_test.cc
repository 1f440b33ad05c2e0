#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "operators/empathy/utterance_reader.h"
#include "tests/support/story.h"

// What producers send that they should not: pipeline/experience.h makes something sane of it.

namespace attune::testing {
namespace {

using Found = Finder::Found;

TEST(ExperienceInput, counts_what_comes_past_the_lateness_and_leaves_it_out) {
  Story story({}, 10'000);
  story.customer(0_s).agent(20_s).customer(30_s);
  story.customer(19_s);      // 30 s less 10 s: has been folded past
  story.agent(20_s + 1_ms);  // just within
  story.until(10_min);
  EXPECT_EQ(story.counts().too_late, 1u);
  EXPECT_EQ(story.times(Signal::unanswered), std::vector<std::int64_t>{2_min + 30_s});
}

TEST(ExperienceInput, cuts_a_conversation_without_end_at_its_greatest_age) {
  Story story;
  for (std::int64_t at = 0; at <= 15_d; at += 20_min) story.customer(at);
  EXPECT_EQ(story.counts().conversations_opened, 3u);
  EXPECT_EQ(story.counts().conversations_closed, 2u);
  EXPECT_EQ(story.times(Signal::effort_hard).size() + story.times(Signal::effort_neutral).size(),
            2u);
}

TEST(ExperienceInput,
     takes_an_id_that_changes_in_the_middle_for_another_conversation_of_the_customer) {
  Story story;
  story.customer(0_s, {.of_case = "k1"}).agent(10_s, {.of_case = "k1", .team = "a"});
  story.customer(20_s, {.conversation = "v9", .of_case = "k1"});
  story.agent(30_s, {.conversation = "v9", .of_case = "k1", .team = "a"}).until(2_h);
  EXPECT_EQ(story.counts().conversations_opened, 2u);
  EXPECT_EQ(story.counts().conversations_closed, 2u);
  EXPECT_EQ(story.times(Signal::repeat_contact), std::vector<std::int64_t>{20_s});
  EXPECT_TRUE(story.times(Signal::hand_off).empty());
  EXPECT_TRUE(story.times(Signal::unanswered).empty());
}

TEST(ExperienceInput, folds_two_customers_of_one_conversation_into_one) {
  Story story;
  story.customer(0_s).customer(5_s, {.customer = "c2", .valence = -0.9}).agent(20_s);
  story.customer(1_min).customer(70_s, {.customer = "c2"}).agent(80_s).until(2_h);
  EXPECT_EQ(story.counts().conversations_opened, 1u);
  EXPECT_EQ(story.counts().customers_known, 2u);
  EXPECT_EQ(story.times(Signal::unacknowledged), std::vector<std::int64_t>{20_s});
  EXPECT_TRUE(story.times(Signal::repeat_contact).empty());
}

TEST(ExperienceInput, finds_nothing_in_texts_that_say_nothing_however_they_are_written) {
  UtteranceReader reader;
  std::string emoji, arabic, words, marks;
  while (emoji.size() < 1 << 20) emoji += "\U0001F600\U0001F3FC\u200D";
  while (arabic.size() < 1 << 20) arabic += "\u0623\u064A\u0646 \u0637\u0644\u0628\u064A ";
  while (words.size() < 1 << 20) words += "word" + std::to_string(words.size()) + ' ';
  while (marks.size() < 1 << 20) marks += "\"'>?!\n";
  const std::string texts[] = {"",
                               " ",
                               std::string(1 << 20, 'a'),
                               emoji,
                               arabic,
                               words,
                               marks,
                               std::string("\0\xff\xfe\x80", 4),
                               std::string(1 << 20, '\n'),
                               "\xE2\x80\xAE\xE2\x80\x8F"};
  Story story;
  std::int64_t at = 0;
  for (const std::string& text : texts)
    for (const Actor by : {Actor::customer, Actor::agent}) {
      Turn turn = turn_of({.at = at, .by = by, .words = text}, 0);
      turn.said = reader.read(text, by, turn.time_ms);
      story.tell(turn);
      at += 1_s;
    }
  story.end();
  for (const Found& one : story.finder().found_)
    EXPECT_TRUE(info(one.signal).group == SignalGroup::act ||
                info(one.signal).group == SignalGroup::conversation)
        << one;
}

TEST(ExperienceInput, survives_any_values_in_any_fields) {
  std::mt19937_64 random(11);
  ExperienceOptions options;
  options.memory.max_conversations = 100;
  options.memory.max_customers = 100;
  LabelSets labels({Field::channel});
  const LabelSets::Id other = labels.other();
  labels.retain(other);
  Finder found;
  Experience experience(options, 60'000, labels, INT64_MIN);
  std::int64_t base = kStoryBegins;
  const auto sometimes_zero = [&](std::uint64_t most) {
    return random() % 3 == 0 ? 0 : 1 + random() % most;
  };
  for (int i = 0; i < 100'000; ++i) {
    base += static_cast<std::int64_t>(random() % 3'000);
    Turn turn;
    turn.time_ms = base + static_cast<std::int64_t>(random() % 200'000) - 100'000;
    turn.offset = i;
    turn.conversation = sometimes_zero(300);
    turn.customer = sometimes_zero(150);
    turn.case_id = static_cast<std::uint32_t>(sometimes_zero(20));
    turn.topic = static_cast<std::uint32_t>(sometimes_zero(5));
    turn.agent = static_cast<std::uint32_t>(sometimes_zero(4)) << (random() % 20);
    turn.team = static_cast<std::uint32_t>(sometimes_zero(4)) << (random() % 20);
    turn.journey = static_cast<std::uint32_t>(sometimes_zero(3));
    turn.step = static_cast<std::uint32_t>(sometimes_zero(3));
    turn.wait_ms = static_cast<std::int32_t>(random());
    turn.x = static_cast<std::int32_t>(random() % 2'000'000) - 1'000'000;
    turn.valence = static_cast<std::int16_t>(static_cast<int>(random() % 20'001) - 10'000);
    turn.urgency = static_cast<std::uint16_t>(random() % 10'001);
    turn.emotions = static_cast<std::uint16_t>(random());
    turn.type = static_cast<EventType>(random() % kEventTypes.size());
    turn.actor = static_cast<Actor>(random() % 4);
    turn.channel = static_cast<Channel>(random() % kChannelCount);
    turn.survey = static_cast<SurveyKind>(random() % 4);
    turn.survey_score = static_cast<float>(static_cast<double>(random() % 2'000) - 1'000);
    turn.has_text = random() % 2 == 0;
    turn.scored = random() % 2 == 0;
    turn.said.read = random() % 2 == 0;
    turn.said.cues = static_cast<std::uint16_t>(random());
    turn.said.acts = static_cast<std::uint32_t>(random() & ((1u << kActCount) - 1));
    turn.said.feelings = static_cast<std::uint16_t>(random());
    turn.said.promise_due_ms =
        random() % 4 == 0 ? turn.time_ms + static_cast<std::int64_t>(random() % 600'000) : 0;
    turn.said.simhash = random();
    turn.said.content.count = static_cast<std::uint8_t>(random() % (kMostContentWords + 1));
    for (std::uint16_t& hash : turn.said.content.hash)
      hash = static_cast<std::uint16_t>(random() % 50);
    turn.labels = other;
    experience.reach(turn.time_ms, found);
    experience.take(turn, found);
    ASSERT_LE(experience.counts().conversations_live, 100u);
    ASSERT_LE(experience.counts().customers_known, 100u);
  }
  experience.close_all(found);
  const ExperienceCounts end = experience.counts();
  EXPECT_GT(end.too_late, 0u);
  EXPECT_EQ(end.conversations_opened, end.conversations_closed + end.conversations_evicted);
  EXPECT_EQ(end.visits_opened, end.visits_closed + end.visits_evicted);
  EXPECT_TRUE(std::is_sorted(found.found_.begin(), found.found_.end(),
                             [](const Found& a, const Found& b) { return a.at < b.at; }));
}

}  // namespace
}  // namespace attune::testing
