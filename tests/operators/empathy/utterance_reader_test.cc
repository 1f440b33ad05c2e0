#include "operators/empathy/utterance_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/reading.h"
#include "tests/support/reply_acts.h"

namespace attune {
namespace {

using attune::testing::acts_of;
using attune::testing::kSaidAt;  // 2026-11-04T10:30:00Z, a Wednesday
using attune::testing::reply;
using ::testing::UnorderedElementsAre;

bool holds(std::string_view text, Act act) {
  return (reply(text).acts & bit(act)) != 0;
}

TEST(Reply, AcknowledgesWhereAFeelingOrAHardshipIsNamedAndValidated) {
  for (const char* text : {"I can see how stressful this delay must be, with your deadline.",
                           "No wonder you're upset.", "That's a horrible spot to be in.",
                           "Three bills and all of them wrong would wear anybody down.",
                           "You have every right to be angry.",
                           "I\xe2\x80\x99"
                           "d be livid as well.",
                           "It must be exhausting to call for the fifth time.",
                           "Nobody should have to wait that long for a doctor."})
    EXPECT_TRUE(holds(text, Act::acknowledges)) << text;
}

TEST(Reply, DoesNotAcknowledgeByBeingSorryOrByTalkingOfItself) {
  for (const char* text :
       {"I'm sorry to hear that.", "I understand.", "We apologise for the inconvenience.",
        "Calm down please.", "I understand that you want a refund.", "Your order is on its way.",
        "I don't understand why you're upset.",
        "She wrote \"no wonder you're upset\" to somebody else."})
    EXPECT_FALSE(holds(text, Act::acknowledges)) << text;
}

TEST(Reply, AcknowledgesInWordsThatNoPatternHas) {
  for (const std::string text :
       {"That sounds bleak, a cold room and nobody answering on a Sunday.",
        "You trusted our word, nothing came of it, and you're hurt by that, fairly.",
        "It's right that you're annoyed with us after a month in the dark."}) {
    EXPECT_TRUE(holds(text, Act::acknowledges)) << text;
    EXPECT_FALSE(holds('"' + text + '"', Act::acknowledges)) << "somebody else's: " << text;
  }
}

TEST(Reply, SympathisesWhereItFeelsFor) {
  for (const char* text :
       {"I'm sorry to hear that.", "I'm sorry you're having trouble.",
        "My condolences to your family.", "I feel terrible about this.", "Get well soon!"})
    EXPECT_TRUE(holds(text, Act::sympathises)) << text;
  for (const char* text : {"I'm sorry, the shop is closed.", "Sorry for the inconvenience.",
                           "Sorry, I did not get that."})
    EXPECT_FALSE(holds(text, Act::sympathises)) << text;
}

TEST(Reply, IsAStockApologyOnlyWithNothingOfItsOwn) {
  const auto stock = [](std::string_view text) {
    EXPECT_EQ(reply(text).stock_apology, holds(text, Act::scripted)) << text;
    return reply(text).stock_apology;
  };
  EXPECT_TRUE(stock("We apologize for the inconvenience."));
  EXPECT_TRUE(
      stock("Dear customer, we are sorry for any inconvenience caused. Your feedback is important "
            "to us."));
  EXPECT_FALSE(stock("We apologise for the inconvenience. I've sent you a new one."));
  EXPECT_FALSE(stock("We apologise for the inconvenience. What does the display show?"));
  EXPECT_FALSE(
      stock("I am sorry for the inconvenience: the mason cut through the main cable in Elm Street "
            "at nine this morning."));
  EXPECT_FALSE(stock("Hello!"));
}

TEST(Reply, ExploresWithAnOpenQuestionAboutTheMatter) {
  for (const char* text :
       {"What happens when you press it?", "Thanks! And when did it start?",
        "Can you tell me more about the noise?", "Okay, which of the two is it?"})
    EXPECT_TRUE(holds(text, Act::explores)) << text;
  for (const char* text :
       {"Is there anything else?", "How can I help you today?", "What else can I do for you?",
        "Is the light red?", "What happens next: a doctor calls you.", "How does that sound?"})
    EXPECT_FALSE(holds(text, Act::explores)) << text;
}

TEST(Reply, OwnsWithTheFirstPersonAndAnAction) {
  for (const char* text :
       {"I've just refunded you.", "Let me look into that.", "I'm calling the depot.",
        "We will replace it.", "Leave it with me.", "I checked with the bank."})
    EXPECT_TRUE(holds(text, Act::owns)) << text;
  for (const char* text : {"You need to fill in form B12.", "I understand.", "I'm happy to help.",
                           "I cannot change that.", "I will not discuss this.",
                           "The driver will call you.", "\"I'll send it\", he wrote."})
    EXPECT_FALSE(holds(text, Act::owns)) << text;
}

TEST(Reply, ActsTogetherInOneText) {
  EXPECT_THAT(acts_of("That's a dreadful wait. I've told the driver to hurry and I'll text you "
                      "within 20 minutes. Don't worry."),
              UnorderedElementsAre("acknowledges", "owns", "next_step", "sets_expectation",
                                   "promises", "soothes"));
  EXPECT_THAT(acts_of("ok"), UnorderedElementsAre());
}

TEST(Promise, NeedsSomebodyWhoOwnsItAndATime) {
  const Utterance call = reply("I'll call you back within 2 hours.");
  EXPECT_TRUE(call.acts & bit(Act::promises));
  EXPECT_FALSE(call.implicit_promise);
  EXPECT_EQ(call.promise_due_ms, kSaidAt + 2 * 3'600'000);
  const Utterance others = reply("An engineer visits you tomorrow.");
  EXPECT_TRUE(others.acts & bit(Act::sets_expectation));
  EXPECT_FALSE(others.acts & bit(Act::promises));
  EXPECT_EQ(others.promise_due_ms, 0);
}

TEST(Promise, WithoutATimeIsDueInADay) {
  const Utterance later = reply("I'll let you know as soon as I have an update.");
  EXPECT_TRUE(later.acts & bit(Act::promises));
  EXPECT_TRUE(later.implicit_promise);
  EXPECT_EQ(later.promise_due_ms, kSaidAt + 24 * 3'600'000);
  EXPECT_FALSE(reply("I'll come back to you shortly.").acts & bit(Act::promises))
      << "shortly is no time";
}

TEST(Promise, IsNotMadeOfTheCustomersTime) {
  for (const char* text :
       {"I see that your flight leaves in two hours. Let me check.",
        "I know you need it by Friday, I'll do my best.", "You said tomorrow, let me look.",
        "If you send it by Friday, I can process it.", "I've read that your exam is tomorrow."}) {
    EXPECT_FALSE(reply(text).acts & bit(Act::promises)) << text;
    EXPECT_EQ(reply(text).promise_due_ms, 0) << text;
  }
}

TEST(Promise, OfTwoTimesTheFirstThatIsOwned) {
  EXPECT_EQ(
      reply("The bank answers within 5 days. I'll write to you in ten minutes.").promise_due_ms,
      kSaidAt + 600'000);
}

TEST(Feelings, AreNamedAsTheCustomers) {
  const auto named = [](std::string_view text) { return reply(text).feelings; };
  EXPECT_EQ(named("I can see how frustrating that is."), bit(Emotion::frustration));
  EXPECT_EQ(named("Lovely to see that you are so happy with your boots!"), bit(Emotion::delight));
  EXPECT_EQ(named("You must be worried sick."), bit(Emotion::anxiety));
  EXPECT_EQ(named("I'm happy to help."), 0);
  EXPECT_EQ(named("Are you happy with it?"), 0);
  EXPECT_EQ(named("Tell me if you are happy with it."), 0);
  EXPECT_EQ(named("Don't be angry."), 0);
}

TEST(Reply, ChecksWithASummaryOrACheckingQuestion) {
  EXPECT_TRUE(reply("So you ordered on the 3rd and nothing came?").checks);
  EXPECT_TRUE(reply("Just to confirm: the blue one?").checks);
  EXPECT_FALSE(reply("Thanks, bye.").checks);
  EXPECT_FALSE(reply("Is the light red?").checks);
}

TEST(Jargon, IsAcronymsAndListedWords) {
  const Utterance found =
      reply("The API returned a 504 since the DNS record pointed to the old endpoint.");
  EXPECT_EQ(found.jargon_words, 3);
  EXPECT_TRUE(found.acts & bit(Act::jargon));
  EXPECT_EQ(reply("Your PIN is in the PDF, OK?").jargon_words, 0) << "everybody knows those";
  EXPECT_EQ(reply("PLEASE READ THE RULES").jargon_words, 0) << "shouting";
  EXPECT_FALSE(
      reply("The IBAN has a wrong digit, I've corrected it and sent the money again.").acts &
      bit(Act::jargon))
      << "one word";
}

TEST(Jargon, IsWhatTheOptionsSay) {
  EmpathyOptions options;
  options.jargon = {"Widget", "sprocket"};
  options.known_acronyms = {"api"};
  UtteranceReader reader(options);
  EXPECT_EQ(
      reader.read("The widget and the sprocket use the API, not the DNS.", Actor::agent, kSaidAt)
          .jargon_words,
      3);
}

TEST(Reply, IsReadableToAChildOfTen) {
  EXPECT_TRUE(holds("I will send you a new one and you can keep the old one.", Act::readable));
  EXPECT_FALSE(
      holds("Notwithstanding aforementioned circumstances, reimbursement necessitates "
            "comprehensive documentation.",
            Act::readable));
  EXPECT_FALSE(holds("Sure thing!", Act::readable));
  EXPECT_EQ(reply("Sure thing!").grade, 0);
}

TEST(Reply, ThatOnlyNumbersTellApartHasTheSameWording) {
  EXPECT_EQ(reply("Your order 55121 has left us.").simhash,
            reply("Your order 9 has left us.").simhash);
  EXPECT_NE(reply("Your order 55121 has left us.").simhash,
            reply("Your parcel 55121 was lost.").simhash);
}

TEST(Utterance, OfACustomerHasNoActs) {
  UtteranceReader reader;
  const Utterance found = reader.read("I'll call you tomorrow.", Actor::customer, kSaidAt);
  EXPECT_TRUE(found.read);
  EXPECT_EQ(found.acts, 0u);
  EXPECT_EQ(found.words, 4);
}

TEST(Utterance, OfACustomerSaysHowLikelyItsWordsAreThoseOfDistress) {
  UtteranceReader reader;
  const auto odds = [&](std::string_view text) {
    return reader.read(text, Actor::customer, kSaidAt).distress;
  };
  for (const char* text :
       {"I have had it with you people.", "I honestly don't know what to do any more.",
        "Every bit of joy has gone out of this for me."})
    EXPECT_GT(odds(text), kOddsOne) << text;
  for (const char* text :
       {"The light on the box is red and it blinks twice.", "im dead lol my brother will kill me",
        "Could you tell me what the notice period is?"})
    EXPECT_LT(odds(text), -kOddsOne) << text;
  EXPECT_EQ(odds("\"I have had it with you people.\""), 0)
      << "quoted words say nothing of the customer";
  EXPECT_EQ(reader.read("I have had it.", Actor::agent, kSaidAt).distress, 0)
      << "of customers only";
}

TEST(Utterance, OfTheSystemOrOfNothingIsEmpty) {
  UtteranceReader reader;
  EXPECT_FALSE(reader.read("I'll call you tomorrow.", Actor::system, kSaidAt).read);
  for (const char* text : {"", "   ", "!!!", "\xf0\x9f\x98\x80"})
    EXPECT_FALSE(reader.read(text, Actor::agent, kSaidAt).read) << text;
}

TEST(Utterance, OfAnotherLanguageIsNotRead) {
  for (const char* text :
       {"Es tut mir leid, dass Sie so lange warten mussten. Ich rufe Sie morgen an.",
        "Gracias por su paciencia, lo enviamos hoy.",
        "Je suis desole, nous allons vous rembourser.", "Vielen Dank!",
        "Een collega belt u morgen terug.",
        "\xd0\x9c\xd1\x8b \xd0\xb2\xd0\xb0\xd0\xbc "
        "\xd0\xbf\xd0\xb5\xd1\x80\xd0\xb5\xd0\xb7\xd0\xb2\xd0\xbe\xd0\xbd\xd0\xb8\xd0\xbc"})
    EXPECT_EQ(reply(text).acts, 0u) << text;
  for (const char* text :
       {"ok", "Noted.", "Hi Priya", "On it!", "Done, Wednesday 4.40 with Mr Pell."})
    EXPECT_TRUE(reply(text).read) << text;
}

TEST(Utterance, OfAnyBytesIsRead) {
  UtteranceReader reader;
  std::string bytes;
  for (int i = 0; i < 3000; ++i) bytes += static_cast<char>(i * 7 % 256);
  for (std::size_t size = 0; size < bytes.size(); size += 37)
    reader.read(std::string_view(bytes).substr(0, size), Actor::bot, kSaidAt);
  const std::string longest(1u << 20, 'a');
  EXPECT_LE(reader.read(longest, Actor::agent, kSaidAt).words, kMostPhraseTokens);
  std::string promises;
  while (promises.size() < 100'000) promises += "I'll call you in 5 minutes. ";
  EXPECT_EQ(reader.read(promises, Actor::agent, kSaidAt).promise_due_ms, kSaidAt + 300'000);
}

TEST(Utterance, IsTheSameWhateverWasReadBefore) {
  UtteranceReader reader, fresh;
  reader.read("I'll call you tomorrow, that must be awful. What is the number?", Actor::agent,
              kSaidAt);
  const Utterance after = reader.read("Noted, thank you for the photos.", Actor::agent, kSaidAt);
  const Utterance first = fresh.read("Noted, thank you for the photos.", Actor::agent, kSaidAt);
  EXPECT_EQ(after.acts, first.acts);
  EXPECT_EQ(after.simhash, first.simhash);
  EXPECT_EQ(after.words, first.words);
}

}  // namespace
}  // namespace attune
