// Acts of replies in wordings that were written after the tables: what a language has, not a list.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/reply_acts.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

using attune::testing::acts_of;
using attune::testing::reply;

void none_does(Act act, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_FALSE(reply(text).acts & bit(act)) << text;
}

TEST(StrangersReply, DoesWhatItWasWrittenToDoAndNothingWhereItOnlyInforms) {
  std::ifstream file(testing::source_path("tests/golden/replies/wordings.tsv"));
  std::map<std::string, int> texts, missed;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    const std::string text = line.substr(0, tab), act = line.substr(tab + 1);
    const std::vector<std::string> found = acts_of(text);
    const bool right = act == "none" ? found.empty()
                       : act == "checks"
                           ? reply(text).checks
                           : std::find(found.begin(), found.end(), act) != found.end();
    ++texts[act];
    if (!right) ++missed[act];
  }
  EXPECT_EQ(texts.size(), 13u);
  for (const auto& [act, count] : texts) {
    std::printf("%-17s %d of %d missed\n", act.c_str(), missed[act], count);
    EXPECT_LE(missed[act], count / 6) << act;
  }
}

TEST(StrangersReply, ChecksNothingByTheAgentsOwnDoing) {
  for (const char* text : {"So I've refunded the order.", "Let me check that for you.",
                           "Allow me to check the status."})
    EXPECT_FALSE(reply(text).checks) << text;
}

TEST(StrangersReply, OwnsNothingByWhatIsOnlyFeltOrSuffered) {
  none_does(Act::owns,
            {"I'll admit that was confusing.", "I've noticed the address differs.",
             "We're hoping for better weather.", "I missed that.", "We will charge you.",
             "I'm looking forward to it.", "I'll need your number.",
             "The mail that I received was empty.", "I will not do that.", "I'll be honest."});
}

TEST(StrangersReply, TellsNoNextStepWhereNobodyActs) {
  none_does(Act::next_step,
            {"That will help.", "It depends, prices will vary.", "Nothing will be switched off.",
             "You will need a pen.", "When it comes to returns, look at the label.",
             "Would the driver call you?", "What did they say about how soon it should be done?"});
}

TEST(StrangersReply, SoothesNobodyWithThreatsOrRules) {
  none_does(Act::soothes, {"You won't be able to change it.", "You have lost your seat.",
                           "They can charge you for that.", "Your cover has lapsed.",
                           "The policy covers theft.", "We can't accept that."});
}

TEST(StrangersReply, IsNotScriptedOnceItHasSomethingOfItsOwn) {
  none_does(Act::scripted,
            {"As per our policy refunds take five days, and I've started yours.",
             "We value your feedback, what exactly happened at the desk?",
             "Sorry for any trouble caused: the mast on your hill lost its power at noon."});
}

TEST(StrangersReply, HurriesNobodyWithAPlatitude) {
  none_does(Act::urgent, {"Your satisfaction is our top priority.", "Valid from this minute.",
                          "I've put you on the priority list."});
}

TEST(StrangersReply, NamesGladnessWhereItRejoices) {
  EXPECT_EQ(reply("Great to hear that!").feelings, bit(Emotion::delight));
  EXPECT_EQ(reply("That's wonderful news, congratulations!").feelings, bit(Emotion::delight));
  EXPECT_EQ(reply("Happy to help!").feelings, 0);
  EXPECT_EQ(reply("I'm glad to help with that.").feelings, 0);
}

TEST(StrangersReply, SympathisesByAnExclamationOnlyWhereNothingIsNamed) {
  EXPECT_TRUE(reply("Oh no!").acts & bit(Act::sympathises));
  EXPECT_FALSE(reply("Oh no, that's a dreadful spot to be in.").acts & bit(Act::sympathises));
}

TEST(StrangersReply, IsReadAsEnglishWithoutArticles) {
  EXPECT_TRUE(reply("No harm done, these things get sorted.").read);
}

}  // namespace
}  // namespace attune
