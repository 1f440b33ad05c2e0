// What friendly and plain customers write every day, with the words that others complain in: none
// of it is a mood of distress. And what only names a journey or a relative.
#include <gtest/gtest.h>

#include <memory>
#include <string_view>

#include "operators/empathy/customer_reader.h"

namespace attune {
namespace {

constexpr std::uint32_t kDistress = bit(Cue::exasperated) | bit(Cue::sarcastic) |
                                    bit(Cue::churn_threat) | bit(Cue::escalation_request);

void expect_none(std::uint32_t of, std::initializer_list<std::string_view> texts) {
  static const auto reader = std::make_unique<PhraseText>();
  for (const std::string_view text : texts) {
    const std::uint32_t cues =
        CustomerReader::instance().read(reader->read(text), text_marks(text)).cues;
    for (std::size_t cue = 0; cue < kCueCount; ++cue)
      EXPECT_FALSE(cues & of & 1u << cue) << kCueNames[cue] << ": " << text;
  }
}
void expect_no_distress(std::initializer_list<std::string_view> texts) {
  expect_none(kDistress, texts);
}

TEST(FriendlyTexts, AreNoSarcasmWhereTheirPraiseIsMeant) {
  expect_no_distress({"Perfect. I'll wait for your email.",
                      "Great. No problem at all.",
                      "Great, no problem!!",
                      "Thanks a lot, I'm waiting for your reply then.",
                      "Lovely. Could you send me a link to the faq please?",
                      "Fantastic. Is it for two weeks?",
                      "Thanks a million. I have a problem with my order number 5",
                      "Great service as always. No mistakes, no mess, no delays.",
                      "Kudos to your team, no errors in 3 years",
                      "What a lovely hotel! No problems, no issues, no delays!!",
                      "Wonderful. I'll wait for the letter.",
                      "That's very kind of you, thank you!",
                      "How thoughtful of you, thanks Karin",
                      "thanks for making me feel welcome",
                      "Thanks for cancelling my order so quickly",
                      "that's perfect now it works",
                      "this is great so I will renew",
                      "What a pleasure dealing with you again",
                      "It's just a suggestion: add a dark mode",
                      "Is this a new feature?",
                      "Is it a quiz?",
                      "I'll just wait here until you're ready",
                      "My kids will love it",
                      "Great news! The sofa fits perfectly and we have no complaints at all.",
                      "Thanks a lot. My order number is 33912 and the problem is with the zip.",
                      "Excellent. Which form do I fill in if my passport was lost?",
                      "Great! And what happens if the parcel is late?",
                      "Cool. What does error code 12 mean on the display?",
                      "Thanks a bunch! I'll wait for Maria to ring me back.",
                      "Great work everyone, thanks again!",
                      "What a lovely welcome we had, nothing was too much trouble!!",
                      "Congratulations to your customer service team, they never let me down",
                      "Kudos to the chef, we'd happily wait for that pudding again",
                      "We love how you never rush anyone",
                      "love the way you don't charge for returns",
                      "Another wonderful week at your cottage, we didn't want to leave",
                      "legendary customer service, honestly",
                      "Sorry, I thought I could pay by card here. Cash is fine.",
                      "Silly me for thinking it was lost, it was in the shed",
                      "oops found it 🤦 thanks anyway",
                      "I'll just freeze the card in the app, thanks",
                      "my boss is delighted with the printer",
                      "Is the fireplace purely decorative or does it heat as well?",
                      "Great. Two different shoes would look funny so please send the pair",
                      "Super. My card is blocked as I asked you, thanks",
                      "Lovely. I can't make Monday, is Tuesday free?",
                      "That's so kind of you. The flowers never looked better",
                      "Fantastic service! My broken screen was replaced within an hour",
                      "You saved our holiday, the lost bag was at the hotel before us",
                      "Thanks for nothing less than a perfect evening",
                      "What a great company, my dad worked for you for thirty years"});
}

TEST(FriendlyTexts, AreNoExasperationWhereAnIdiomIsMeantAsItIsSaid) {
  expect_no_distress({"my wallet will thank you",
                      "is this the best you can do on price?",
                      "Can anyone at your branch witness a signature?",
                      "Do you people open on Sundays?",
                      "What are you waiting for from me?",
                      "for the second time this year we stay with you, looking forward",
                      "it's been more than a year with you and I'm happy",
                      "How could you get this so quickly, amazing",
                      "don't start with the bedroom please, start with the hall",
                      "same old story book, is it in stock?",
                      "finger pricks",
                      "Such a great experience, we'll be back again and again",
                      "10 years and still no trouble, great machine",
                      "this is the third time I order from you and I'm always happy",
                      "Do you ever deliver on Sundays?",
                      "Do you actually have this in blue?",
                      "Is that a copy of my contract?",
                      "Could you send me another copy of the invoice?",
                      "How do you treat oak floors?",
                      "How can you be so fast, did you fly?",
                      "What kind of hotel would suit a family with teenagers?",
                      "Did my parcel get lost or is it only late?",
                      "How do I screw this on?",
                      "I give up sugar for Lent, do you have a sugar free one?",
                      "I cried when I saw the photo book, it's beautiful",
                      "shaking with joy here, we got the house!",
                      "what am I supposed to do with the spare key when I leave?",
                      "I can't sleep on feather pillows, can you swap them?",
                      "I'm finished with this chat, thank you",
                      "I didn't get lost, your map was great!!",
                      "Nothing broken, everything arrived in one piece!!",
                      "The dog won't stop playing with it, brilliant!!",
                      "How many times a day do I have to take these?",
                      "What part of town are you in?",
                      "What's the point of the second button, is it for the fan?",
                      "I was treated like a queen, thank you so much",
                      "You kept your promise, the cake was ready at nine",
                      "I don't care which colour, either is fine",
                      "Can I copy and paste the IBAN from the letter?",
                      "I got an automated email, do I need to reply to it?",
                      "Am I talking to a robot or a person? Just curious",
                      "I'm allergic, I can't eat nuts",
                      "I've had it for years and it still runs like new",
                      "Can I have a bit of time to think?",
                      "I have a heart condition, can I use the sauna?",
                      "Could you do me a favour and send the photo again?",
                      "What a shame the blue one is sold out, is green ok?",
                      "The food was incredible!",
                      "I can't believe it's our tenth year with you, thanks for everything",
                      "When does the circus come to town?",
                      "It would save me the trip if you could post it",
                      "Please put my order on hold for two weeks, we're away",
                      "It took three days to arrive, much quicker than I thought",
                      "You've been very patient with me, thank you",
                      "I just told my friend about you",
                      "Why is nobody else doing this? Great idea",
                      "Where on earth did you find such good peaches",
                      "I'm exhausted after the marathon, is there a bath in the room?",
                      "Why would anyone buy elsewhere"});
}

TEST(FriendlyTexts, ThreatenToLeaveNobodyWhereSomethingElseEndsOrIsBoughtElsewhere) {
  expect_no_distress({"So we're out of milk",
                      "Count me out for the webinar",
                      "We parted ways with our builder",
                      "I went back to Amazon to read the review before I bought it here",
                      "I booked with Ryanair, does your insurance cover it?",
                      "I signed up with Monzo through your link",
                      "I opened an account there because you recommended it",
                      "I order from Amazon instead of shops",
                      "I'm shopping around for a birthday gift",
                      "The lease ends in June, we're moving to the coast",
                      "My contract ends on Friday and I'm off to uni",
                      "The subscription ends Monday, I'll move it to my wife's card",
                      "The policy expires in May, I'll see you then",
                      "I'm off as soon as my shift ends",
                      "I just cancelled the direct debit for my old gym",
                      "and we're done, thanks",
                      "We need a new supplier by May, can you send your catalogue?",
                      "I'm comparing quotes from other insurers, what would yours be?",
                      "I got quotes from other plumbers, yours was the best",
                      "Do you want to keep me on the list?",
                      "I'm thinking of doing the same with my other room",
                      "Don't be surprised when I order ten more",
                      "I can't see us staying longer than a week",
                      "I'm leaving you five stars",
                      "I will never order the large one again, it's huge",
                      "Thats it then, I'm done",
                      "I'll never buy another brand of coffee again",
                      "I'd like to close my account, I'm emigrating"});
}

TEST(FriendlyTexts, AskForNobodyHigherWhereTheyOnlyNameOne) {
  expect_no_distress(
      {"Is my wife allowed to make decisions on my account?",
       "The complaint form is easy to use, thanks", "What is your complaints process?",
       "Is there a phone number for the head office?",
       "Who do I write to if I want to become a partner?",
       "Could someone from the sales team call me about the bigger plan?",
       "Can you put me in touch with the person who found my wallet to thank them",
       "I was speaking to the technical team and they helped",
       "I have to talk to the owner of the flat first", "The gas regulator will be replaced",
       "The mediator will look at it with my ex",
       "It would be nice if someone called before delivery", "How do I get out of this menu?"});
}

TEST(FriendlyTexts, NameAJourneyThatNobodyIsOn) {
  expect_none(bit(Cue::travel),
              {"I'm at the station to pick up a parcel, which locker?",
               "We had a great time on our cruise last summer",
               "On a ski trip last winter we used your app", "Sitting in my seat at the theatre",
               "At sea and on land your jacket keeps me dry", "Taxi in Paris is on my receipt",
               "The inspector says the wiring is fine", "Captain did a great job on our boat trip",
               "I drove 300 miles to see your showroom and it was worth it",
               "I live 5 miles from home office", "I got through the gate with my new fob",
               "The next stop is mine", "We just landed in the new house",
               "We're camping across Norway next summer, which tent?"});
}

TEST(FriendlyTexts, NameRelativesWhomNobodyCaresForHere) {
  expect_none(bit(Cue::dependants), {"My daughter is three and needs size 24 shoes",
                                     "My wife is 40 next week and I'm looking for a present",
                                     "My son is a student, is there a discount?",
                                     "My dad is 80 and still runs marathons with your shoes",
                                     "The kids are in the back seat singing along to your app",
                                     "We have two kids and a dog, which family ticket"});
}

TEST(FriendlyTexts, AreNotAtTheEndOfTheirPatienceWhereTheyOnlyAsk) {
  expect_no_distress({"I'm nervous about my first flight, any tips?",
                      "I'm a bit confused about the two tariffs, which is cheaper?",
                      "My exam is over, I'm exhausted and happy", "What a nightmare that storm was",
                      "Is it ridiculous to ask for gift wrapping?"});
}

TEST(FriendlyTexts, AreNoSarcasmWhereABurdenIsTheirOwnOrOver) {
  expect_no_distress({"Great service as always, the wrong size was swapped in a minute",
                      "Cheers for that, my old one was broken so this helps",
                      "Great work team, waiting for the next update",
                      "Congratulations on the launch, I waited for months for this",
                      "Great job guys, for two weeks of hard work it looks amazing",
                      "Thanks a bunch, I have been looking for this for an hour",
                      "Oh perfect, so I can pay by card",
                      "Well done to Maria, she sent me a form and it was easy",
                      "Well done on the new form"});
}

}  // namespace
}  // namespace attune
