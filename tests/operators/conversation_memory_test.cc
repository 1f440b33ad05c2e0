#include "operators/conversation_memory.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "operators/empathy/utterance_reader.h"
#include "tests/support/story.h"

namespace attune::testing {
namespace {

using C = Conversation;

constexpr auto kAnxiety = static_cast<std::uint16_t>(bit(Emotion::anxiety));
constexpr Told kDistressed{.valence = -0.5, .emotions = kAnxiety};

/// One conversation with its words and its customer, told turn by turn, without any fold.
class Remembered {
 public:
  Conversation c;
  LastWords words;
  CustomerMemory customer;

  Remembered& tell(const Told& told) {
    const Turn turn = turn_of(told, 0);
    if (c.key == 0) {
      begin(c, turn);
      c.key = turn.conversation;
    }
    Findings findings;
    Scene scene{turn, c, &words, &customer, findings};
    constexpr DistressOptions kOptions;
    scene.distress = is_distress(turn, kOptions);
    scene.high_stakes = is_high_stakes(turn, kOptions);
    scene.mood = mood_of(turn, kOptions);
    remember(scene);
    return *this;
  }
  /// Those of -0.3 and below in distress.
  Remembered& texts(std::initializer_list<double> valences) {
    for (const double valence : valences) tell({.valence = valence, .emotions = kAnxiety});
    return *this;
  }
};

Told reply(std::int64_t at, std::string_view agent = {}, std::string_view team = {}) {
  return {.at = at, .by = Actor::agent, .agent = agent, .team = team};
}

TEST(ConversationMemory, waits_from_the_first_message_to_the_next_reply) {
  Remembered r;
  EXPECT_EQ(r.c.waiting_since, C::kNever);
  r.tell({.at = 0}).tell({.at = 5_s}).tell({.at = 9_s});
  EXPECT_EQ(r.c.waiting_since, 0u);
  r.tell(reply(10_s));
  EXPECT_EQ(r.c.waiting_since, C::kNever);
  EXPECT_EQ(r.c.last_reply, 10'000u);
  r.tell({.at = 20_s});
  EXPECT_EQ(r.c.waiting_since, 20'000u);
}

TEST(ConversationMemory, does_not_wait_after_a_goodbye) {
  Remembered r;
  r.tell({.cues = bit(Cue::goodbye)});
  EXPECT_EQ(r.c.waiting_since, C::kNever);
}

TEST(ConversationMemory, does_not_wait_after_thanks_that_ask_for_nothing) {
  for (const auto& [besides, valence, waits] :
       {std::tuple<std::uint32_t, double, bool>{0, 0, false},
        {bit(Cue::request), 0, true},
        {bit(Cue::question), 0, true},
        {0, -0.6, true}}) {
    Remembered r;
    r.tell({.valence = valence, .cues = static_cast<std::uint16_t>(bit(Cue::thanks) | besides)});
    EXPECT_EQ(r.c.waiting_since != C::kNever, waits) << besides << ' ' << valence;
  }
}

TEST(ConversationMemory, waits_after_thanks_beside_trouble_that_was_not_mended) {
  UtteranceReader reader;
  for (const auto& [text, waits] :
       {std::pair<std::string_view, bool>{
            "Thank you for the quick reply. The parcel arrived empty.", true},
        {"Thanks, I tried that, same error as before", true},
        {"Thank you, it arrived and nothing is missing", false},
        {"Thanks a lot, the broken lamp works again", false}}) {
    Remembered r;
    r.tell({.cues = reader.read(text, Actor::customer, kStoryBegins).cues});
    EXPECT_EQ(r.c.waiting_since != C::kNever, waits) << text;
  }
}

TEST(ConversationMemory, waits_anew_in_another_channel) {
  Remembered r;
  r.tell({.channel = "mail"}).tell({.at = 1_h, .channel = "chat"});
  EXPECT_EQ(r.c.waiting_since, 3'600'000u);
  EXPECT_EQ(r.c.channel, Channel::chat);
}

TEST(ConversationMemory, keeps_its_channel_when_a_case_system_or_a_bot_names_another) {
  Remembered r;
  r.tell({.channel = "chat"}).tell({.by = Actor::bot, .channel = "mail"});
  r.tell({.type = EventType::case_resolved, .channel = "web"});
  EXPECT_EQ(r.c.channel, Channel::chat);
}

TEST(ConversationMemory, holds_a_need_open_until_the_next_reply) {
  Remembered r;
  r.tell(kDistressed).tell({});
  EXPECT_TRUE(r.c.is(C::need_open) && r.c.is(C::need_distress) && r.c.is(C::needed_once));
  r.tell(reply(1_s));
  EXPECT_FALSE(r.c.is(C::need_open) || r.c.is(C::need_distress));
  r.tell({.cues = bit(Cue::safety)});
  EXPECT_TRUE(r.c.is(C::need_open) && r.c.is(C::stakes_once));
  EXPECT_FALSE(r.c.is(C::need_distress));
}

TEST(ConversationMemory, compares_the_first_third_with_the_last) {
  Remembered r;
  r.texts({-0.6, -0.4, 0, 0, 0.2, 0.4});
  EXPECT_EQ(mood_ends(r.c).from, -5'000);
  EXPECT_EQ(mood_ends(r.c).to, 3'000);
}

TEST(ConversationMemory, compares_at_most_five_texts_at_an_end_however_long_it_lasts) {
  for (const int middle : {10, 100, 244, 245, 246, 250, 1'000}) {
    Remembered r;
    r.texts({-0.5, -0.5, -0.5, -0.5, -0.5});
    for (int i = 0; i < middle; ++i) r.tell({.valence = 1});
    r.texts({0.1, 0.2, 0.3, 0.4, 0.5});
    EXPECT_EQ(mood_ends(r.c).from, -5'000) << middle;
    EXPECT_EQ(mood_ends(r.c).to, 3'000) << middle;
  }
}

TEST(ConversationMemory, leaves_texts_that_were_not_scored_out_of_the_mood) {
  Remembered r;
  r.texts({-0.5}).tell({.valence = 0.9, .scored = false}).texts({0.5});
  EXPECT_EQ(r.c.texts, 2);
  EXPECT_EQ(mood_ends(r.c).to, 5'000);
}

TEST(ConversationMemory, keeps_the_last_five_texts_and_what_came_after_them) {
  Remembered r;
  for (const std::string_view words : {"one a b", "two a b", "three a b", "four a b", "five a b"})
    r.tell({.words = words});
  r.tell(reply(1_s));
  EXPECT_EQ(r.words.replied, LastWords::kAll);
  r.words.retold = LastWords::kAll;
  r.tell({.words = "six a b"});
  EXPECT_EQ(r.words.replied, LastWords::kAll & ~1u);
  EXPECT_EQ(r.words.retold, LastWords::kAll & ~1u);
  EXPECT_EQ(similarity(turn_of({.words = "one"}, 0).said.content, r.words, 0).shared, 0);
  EXPECT_EQ(similarity(turn_of({.words = "six"}, 0).said.content, r.words, 0).shared, 1);
}

TEST(ConversationMemory, keeps_the_first_two_teams_and_the_last) {
  Remembered r;
  const Turn named = turn_of({.team = "c"}, 0);
  r.tell(reply(0, "x", "a")).tell(reply(1_s, "y", "b")).tell(reply(2_s, "z", "c")).tell(reply(3_s));
  EXPECT_EQ(r.c.first_team, static_cast<std::uint16_t>(turn_of({.team = "a"}, 0).team));
  EXPECT_EQ(r.c.second_team, static_cast<std::uint16_t>(turn_of({.team = "b"}, 0).team));
  EXPECT_EQ(r.c.team, static_cast<std::uint16_t>(named.team));
  EXPECT_EQ(r.c.agent, static_cast<std::uint16_t>(turn_of({.agent = "z"}, 0).agent));
}

TEST(ConversationMemory, forgets_a_resolution_when_the_customer_goes_on_to_something_else) {
  Remembered r;
  r.tell({.type = EventType::case_resolved, .topic = "bill"});
  EXPECT_NE(r.customer.resolved_s, 0u);
  r.tell({.at = 1_s});
  EXPECT_NE(r.customer.resolved_s, 0u);
  r.tell({.at = 2_s, .topic = "fee"});
  EXPECT_EQ(r.customer.resolved_s, 0u);
  EXPECT_EQ(r.customer.topic, turn_of({.topic = "fee"}, 0).topic);
}

TEST(ConversationMemory, knows_when_several_customers_are_in_one_conversation) {
  Remembered r;
  r.tell({}).tell({.customer = {}}).tell({});
  EXPECT_FALSE(r.c.is(C::several_customers));
  r.tell({.customer = "c2"});
  EXPECT_TRUE(r.c.is(C::several_customers));
}

TEST(ConversationMemory, is_left_alone_by_events_without_anything) {
  Remembered r;
  for (std::size_t type = 0; type < kEventTypes.size(); ++type)
    r.tell({.type = static_cast<EventType>(type),
            .by = Actor::system,
            .customer = {},
            .channel = {},
            .words = {}});
  EXPECT_EQ(r.c.channel, Channel::none);
  EXPECT_EQ(r.c.customer, 0u);
  EXPECT_EQ(r.c.waiting_since, C::kNever);
  EXPECT_EQ(r.c.texts, 0);
}

TEST(Similarity, is_nothing_between_texts_without_content_words) {
  const LastWords none;
  const Similarity found = similarity({}, none, 0);
  EXPECT_EQ(found.jaccard(), 0);
  EXPECT_EQ(found.containment(), 0);
}

TEST(Similarity, counts_what_a_search_for_each_word_finds) {
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    LastWords words;
    ContentWords said;
    words.count[1] = static_cast<std::uint8_t>(random() % (LastWords::kWords + 1));
    said.count = static_cast<std::uint8_t>(random() % (LastWords::kWords + 1));
    for (std::uint16_t& hash : words.hash[1]) hash = static_cast<std::uint16_t>(random() % 200);
    for (std::uint16_t& hash : said.hash) hash = static_cast<std::uint16_t>(random() % 200);
    int shared = 0;
    for (int i = 0; i < said.count; ++i)
      shared +=
          static_cast<int>(std::count(words.hash[1].begin(), words.hash[1].begin() + words.count[1],
                                      said.hash[static_cast<std::size_t>(i)]) != 0);
    ASSERT_EQ(similarity(said, words, 1).shared, shared);
  }
}

TEST(Similarity, compares_as_many_words_as_are_kept) {
  std::string long_text;
  for (int i = 0; i < 40; ++i) long_text += "w" + std::to_string(i) + " ";
  Remembered r;
  r.tell({.words = long_text});
  const Similarity found = similarity(turn_of({.words = long_text}, 0).said.content, r.words, 0);
  EXPECT_EQ(found.shared, static_cast<int>(LastWords::kWords));
  EXPECT_EQ(found.jaccard(), 100);
}

}  // namespace
}  // namespace attune::testing
