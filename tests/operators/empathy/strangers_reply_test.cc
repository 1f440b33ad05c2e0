// Acts of replies in strangers' wordings: what a language has, not a list. They were written after
// the tables and the tables mended on them, in rounds: operators/empathy/ACTS.md has what was found
// at first sight; here stands what may not be lost again.
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
  const std::map<std::string, int> most_missed = {
      {"checks", 2},  {"next_step", 1},        {"none", 5},       {"promises", 1},
      {"soothes", 4}, {"sets_expectation", 1}, {"sympathises", 4}};
  for (const auto& [act, count] : texts) {
    std::printf("%-17s %d of %d missed\n", act.c_str(), missed[act], count);
    const auto most = most_missed.find(act);
    EXPECT_LE(missed[act], most == most_missed.end() ? 0 : most->second) << act;
  }
}

TEST(StrangersReply, ChecksNothingByTheAgentsOwnDoing) {
  for (const char* text : {"So I've refunded the order.", "Let me check that for you.",
                           "Allow me to check the status."})
    EXPECT_FALSE(reply(text).checks) << text;
}

TEST(StrangersReply, OwnsNothingByWhatIsOnlyFeltOrSuffered) {
  none_does(Act::owns, {"I'll admit that was confusing.", "I've noticed the address differs.",
                        "We're hoping for better weather.", "I missed that.", "We will charge you.",
                        "I'm looking forward to it.", "I'll need your number.",
                        "The mail that I received was empty.", "I will not do that.",
                        "I'll be honest.", "I'll be on leave next week."});
}

TEST(StrangersReply, TellsNoNextStepWhereNobodyActs) {
  none_does(Act::next_step,
            {"That will help.", "It depends, prices will vary.", "Nothing will be switched off.",
             "You will need a pen.", "The price will rise in May.", "I'll be on leave next week.",
             "When it comes to returns, look at the label.", "Would the driver call you?",
             "What did they say about how soon it should be done?"});
}

TEST(StrangersReply, SoothesNobodyWithThreatsOrRules) {
  none_does(Act::soothes, {"You won't be able to change it.", "You have lost your seat.",
                           "They can charge you for that.", "Your cover has lapsed.",
                           "The policy covers theft.", "We can't accept that."});
}

TEST(StrangersReply, SoothesNobodyWithBadNews) {
  none_does(Act::soothes, {"Sleep well, all of you.", "Good to know. Rest well."});
  none_does(Act::soothes, {"Your payment has not gone through.",
                           "The fault is still there.",
                           "Your complaint is still open.",
                           "That just means it failed.",
                           "The app has a known bug.",
                           "You have not paid, the account is not closed.",
                           "It works even without a contract.",
                           "Your parcel has not gone out.",
                           "You have not been charged the new price, only the old one.",
                           "The error is still there after the restart.",
                           "Two invoices are still open.",
                           "The blockage is still on.",
                           "That only means the transfer was refused.",
                           "It just means the card is blocked.",
                           "This is a known bug in version 4.",
                           "That's a common bug.",
                           "A minor thing: the signature is missing.",
                           "The lamp works even without a battery.",
                           "The offer works even if you are new.",
                           "You have not lost weight according to the chart.",
                           "We have not deleted the data you asked us to delete.",
                           "We have not cancelled the order as you wanted.",
                           "Your subscription is not cancelled.",
                           "Your account is not closed.",
                           "The window is not closed properly.",
                           "The charge cannot be undone.",
                           "Plenty of people miss this deadline and pay the fee.",
                           "A lot of customers ask for the red one.",
                           "It's just a display model.",
                           "This is just a reminder that your bill is overdue.",
                           "It was just a system notice.",
                           "You are covered for theft only.",
                           "It's normal that the price goes up.",
                           "You have time until Friday to pay.",
                           "You can sleep in the lounge for 20 euros.",
                           "Please go to bed early before the test.",
                           "Nothing has happened since your last call.",
                           "Nothing has been done yet.",
                           "Worst case you pay twice.",
                           "Whatever happens, the fee is due.",
                           "Either way you pay the fee.",
                           "We won't pay the claim.",
                           "This app won't let you in.",
                           "You can relax in our spa.",
                           "We are not going to pay the claim.",
                           "We are not going to refund you.",
                           "You did exactly what the fraudster asked.",
                           "The policy covers everything except theft.",
                           "Your ticket is still valid for the old route only.",
                           "The error can be reversed by the bank only.",
                           "The parcel is not lost, it was refused.",
                           "The booking stands at two guests.",
                           "Relax settings are in the menu.",
                           "You are not the only bidder.",
                           "The system keeps every record for ten years."});
}

TEST(StrangersReply, SoothesNobodyByWhatOthersWillBeAbleToDoUnlessItHarms) {
  none_does(Act::soothes, {"They will be able to use it.", "He will be able to see your message.",
                           "They will not be able to take the pram.",
                           "He won't be able to open the attachment."});
  for (const char* text :
       {"Nobody will be able to use it.", "They won't be able to log in with your old password.",
        "The scammers won't be able to reach your money."})
    EXPECT_TRUE(reply(text).acts & bit(Act::soothes)) << text;
}

TEST(StrangersReply, SoothesByWhatIsNotLost) {
  for (const char* text :
       {"Your place is still there.", "The money is still there, I can see it.",
        "Your payment won't be lost.", "It isn't going to be cut off.",
        "You haven't missed the deadline.", "It's only the display, not your savings.",
        "Your mum's alarm works even when the line is down.", "Worst case we send a new one."})
    EXPECT_TRUE(reply(text).acts & bit(Act::soothes)) << text;
}

TEST(StrangersReply, ActsForNobodyWhoIsIll) {
  for (const Act act : {Act::owns, Act::next_step, Act::promises})
    none_does(act, {"I'm sorry your mum is ill, please rest.", "He has been ill since Monday.",
                    "Our driver is ill, send a mail instead.", "Ill health is covered.",
                    "I'll rest on Sunday.", "I'll pass on the offer, thanks.",
                    "I will retire in May.", "We'll sleep on it.", "I'm going to lunch now."});
  for (const char* text : {"ill send it today", "ok ill check that", "I'll pass it to billing."})
    EXPECT_TRUE(reply(text).acts & bit(Act::owns)) << text;
}

TEST(StrangersReply, AcknowledgesNothingByWhatAnybodyCouldDo) {
  none_does(Act::acknowledges,
            {"Nobody could find your parcel.", "Who would you like to speak to?",
             "Everyone likes the blue one.", "Nobody would answer at this hour."});
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
