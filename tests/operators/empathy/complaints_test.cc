// What customers complain of beside words that others rejoice in: a word of praise, of a gift or of
// a holiday takes no anger away.
#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string_view>

#include "operators/empathy/customer_reader.h"

namespace attune {
namespace {

bool exasperated(std::string_view text) {
  static const auto reader = std::make_unique<PhraseText>();
  return (CustomerReader::instance().read(reader->read(text), text_marks(text)).cues &
          bit(Cue::exasperated)) != 0;
}

TEST(Complaints, AreExasperatedWhateverFriendlyWordsStandBeside) {
  for (const std::string_view text :
       {"Why do you treat me like a criminal",
        "You people treat me like a number, this is disgraceful",
        "This is ridiculous, I feel like a fool",
        "I feel like a complete idiot and I'm furious",
        "Stop talking to me like a child, this is outrageous",
        "I would like a refund, this is a joke",
        "This is unacceptable and I would like you to fix it",
        "I would like my money back, this is unacceptable",
        "I would like it sorted, this is unacceptable",
        "I'd like the right size, this is unacceptable",
        "I am furious, you promised me a free replacement and sent nothing",
        "This is a joke, I paid for an upgrade and got nothing",
        "I'm sick of this, it ruined the best day of my life",
        "What a nightmare, it ruined my best holiday",
        "So you had a nice laugh, and I am furious",
        "I'm proud of my patience but this is unacceptable",
        "I'm angry because my suitcase got lost on the flight from a wedding",
        "This is ridiculous, from the airport run to the hotel nothing works",
        "What is wrong with you people, there were no issues until you came",
        "My mistake was to trust you, this is a disgrace",
        "No problem you said, and now I am furious",
        "It has been a joke since I joined",
        "This is a disgrace since I signed the contract",
        "I was excited about the sofa and now I'm fuming, it came in pieces"})
    EXPECT_TRUE(exasperated(text)) << text;
}

/// Written before the tables were mended on the texts above: 18 were found then, 32 at first sight
/// of the mended ones.
TEST(Complaints, AreFoundInMostOfFortyThatTheTablesWereNotWrittenOn) {
  int found = 0;
  for (const std::string_view text :
       {"I love your shoes but this waiting is unacceptable",
        "My daughter was so excited for her present and it never came, I'm furious",
        "We were looking forward to this for months and now I'm devastated",
        "Since I moved house your app has been a joke",
        "I walked from the station for an hour and the shop is closed, this is ridiculous",
        "I would love to know why nobody ever calls me back",
        "You said there would be no problem, are you kidding me",
        "It was a gift from my mum and you lost it, I'm heartbroken",
        "I like your staff but your app drives me crazy",
        "I was glad to find you and now I'm just fed up",
        "The best team in town can't answer one mail, what a shambles",
        "I got a free coffee and a ruined suit, this is outrageous",
        "After the wedding we waited six weeks for the photos and I'm livid",
        "I enjoy being ignored as much as the next man, how many times do I have to ask",
        "Is it my fault that you cannot read a calendar? This is pathetic",
        "I am exhausted from chasing you every single day",
        "I am tired of being sent from one desk to the next",
        "You people laugh at me and I am close to tears",
        "I'm happy to wait for a day, not for six weeks, this is absurd",
        "There is no excuse to treat a customer like this",
        "I am so angry, I was promised a call by noon",
        "No issue is ever solved here, I have had enough",
        "This is disgusting, there was a hair in the soup and the waiter laughed about it",
        "I'm worried sick, the parcel with my passport is gone",
        "An amazing company you were, now you're a disgrace",
        "I paid for the upgrade and sit in the last row, unbelievable.",
        "I've been crying all night because of your letter",
        "It's worth the money you said, what a rip off",
        "I liked you guys once, now you're just liars",
        "My trip was ruined and you couldn't care less",
        "It is a shame and a disgrace how you treat pensioners",
        "What is the matter with you people, my order is wrong again",
        "I feel like nobody at your company reads my mails, this is infuriating",
        "Beautiful website, disgraceful service",
        "You took my money and won't answer, that's robbery",
        "I opened the account in May and since then it has been one big nightmare",
        "Stop telling me to be patient, I am at the end of my tether",
        "I've explained this to four people and I am sick of it",
        "We have no heating, a baby and no answer, this is a scandal",
        "I'm shaking with rage, you cancelled my mum's carer without a word"}) {
    found += exasperated(text);
    if (!exasperated(text))
      std::printf("missed: %.*s\n", static_cast<int>(text.size()), text.data());
  }
  EXPECT_GE(found, 35);
}

TEST(Complaints, ThrowAPromisedSpanBack) {
  for (const std::string_view text :
       {"It's been three weeks. That isn't 5 to 7 days.", "thats not 24 to 48 hours is it",
        "How is this 3 to 5 working days?", "This is hardly 10-15 minutes"})
    EXPECT_TRUE(exasperated(text)) << text;
  for (const std::string_view text :
       {"Is that 3 to 5 working days?", "It takes 5 to 7 days, I know.", "That's 24 to 48 hours then.",
        "Is it 10 to 15 minutes on foot?", "It isn't 3, it's 5 boxes."})
    EXPECT_FALSE(exasperated(text)) << text;
}

}  // namespace
}  // namespace attune
