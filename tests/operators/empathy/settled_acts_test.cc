// What a reply does in its conversation, beyond its own words.
#include <gtest/gtest.h>

#include "tests/support/talk.h"

namespace attune {
namespace {

using testing::kAngry;
using testing::kCalm;
using testing::kGrateful;
using testing::kPanic;
using testing::Mood;
using testing::Talk;

constexpr std::string_view kTemplate =
    "Your request has been forwarded to the responsible department for further processing.";

/// Customers 1 to n get the reply, each in a conversation of their own.
void give_to(Talk& talk, int customers, std::string_view text) {
  for (int i = 1; i <= customers; ++i)
    talk.in(static_cast<std::uint64_t>(100 + i), static_cast<std::uint64_t>(100 + i))
        .agent(i, text);
  talk.in(1, 1);
}

TEST(ScriptedTest, a_reply_that_five_others_were_given_is_scripted) {
  Talk talk;
  give_to(talk, 5, kTemplate);
  talk.agent(50, kTemplate).until(100);
  ASSERT_EQ(talk.times(Signal::scripted), 1u);
  EXPECT_TRUE(talk.told(Signal::scripted, 50));
}

TEST(ScriptedTest, a_number_in_it_makes_no_difference) {
  Talk talk;
  for (int i = 1; i <= 5; ++i)
    talk.in(static_cast<std::uint64_t>(i) + 100, static_cast<std::uint64_t>(i) + 100)
        .agent(i, "Your request " + std::to_string(4711 + i) +
                      " was forwarded to the department for returns and refunds.");
  talk.in(1, 1)
      .agent(50, "Your request 9 was forwarded to the department for returns and refunds.")
      .until(100);
  EXPECT_TRUE(talk.told(Signal::scripted, 50));
}

TEST(ScriptedTest, a_reply_that_four_others_were_given_is_not) {
  Talk talk;
  give_to(talk, 4, kTemplate);
  EXPECT_EQ(talk.agent(50, kTemplate).until(100).times(Signal::scripted), 0u);
}

TEST(ScriptedTest, the_same_customer_told_the_same_is_not) {
  Talk talk;
  for (int i = 0; i < 9; ++i) talk.agent(i, kTemplate);
  EXPECT_EQ(talk.until(100).times(Signal::scripted), 0u);
}

TEST(ScriptedTest, short_courtesies_are_never) {
  Talk talk;
  give_to(talk, 30, "Thank you, have a lovely weekend!");
  EXPECT_EQ(talk.until(100).times(Signal::scripted), 0u);
}

TEST(ScriptedTest, two_different_replies_are_not_one) {
  Talk talk;
  give_to(talk, 5, kTemplate);
  talk.agent(50,
             "The courier left your parcel with the neighbour at number twelve, says the depot.")
      .until(100);
  EXPECT_EQ(talk.times(Signal::scripted), 0u);
}

TEST(RestatesTest, a_summary_in_the_words_of_the_customer_restates) {
  Talk talk;
  talk.customer(0, "two panes and some tomato pots, all in pieces")
      .agent(20, "So two panes and the tomato pots, is that right?");
  talk.until(100);
  ASSERT_TRUE(talk.told(Signal::restates, 20));
  EXPECT_EQ(talk.all(Signal::restates)[0].first, 4);
}

TEST(RestatesTest, of_a_message_in_several_lines_any_counts) {
  Talk talk;
  talk.customer(0, "two panes and some tomato pots, all in pieces")
      .customer(4, "anybody there")
      .agent(20, "So two panes and the tomato pots, is that right?")
      .until(100);
  EXPECT_TRUE(talk.told(Signal::restates, 20));
}

TEST(RestatesTest, what_was_answered_long_ago_is_not_restated) {
  Talk talk;
  talk.customer(0, "two panes and some tomato pots, all in pieces")
      .agent(20, "Which day was it?")
      .customer(30, "on sunday afternoon, around five")
      .agent(50, "So two panes and the tomato pots, is that right?")
      .until(100);
  EXPECT_EQ(talk.times(Signal::restates), 0u);
}

TEST(RestatesTest, an_answer_with_the_same_words_checks_nothing) {
  Talk talk;
  talk.customer(0, "two panes and some tomato pots, all in pieces")
      .agent(20, "We do not insure panes or tomato pots.")
      .until(100);
  EXPECT_EQ(talk.times(Signal::restates), 0u);
}

TEST(RestatesTest, an_acknowledgement_restates_with_three_words_of_the_customer) {
  Talk three, two;
  three.customer(0, "two panes and some tomato pots, all in pieces", kAngry)
      .agent(20, "Panes and tomato pots in pieces, I'd be livid too.")
      .until(100);
  EXPECT_TRUE(three.told(Signal::restates, 20));
  two.customer(0, "two panes and some tomato pots, all in pieces", kAngry)
      .agent(20, "Broken panes and pots, I'd be livid too.")
      .until(100);
  EXPECT_EQ(two.times(Signal::restates), 0u);
}

TEST(JargonTest, acronyms_are_jargon_to_who_does_not_use_them) {
  Talk talk;
  talk.customer(0, "my internet is gone")
      .agent(20, "The ONT lost its PPPOE session on the OLT.")
      .until(100);
  EXPECT_TRUE(talk.told(Signal::jargon, 20));
}

TEST(JargonTest, are_none_to_who_brought_them_up) {
  Talk talk;
  talk.customer(0, "the ONT is red and the OLT shows no PPPOE session")
      .agent(20, "The ONT lost its PPPOE session on the OLT.")
      .until(100);
  EXPECT_EQ(talk.times(Signal::jargon), 0u);
}

/// A reply that names a feeling, to one text.
struct Named {
  std::string_view why, said;
  Mood mood;
  bool bot;
  std::string_view reply;
  bool misread;
};
constexpr std::string_view kFits = "they fit perfectly, thank you",
                           kHappy = "Lovely to see that you are so happy with your boots!",
                           kFrustrated = "I can see how frustrated you must be.",
                           kWorried = "I understand that you're worried about the price.";
constexpr Named kNamed[] = {
    {"gladness, to anger", "second wrong box", kAngry, false, kHappy, true},
    {"gladness, to gladness", kFits, kGrateful, false, kHappy, false},
    {"distress that words of irony show, whatever the model reads",
     "wonderful, thanks a bunch, second wrong box", kGrateful, true, kFrustrated, false},
    {"distress that an agent hears in irony that the words do not show",
     "wonderful, thanks a bunch, I will just cut my toes off then", kGrateful, false,
     "I hear the irony, and no wonder you're annoyed.", false},
    {"distress a person hears in glad words", kFits, kGrateful, false, kFrustrated, false},
    {"distress that a bot reads into them", kFits, kGrateful, true, kFrustrated, true},
    {"distress, to a calm question", "is the price per seat the same in the middle of the year",
     kCalm, false, kWorried, true},
    {"distress, to a plain text that the model reads cold",
     "the page does not have the form that you named", Mood{-5'000}, false, kWorried, true},
    {"distress, where something is at stake", "I need it by Friday for my daughter's wedding",
     kCalm, false, kFrustrated, false},
};

TEST(MisreadTest, is_a_feeling_that_the_customer_does_not_show) {
  for (const Named& named : kNamed) {
    Talk talk;
    talk.customer(0, named.said, named.mood);
    if (named.bot) talk.bot(20, named.reply);
    else talk.agent(20, named.reply);
    EXPECT_EQ(talk.until(100).told(Signal::misread, 20), named.misread) << named.why;
  }
}

TEST(MisreadTest, acknowledges_nothing) {
  Talk talk;
  talk.customer(0, "is the price per seat the same in the middle of the year").agent(20, kWorried);
  EXPECT_EQ(talk.until(100).times(Signal::acknowledges), 0u);
}

TEST(MisreadTest, distress_that_was_there_before_may_be_named_later) {
  Talk talk;
  talk.customer(0, "two panes and all my pots, in pieces", kAngry)
      .agent(20, "Which day was it?")
      .customer(40, "sunday, around five")
      .agent(60, "No wonder you're angry.")
      .until(100);
  EXPECT_EQ(talk.times(Signal::misread), 0u);
  EXPECT_TRUE(talk.told(Signal::acknowledges, 60));
}

TEST(MisreadTest, news_called_great_to_who_is_angry_is_misread) {
  Talk talk;
  talk.customer(0, "you lost it again", kAngry).agent(20, "Great to hear from you!").until(50);
  talk.customer(60, "second wrong box", kAngry).agent(80, "That's wonderful!").until(100);
  EXPECT_TRUE(talk.told(Signal::misread, 80));
}

TEST(MisreadTest, before_any_text_there_is_nothing_to_misread) {
  Talk talk;
  EXPECT_EQ(talk.agent(0, "So glad that you are happy with us!").until(100).times(Signal::misread),
            0u);
}

TEST(MirrorsTest, urgency_is_met_by_urgency) {
  Talk talk;
  talk.customer(0, "I can smell gas in the kitchen", kPanic)
      .agent(50, "This is top priority, go outside right away.")
      .until(100);
  EXPECT_TRUE(talk.told(Signal::mirrors, 50));
}

TEST(MirrorsTest, urgency_is_met_by_an_agent_s_pace) {
  Talk talk;
  talk.customer(0, "please hurry, it is coming through the ceiling", kPanic)
      .agent(30, "Is the water turned off?")
      .until(100);
  EXPECT_TRUE(talk.told(Signal::mirrors, 30));
}

TEST(MirrorsTest, urgency_is_not_met_later_nor_by_a_bot_that_is_always_fast) {
  Talk late, bot;
  late.customer(0, "please hurry, it is coming through the ceiling", kPanic)
      .agent(30.001, "Is the water turned off?")
      .until(100);
  bot.customer(0, "please hurry, it is coming through the ceiling", kPanic)
      .bot(1, "Is the water turned off?")
      .until(100);
  EXPECT_EQ(late.times(Signal::mirrors), 0u);
  EXPECT_EQ(bot.times(Signal::mirrors), 0u);
}

TEST(MirrorsTest, there_is_nothing_to_mirror_in_a_calm_question) {
  Talk talk;
  talk.customer(0, "when do you open?", kCalm).agent(5, "I'm looking it up right away.").until(100);
  EXPECT_EQ(talk.times(Signal::mirrors), 0u);
}

}  // namespace
}  // namespace attune
