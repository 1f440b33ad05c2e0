#include <gtest/gtest.h>

#include "operators/empathy/utterance_reader.h"

namespace attune {
namespace {

bool puzzled(std::string_view text, Actor actor = Actor::customer) {
  static UtteranceReader reader;
  return reader.read(text, actor, 1'793'613'600'000).puzzled;
}

TEST(PuzzledTest, words_that_say_something_was_not_understood) {
  for (const std::string_view text : {
           "what does that mean?",
           "sorry, what do you mean by arrears?",
           "What does APR stand for?",
           "can you say that in plain english please",
           "could you explain it more simply",
           "you lost me there",
           "i don't understand a word of this",
           "I can't make sense of your letter",
           "no idea what that means",
           "that makes no sense to me",
           "now I'm confused. which one is true?",
           "i'm completely lost here",
           "honestly this is gobbledygook",
           "the page says one thing and you another. I don't get it, and it is late",
           "in plain words please",
       })
    EXPECT_TRUE(puzzled(text)) << text;
}

TEST(PuzzledTest, not_what_is_understood_or_wrong_or_somebody_elses) {
  for (const std::string_view text : {
           "makes sense, thanks",
           "I understand that there are rules",
           "ok. does that mean i can pay",
           "you've no idea what this means to us. thank you",
           "my parcel is lost, where is it?",
           "I lost my card",
           "that means a lot to me",
           "I'm not confused at all, it is clear",
           "the letter says \"what does that mean\" on page 2",
           "sorry, English please",
           "I mean the blue one",
           "missed the wedding. I can't get that day back",
           "two outages, both explained afterwards in plain words",
           "I don't get it delivered before Monday, do I",
           "we do not understand each other's jokes but she is lovely",
           "I'm lost, which exit do I take?",
           "I don't follow you on Instagram",
           "Write it in easy words on the card for my grandma",
           "What does the code stand for?",
           "I don't understand your colleague's accent, he is lovely",
       })
    EXPECT_FALSE(puzzled(text)) << text;
  EXPECT_FALSE(puzzled("What do you mean by that exactly?", Actor::agent));
}

}  // namespace
}  // namespace attune
