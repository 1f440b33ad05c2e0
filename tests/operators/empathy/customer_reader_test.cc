#include "operators/empathy/customer_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "tests/support/tiny_heads.h"

namespace attune {
namespace {

std::uint16_t cues_of(std::string_view text) {
  static const auto reader = std::make_unique<PhraseText>();
  return CustomerReader::instance().read(reader->read(text)).cues;
}
bool has(std::string_view text, Cue cue) {
  return (cues_of(text) & bit(cue)) != 0;
}
void expect(Cue cue, bool held, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts)
    EXPECT_EQ(has(text, cue), held) << kCueNames[static_cast<std::size_t>(cue)] << ": " << text;
}

TEST(CustomerReader, HearsACustomerWhoAsksForSomebodyElse) {
  expect(Cue::escalation_request, true,
         {"Can I talk to a human?", "i want a superviser", "Get me your mangaer.", "AGENT!!",
          "Put me through to a real person, please.", "This goes to the ombudsman.",
          "Could someone higher up look at this? I want to speak to someone senior.",
          "I'm not happy and I want to speak to a manager",
          "You can't help me so connect me with an advisor", "why can’t I talk to a person",
          "I want to make a formal complaint", "My gas bottle leaks, I want to speak to a manager",
          "The flat for rent on your site is a scam, get me a manager"});
  expect(
      Cue::escalation_request, false,
      {"I don't need to speak to a manager.", "My manager wants the invoice.",
       "He said \"get me a manager\" and laughed.", "I spoke to a manager, she sorted it.",
       "Is the password manager included?", "your agent was lovely",
       "You told me to speak to a supervisor and nobody answers there.", "no complaint from me"});
}

TEST(CustomerReader, HearsACustomerWhoLeaves) {
  expect(Cue::churn_threat, true,
         {"Cancel my subscription.", "i'll cancle my membership today",
          "We're leaving you for a competitor.",
          "If this isn't fixed by Friday I'm taking my business elsewhere",
          "I'll see you in court!", "never buying from you again",
          "You just lost a loyal customer.", "I am switching to another provider",
          "I’m done with this company", "if nobody calls me back ill cancel everything"});
  expect(Cue::churn_threat, false,
         {"I don't want to cancel.", "How do I cancel my subscription?",
          "What happens if I cancel my contract?", "Please cancel my appointment.",
          "I want to cancel my order", "Why did you cancel my account?",
          "My brother keeps going 'just leave them and join somebody else'",
          "I was going to cancel but you saved it", "I'm leaving for work now",
          "before you get me wrong, i am NOT going to cancel anything"});
}

TEST(CustomerReader, HearsOneSentenceAtATime) {
  EXPECT_TRUE(has("How do I cancel my order? Whatever, I'm never buying from you again.",
                  Cue::churn_threat));
  EXPECT_TRUE(
      has("I don't want a discount. I want to speak to a manager.", Cue::escalation_request));
  EXPECT_FALSE(has("I want a refund. Not to cancel my contract.", Cue::churn_threat));
}

TEST(CustomerReader, HearsWhatIsAtStakeAlthoughItIsDeniedToThem) {
  expect(Cue::health, true,
         {"I can't get my insulin.", "They didn't bring mum's medication, she is diabetic"});
  expect(Cue::hardship, true, {"we cannot afford this", "I can't pay the rent"});
  expect(Cue::travel, true, {"they won't let us board", "my flight was cancelled"});
  expect(Cue::deadline, true,
         {"It has to be here by Friday.", "i need to hand in my thesis tomorrow"});
  expect(Cue::dependants, true, {"I'm a single mum with three kids"});
  expect(Cue::occasion, true, {"it's for my sister's wedding"});
  expect(Cue::safety, true, {"I smell gas, there is a gas leak", "I don't feel safe here"});
  EXPECT_EQ(cues_of("Do you have the blue teapot in stock") & kContextCues, 0);
  EXPECT_EQ(
      cues_of("lost my password, you pushed me into a loop, my job alerts are gone") & kContextCues,
      0);
  EXPECT_EQ(cues_of("I'm sick of your app, it died again and broke my heart lol") & kContextCues,
            0);
}

TEST(CustomerReader, TellsThanksFromGoodbye) {
  for (const std::string_view text :
       {"thanks", "Thank you so much!", "ok great, thanks bye", "No that's all, thank you",
        "cheers mate", "Perfect, thanks for your help. Have a nice day!", "ok, bye then"})
    EXPECT_TRUE(has(text, Cue::goodbye)) << text;
  for (const std::string_view text :
       {"thanks but it still does not work", "Thanks. Where is my parcel?", "ok",
        "bye the way it broke", "no thanks, I want my money", "thanks for nothing"})
    EXPECT_FALSE(has(text, Cue::goodbye)) << text;
  expect(Cue::thanks, true, {"thx a lot", "Thanks, and where is it?", "I really appreciate it"});
  expect(Cue::thanks, false, {"no thanks", "Thanks for nothing", "you can't thank me"});
}

TEST(CustomerReader, HearsAQuestionWithAndWithoutItsMark) {
  expect(Cue::question, true,
         {"Where is it?", "where is my order", "can you check please", "any update on this",
          "let me know when it ships"});
  expect(Cue::question, false,
         {"It arrived.", "He asked \"where is it?\" and left.", "what a mess"});
}

TEST(CustomerReader, SaysNothingOfOtherScriptsAndSigns) {
  for (const std::string_view text :
       {"", " ", "😡😡😡", "أريد التحدث إلى المدير", "我要取消", "\xFF\xFE\x80", "!!!"})
    EXPECT_EQ(cues_of(text), 0) << text;
}

/// Phrases, and heads that know "adieu" for a threat to leave.
std::uint16_t cues_with_tiny_heads(std::string_view text) {
  static const CustomerReader reader(std::make_shared<const CueHeadsModel>(tiny_cue_heads()));
  static const auto words = std::make_unique<PhraseText>();
  return reader.read(words->read(text)).cues;
}

TEST(CustomerReader, BelievesHeadsWherePhrasesSayNothing) {
  EXPECT_EQ(cues_with_tiny_heads("So it is adieu"), bit(Cue::churn_threat));
  EXPECT_EQ(cues_with_tiny_heads("So it is noon"), 0);
}

TEST(CustomerReader, BelievesPhrasesWhereTheySayTheContrary) {
  for (const std::string_view text :
       {"Adieu. I am not going to cancel my contract.", "Adieu! How do I unsubscribe?",
        "It was a pleasure dealing with you. Adieu!"})
    EXPECT_EQ(cues_with_tiny_heads(text) & bit(Cue::churn_threat), 0) << text;
  EXPECT_NE(cues_with_tiny_heads("Van in hills, and I can't get my insulin.") & bit(Cue::travel), 0)
      << "nothing is said against a journey";
  EXPECT_NE(cues_with_tiny_heads("So it is adieu. \"How do I unsubscribe?\" he asked.") &
                bit(Cue::churn_threat),
            0)
      << "what somebody else said denies nothing";
}

TEST(CustomerReader, TakesNoMoodFromHeads) {
  EXPECT_EQ(cues_with_tiny_heads("Great service. So it is adieu.") & bit(Cue::sarcastic), 0);
  EXPECT_NE(cues_with_tiny_heads("Great service. I am cancelling my contract with you.") &
                bit(Cue::sarcastic),
            0)
      << "a threat in words beside praise";
}

TEST(CustomerReader, FindsByPhrasesAloneWithoutHeads) {
  const CustomerReader reader(nullptr);
  const auto words = std::make_unique<PhraseText>();
  EXPECT_EQ(reader.read(words->read("I am cancelling my contract with you.")).cues,
            bit(Cue::churn_threat));
}

/// The least of many runs: others work on the machine.
double seconds_to_read(std::string_view text) {
  static const auto reader = std::make_unique<PhraseText>();
  const std::span<const PhraseToken> tokens = reader->read(text);
  double least = 1;
  for (int run = 0; run < 30; ++run) {
    const auto start = std::chrono::steady_clock::now();
    CustomerReader::instance().read(tokens);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    least = std::min(least, took.count());
  }
  return least;
}

TEST(CustomerReader, TakesAsLongForOneSentenceAsForManyOfItsWords) {
  std::string one, many;
  for (int i = 0; i < 300; ++i) {
    one += "still broken ";
    many += "still broken. ";
  }
  EXPECT_LT(seconds_to_read(one), 5 * seconds_to_read(many));
}

}  // namespace
}  // namespace attune
