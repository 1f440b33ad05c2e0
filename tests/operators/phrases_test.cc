#include "operators/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace attune {
namespace {

std::vector<PhraseMatch> matches(std::initializer_list<Phrase> phrases, std::string_view text,
                                 std::initializer_list<PhraseClass> classes = {}) {
  const PhraseSet set({phrases.begin(), phrases.size()}, {classes.begin(), classes.size()});
  PhraseText reader;
  std::vector<PhraseMatch> found;
  set.match(reader.read(text), [&](const PhraseMatch& match) { found.push_back(match); });
  return found;
}
bool finds(std::string_view pattern, std::string_view text) {
  return !matches({{1, pattern}}, text).empty();
}
PhraseMatch only(std::string_view pattern, std::string_view text) {
  const auto found = matches({{1, pattern}}, text);
  EXPECT_EQ(found.size(), 1u) << text;
  return found.empty() ? PhraseMatch{} : found[0];
}

TEST(Phrases, FindWordsInTheirOrderWhateverTheirCase) {
  EXPECT_TRUE(finds("speak to a manager", "Can I SPEAK, to a Manager??"));
  EXPECT_FALSE(finds("speak to a manager", "a manager may speak to me"));
  EXPECT_FALSE(finds("speak to a manager", "speak to a"));
  EXPECT_FALSE(finds("manager", "management"));
}

TEST(Phrases, HaveAlternativesAndWordsThatMayBeMissing) {
  for (const std::string_view text :
       {"i want a manager", "we need to see the boss now", "i want manager"})
    EXPECT_TRUE(finds("(i|we) (want|need to see) (a|the)? (manager|boss)", text)) << text;
  EXPECT_FALSE(finds("(i|we) (want|need to see) (a|the)? (manager|boss)", "we need a manager"));
  EXPECT_TRUE(finds("a (b (c|d)?|e) f", "a b f"));
  EXPECT_TRUE(finds("a (b (c|d)?|e) f", "a b d f"));
  EXPECT_FALSE(finds("a (b (c|d)?|e) f", "a f"));
}

TEST(Phrases, HaveWordsThatRepeat) {
  for (const std::string_view text : {"my bike", "my old bike", "my old red old bike"})
    EXPECT_TRUE(finds("my (old|red)+? bike", text)) << text;
  EXPECT_FALSE(finds("my (old|red)+ bike", "my bike"));
  EXPECT_FALSE(finds("my (old|red)+? bike", "my old blue bike"));
}

TEST(Phrases, HaveGapsWithinASentence) {
  EXPECT_TRUE(finds("cancel *2 account", "cancel account"));
  EXPECT_TRUE(finds("cancel *2 account", "cancel my whole account"));
  EXPECT_FALSE(finds("cancel *2 account", "cancel all of my account"));
  EXPECT_FALSE(finds("cancel * account", "cancel. My account"));
  EXPECT_FALSE(finds("i * cancel", "i will not cancel")) << "a gap takes no negation";
}

TEST(Phrases, KnowNumbersAndClasses) {
  for (const std::string_view text :
       {"within 2 hours", "within 2hrs", "within a couple of hours", "within twelve hours"})
    EXPECT_TRUE(finds("within <number> (hours|hrs)", text)) << text;
  EXPECT_TRUE(finds("by <day>", "by Friday"));
  EXPECT_TRUE(finds("call 911", "call 911"));
  EXPECT_FALSE(finds("call 911", "call 912"));
  EXPECT_EQ(matches({{7, "my <kin>"}}, "my mum", {{"kin", "mum|dad"}}).size(), 1u);
}

TEST(Phrases, KnowWhereSentencesStartAndEnd) {
  EXPECT_TRUE(finds("^thanks$", "It works. Thanks!"));
  EXPECT_FALSE(finds("^thanks$", "thanks a lot"));
  EXPECT_FALSE(finds("^thanks$", "many thanks"));
  EXPECT_TRUE(finds("cancel (now|$)", "Please cancel!") &&
              finds("cancel (now|$)", "cancel now please"));
  EXPECT_FALSE(finds("cancel (now|$)", "cancel it"));
  EXPECT_TRUE(finds("a b", "I saw Mr. A B")) << "a title ends no sentence";
  EXPECT_FALSE(finds("a b", "to a.\nB"));
  EXPECT_TRUE(finds("a b", "lines of a\nb mail are wrapped"));
}

TEST(Phrases, ReadEveryApostropheAndNone) {
  for (const std::string_view text : {"I can't", "i cant", "I can’t", "I canʼt"})
    EXPECT_TRUE(finds("i can't", text)) << text;
  EXPECT_TRUE(finds("i'll go", "I’ll go"));
  EXPECT_FALSE(finds("i'll go", "ill go")) << "another word";
  EXPECT_TRUE(finds("my fiance", "my fiancé"));
}

TEST(Phrases, TellWhetherAMatchIsNegated) {
  const auto negated = [](std::string_view text) { return only("(cancel|leaving)", text).negated; };
  for (const std::string_view text :
       {"I don't want to cancel", "i do not want you to cancel it", "never cancel",
        "without having to cancel", "I'm not leaving", "I don't think I am leaving",
        "instead of having to cancel", "i never said i want to cancel"})
    EXPECT_TRUE(negated(text)) << text;
  for (const std::string_view text :
       {"cancel it", "I don't care, cancel it", "it's not fixed and i want to cancel",
        "If this is not done I will cancel", "why don't you cancel it", "can't I just cancel",
        "not only will I cancel", "It does not work. Cancel it", "you haven't called so cancel it",
        "no i want to cancel", "nobody answers, nobody calls me so ill cancel it",
        "if nobody calls ill cancel it"})
    EXPECT_FALSE(negated(text)) << text;
}

TEST(Phrases, TellWhetherAMatchIsQuotedOrAsked) {
  const auto quoted = [](std::string_view text) { return only("cancel", text).quoted; };
  EXPECT_TRUE(quoted("he said \"just cancel it\" to me"));
  EXPECT_TRUE(quoted("he said “just cancel it” to me"));
  EXPECT_TRUE(quoted("he said 'just cancel it' to me"));
  EXPECT_TRUE(quoted("> please cancel it\nwhat do you mean"));
  EXPECT_FALSE(quoted("he said \"no\" so cancel it"));
  EXPECT_FALSE(quoted("the 5\" screen is broken, cancel it")) << "inches";
  EXPECT_FALSE(quoted("a quote \"that never ends, cancel it"));
  EXPECT_FALSE(quoted("I'm done, cancel it, the drivers' van is gone"));
  EXPECT_TRUE(only("cancel", "How do I cancel?").question);
  EXPECT_FALSE(only("cancel", "Is it late? Then cancel.").question);
}

TEST(Phrases, TellEachIdOnceForOnePlaceAndAllThatOverlap) {
  const auto found = matches({{1, "a b"}, {1, "a (b|c)"}, {2, "a b c"}, {3, "b"}}, "a b c");
  std::multiset<int> ids;
  for (const PhraseMatch& match : found) ids.insert(match.id);
  EXPECT_EQ(ids, (std::multiset<int>{1, 2, 3}));
}

TEST(Phrases, AreNotMergedWithOthersWhateverTheirIds) {
  for (std::uint16_t a = 1; a < 24; ++a)
    for (std::uint16_t b = a + 1; b < 24; ++b)
      for (std::uint16_t c = b + 1; c < 40; ++c) {
        const auto found = matches({{a, "x y"}, {b, "x y"}, {c, "x z"}}, "x z");
        ASSERT_EQ(found.size(), 1u) << a << ' ' << b << ' ' << c;
        ASSERT_EQ(found[0].id, c) << a << ' ' << b;
      }
}

TEST(Phrases, MayBeNone) {
  EXPECT_TRUE(matches({}, "a b").empty());
  EXPECT_EQ(matches({{1, "^a"}}, "a b").size(), 1u);
}

TEST(Phrases, ShareTheStatesOfTheirRests) {
  const std::vector<Phrase> phrases = {{1, "(a|b) (c|d) e f"}, {1, "g h e f"}, {2, "x y e f"}};
  const PhraseSet set(phrases);  // none, two starts; behind (a|b), g, x, c, y, e twice, f twice
  EXPECT_EQ(set.states(), 3u + 3 + 2 + 2 + 2);
}

TEST(Phrases, KeepTwoIdsOfOnePlaceApartFromAThirdElsewhere) {
  // Whatever the ids: the prints of 9 and 11 once added up to that of 21.
  for (std::uint16_t a = 0; a < 30; ++a)
    for (std::uint16_t b = 0; b < a; ++b) {
      const auto other = static_cast<std::uint16_t>(a + b + 1);
      const std::initializer_list<Phrase> phrases = {{a, "go on"}, {b, "go on"}, {other, "go off"}};
      EXPECT_EQ(matches(phrases, "go on").size(), 2u) << a << ' ' << b;
      const auto found = matches(phrases, "go off");
      ASSERT_EQ(found.size(), 1u) << a << ' ' << b;
      EXPECT_EQ(found[0].id, other);
    }
}

TEST(Phrases, RefuseWhatIsNoPattern) {
  for (const std::string_view bad : {"", "a?", "(a|b", "a)", "a||b", "* a", "a *9 b", "<nobody>",
                                     "A", "a, b", "$", "4u", "'a", "(a *)+ b", "a (b|$)+"})
    EXPECT_THROW(PhraseSet(std::vector<Phrase>{{1, bad}}), std::invalid_argument) << bad;
  const std::vector<PhraseClass> endless = {{"x", "a <x>"}};
  EXPECT_THROW(PhraseSet(std::vector<Phrase>{{1, "<x>"}}, endless), std::invalid_argument);
}

TEST(PhraseText, KeepsTheBytesOfItsTokens) {
  PhraseText reader;
  const std::string text = "Hi, it's 10:30 - 2hrs late; fiancé, https://a.example/cancel/now bye";
  std::vector<std::string> words;
  for (const PhraseToken& token : reader.read(text))
    words.push_back(text.substr(token.begin, token.end - token.begin));
  EXPECT_EQ(words,
            (std::vector<std::string>{"Hi", "it's", "10:30", "2", "hrs", "late", "fiancé", "bye"}));
}

TEST(PhraseText, HashesAWordTheSameHoweverItIsMet) {
  PhraseText reader;
  for (std::size_t size = 1; size <= 60; ++size)
    for (const std::string_view behind : {"", " and what else there is"}) {
      const std::string word(size, 'q');
      const std::string text = word + std::string(behind);
      EXPECT_EQ(reader.read(text)[0].hash, phrase_hash(word)) << size;
    }
  EXPECT_EQ(reader.read("don’t")[0].hash, phrase_hash("don't"));
  EXPECT_NE(phrase_hash("ab"), phrase_hash("ba"));
}

TEST(PhraseText, ReadsHeadAndTailOfALongText) {
  std::string text = "start " + std::string(2000, 'x');
  for (int i = 0; i < 1000; ++i) text += " word";
  text += " middle";
  for (int i = 0; i < 1000; ++i) text += " word";
  text += " finish";
  PhraseText reader;
  const auto tokens = reader.read(text);
  const auto has = [&](std::string_view word) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const PhraseToken& token) { return token.hash == phrase_hash(word); });
  };
  EXPECT_TRUE(has("start") && has("finish"));
  EXPECT_FALSE(has("middle"));
  EXPECT_NE(tokens.front().sentence, tokens.back().sentence);
  for (const std::string_view cut : {"ord", "rd", "d", "wor", "wo", "w"})
    EXPECT_FALSE(has(cut)) << cut;
}

TEST(PhraseText, BoundsWhatItReadsOfHostileTexts) {
  PhraseText reader;
  const auto repeated = [](std::string_view part, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += part;
    return text;
  };
  for (const std::string_view part :
       {"a ", "1a", "\"", "'", "“", "’", "не ", "مرحبا بك ", "\xF0\x9F\x98\xA1", "\xF0\x9F", "\xFF",
        "> ", ".", "?", "\n", "not ", "http://", "-", "don't "}) {
    const std::string text = repeated(part, 1'000'000);
    const auto tokens = reader.read(text);
    EXPECT_LE(tokens.size(), kMostPhraseTokens) << part;
    for (const PhraseToken& token : tokens)
      ASSERT_TRUE(token.begin < token.end && token.end <= text.size()) << part;
  }
  EXPECT_TRUE(reader.read("").empty());
  EXPECT_TRUE(reader.read("😡😡😡").empty());
  EXPECT_EQ(reader.read("Я хочу отменить").size(), 3u);
}

}  // namespace
}  // namespace attune
