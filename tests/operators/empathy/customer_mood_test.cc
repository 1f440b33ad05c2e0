// How customers say it: exasperated, sarcastic, calm; and what asks for something.
#include <gtest/gtest.h>

#include <memory>
#include <string_view>

#include "operators/empathy/customer_reader.h"

namespace attune {
namespace {

bool has(std::string_view text, Cue cue) {
  static const auto reader = std::make_unique<PhraseText>();
  return (CustomerReader::instance().read(reader->read(text), text_marks(text)).cues & bit(cue)) !=
         0;
}
void expect(Cue cue, bool held, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts)
    EXPECT_EQ(has(text, cue), held) << kCueNames[static_cast<std::size_t>(cue)] << ": " << text;
}

TEST(Exasperation, IsDisbeliefInWords) {
  expect(
      Cue::exasperated, true,
      {"are you kidding me", "you must be joking", "is this some kind of joke", "what a shambles",
       "this is beyond a joke", "unbelievable.", "words fail me", "For crying out loud",
       "seriously?", "I can't believe you lost it", "whose bright idea was that",
       "how hard can it be", "wtf", "You have got to be kidding", "this is unacceptable"});
  expect(Cue::exasperated, false,
         {"unbelievable service, thank you", "I can't believe how fast that was",
          "was only kidding, the blue one is fine", "do you sell joke books",
          "how difficult is it to switch tariff?", "is mental health covered?",
          "the machine says out of order, which one works?", "seriously good coffee"});
}

TEST(Exasperation, IsBlameAndInsult) {
  expect(Cue::exasperated, true,
         {"do you people even read", "did you even look at it", "can anyone there actually read",
          "none of you cares", "liars", "you told me wrong", "that was rude",
          "worst customer service ever", "what kind of bank lets a person stand there",
          "you should be ashamed of yourselves", "your word is worth nothing", "shame on you",
          "spare me the apology", "I feel completely ignored", "stop passing me around",
          "why does nobody ever call back", "am I supposed to sit in the dark all weekend?",
          "copy and paste answer again", "stop wasting my time"});
  expect(Cue::exasperated, false,
         {"what kind of insurance do you offer for bikes?", "how many people can use it?",
          "can anyone join the webinar?", "you are very kind", "is rubbish collected on friday?",
          "the driver lied down on the grass", "which part of the form is for my wife?",
          "he said \"you are all liars\" but I like you"});
}

TEST(Exasperation, IsTimeLostAndStoriesToldAgain) {
  expect(Cue::exasperated, true,
         {"took a day off work for nothing", "I have been sitting here all day",
          "it's been over ten minutes", "how many times do I have to explain",
          "I already told your colleague", "this is the third time I ask",
          "round in circles for weeks", "is anyone there", "eleven minutes and no ring",
          "been on hold for an hour", "for the third time, where is my refund",
          "I had to explain it all over again", "two weeks and still no answer",
          "nobody ever answers the phone"});
  expect(Cue::exasperated, false,
         {"I've just sent it", "I already have an account", "I'll be home all day",
          "how many times can I withdraw for free?", "we were there for two hours, lovely place",
          "it's been over two years since I joined, how do I renew?",
          "the first time it was declined and the second time it worked"});
}

TEST(Exasperation, IsFearAndDespairOfTheirOwnAndNow) {
  expect(Cue::exasperated, true,
         {"I'm worried sick", "im at my wits end", "my stomach is in knots", "close to tears here",
          "I don't know what to do any more", "we are desperate", "I'm so fed up with this",
          "this is driving me up the wall", "I am rather disappointed", "I give up"});
  expect(Cue::exasperated, false,
         {"I'm not worried at all", "I was worried but you sorted it", "no worries",
          "my friend was furious about another company", "no rush", "stupid question: where is it?",
          "I don't want to be rude"});
}

TEST(Exasperation, IsTroubleThatIsShouted) {
  expect(Cue::exasperated, true,
         {"but claims sent me to you?!", "the button does nothing!!", "my parcel is lost 😡"});
  expect(Cue::exasperated, false,
         {"but claims sent me to you", "the button does nothing", "it works again!!",
          "thank you so much!!", "got it!!"});
}

TEST(Sarcasm, IsPraiseBesideTrouble) {
  expect(Cue::sarcastic, true,
         {"great job guys, your button has been decorative for an hour", "thanks for nothing",
          "Ordered boots, got sandals. Wonderful, thanks a bunch",
          "oh brilliant, so now I wait while I sit in the dark", "Bravo. Third wrong box in a row.",
          "thanks so much, very helpful 🙄", "Lovely. Another bot. Let me speak to a manager",
          "Thanks a bunch. You were supposed to come at 8 and nobody came",
          "Thanks a lot. The engineer didn't turn up again.",
          "Perfect. The app crashed and my money is gone.", "nice one, you lost my photos",
          "What a great service. Nobody called me back.", "Very helpful. The link doesn't work.",
          "Lovely, charged twice and nobody picks up", "10/10 for incompetence",
          "Your button is purely decorative", "apparently decorative, your app has crashed",
          "great job guys, your button has been decorative for an hour. love it."});
  expect(Cue::sarcastic, false,
         {"great job guys, my parcel came a day early", "thanks a bunch, that fixed it",
          "brilliant, thank you so much", "oh great, that worked", "love it, exactly what I wanted",
          "perfect. and when does it arrive?", "thanks a million, the broken lamp works again",
          "congratulations on the new store", "wonderful, I'll wait for the letter",
          "The cushions are purely decorative.", "The lid is strictly ornamental, I know",
          "apparently decorative, but it is lovely"});
}

TEST(Calm, IsAPlainShortAnswerAndAnExcuse) {
  expect(Cue::calm, true,
         {"nope", "no i was asleep. who parks at six", "Sorry, English please",
          "sorry, i don't read german", "ok. sorry what was your name", "don't own one",
          "no worries", "no, not a problem", "Sorry about the delay, I was asleep"});
  expect(
      Cue::calm, false,
      {"no, it still doesn't work", "no! this is ridiculous", "sorry. im just so tired",
       "nope, get me a manager", "no one came", "my order is late",
       "no i can't, my mum is in hospital",
       "No, I want an answer now and not another form that nobody at your place is going to read"});
}

TEST(Calm, IsWhoTellsOfSomebodyElsesAnger) {
  EXPECT_TRUE(
      has("he went \"I am furious, this is a disgrace, you are all liars\" haha", Cue::calm));
  EXPECT_FALSE(has("You promised \"same day delivery\" and \"no fees\"", Cue::calm));
  EXPECT_FALSE(has("he said \"you are all liars and thieves\" and I'm furious as well", Cue::calm));
}

TEST(Request, IsWhatThanksDoNotClose) {
  expect(Cue::request, true,
         {"please send it to the new address, thanks", "thanks, but I still need the invoice",
          "one more thing", "can you call me, thx",
          "Thank you for the quick reply. The parcel arrived empty.",
          "Thanks, I tried that, same error as before", "thank you, the lift is still broken",
          "Thanks, but in my case the parcel arrived empty",
          "Thanks, I checked if the door was open, the parcel is still missing",
          "Thanks, I asked whether it was sent, and it still hasn't arrived"});
  expect(Cue::request, false,
         {"thanks so much", "did it on my phone, gone through. thx", "you've been great, thank you",
          "thanks, it wasn't broken after all", "thank you, nothing is missing",
          "Thanks, what do I do in case it arrives broken"});
  EXPECT_FALSE(has("did that, theyre the same now. thank you", Cue::question));
  EXPECT_TRUE(has("did that help?", Cue::question));
}

}  // namespace
}  // namespace attune
