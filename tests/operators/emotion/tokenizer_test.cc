#include "operators/emotion/tokenizer.h"

#include <gtest/gtest.h>

#include <cctype>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "operators/emotion/train_corpus.h"

namespace attune {
namespace {

std::vector<std::string> tokens_of(std::string_view text) {
  static const auto tokenizer = std::make_unique<Tokenizer>();
  std::vector<std::string> tokens;
  for (const Token& token : tokenizer->tokenize(text)) tokens.emplace_back(tokenizer->bytes(token));
  return tokens;
}

using Strings = std::vector<std::string>;

TEST(Tokenizer, CutsTextsIntoTheTokensThatItsPageNames) {
  EXPECT_EQ(tokens_of("I'm SO happyyyy!!!"), (Strings{"i'm", "so", "happyy", "!!"}));
  EXPECT_EQ(tokens_of("don't 'quote' O''Brien"), (Strings{"don't", "quote", "o", "brien"}));
  EXPECT_EQ(tokens_of("don\xe2\x80\x99t"), (Strings{"don't"}));
  EXPECT_EQ(tokens_of("why?! why?? why?"), (Strings{"why", "?!", "why", "??", "why", "?"}));
  EXPECT_EQ(tokens_of("well... ok. yes\xe2\x80\xa6"),
            (Strings{"well", "...", "ok", ".", "yes", "..."}));
  EXPECT_EQ(tokens_of("order 12345678, 3 items, 1,000.50"),
            (Strings{"order", "00000", ",", "0", "items", ",", "00000"}));
  EXPECT_EQ(tokens_of("see https://example.com/a?b=c now"), (Strings{"see", "#url", "now"}));
  EXPECT_EQ(tokens_of("HTTP http httpd www.x.y wwwx"),
            (Strings{"#url", "#url", "httpd", "#url", "wwx"}));
  EXPECT_EQ(tokens_of("@someone_1 hi [NAME]'s"), (Strings{"@user", "hi", "[name", "s"}));
  EXPECT_EQ(tokens_of(":-) :( :'( =D ;p <3 </3 ^_^ /s"),
            (Strings{":)", ":(", ":'(", ":d", ";p", "<3", "</3", "^^", "/s"}));
  EXPECT_EQ(tokens_of("\xf0\x9f\x98\xa1\xf0\x9f\x98\xa1 ok"),
            (Strings{"\xf0\x9f\x98\xa1", "\xf0\x9f\x98\xa1", "ok"}));
  EXPECT_EQ(tokens_of("\xc3\x89t\xc3\x89 caf\xc3\xa9"),
            (Strings{"\xc3\xa9t\xc3\xa9", "caf\xc3\xa9"}));
  EXPECT_EQ(tokens_of("\xff\xfe\x80 bytes"), (Strings{"bytes"}));
}

TEST(Tokenizer, SaysNothingOfALetterApostropheWithoutALetterBeforeIt) {
  EXPECT_EQ(tokens_of("\u02BC"), Strings{});
  EXPECT_EQ(tokens_of("\u02BCcause \u02BC\u02BC don\u02BCt stop\u02BC"),
            (Strings{"cause", "don't", "stop"}));
  std::string all;
  for (int i = 0; i < 3000; ++i) all += "\u02BC";
  EXPECT_EQ(tokens_of(all), Strings{});
}

/// The words of ASCII letters and apostrophes, in the plainest way.
Strings plain_words(std::string_view text) {
  Strings words;
  std::string word;
  const auto is_letter = [&](std::size_t i) {
    return i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]));
  };
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (is_letter(i)) {
      const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
      const bool third =
          word.size() >= 2 && word[word.size() - 1] == c && word[word.size() - 2] == c;
      if (!third && word.size() < kMaxWordBytes) word += c;
    } else if (i < text.size() && text[i] == '\'' && !word.empty() && is_letter(i + 1)) {
      if (word.size() < kMaxWordBytes) word += '\'';
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

TEST(Tokenizer, FindsTheSameWordsByBitsAsByBytes) {
  std::mt19937 random(3);
  constexpr std::string_view kBytes = "aaaabBcDzZ''   \n-";
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = kBytes[random() % kBytes.size()];
    ASSERT_EQ(tokens_of(text), plain_words(text)) << text;
  }
  const std::string longest(70, 'x');
  ASSERT_EQ(tokens_of("ab" + std::string(39, 'c') + " " + longest),
            plain_words("ab" + std::string(39, 'c') + " " + longest));
}

TEST(Tokenizer, SaysWhichBytesOfTheTextATokenIsMadeOf) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  const std::string text = "Sooo angry!! http://x.y \xf0\x9f\x98\xa1 don't";
  Strings sources;
  for (const Token& token : tokenizer->tokenize(text))
    sources.push_back(text.substr(token.source_begin, token.source_end - token.source_begin));
  EXPECT_EQ(sources, (Strings{"Sooo", "angry", "!!", "http://x.y", "\xf0\x9f\x98\xa1", "don't"}));
}

TEST(Tokenizer, HoldsTogetherForAnyBytes) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  std::mt19937 random(4);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 300, '\0');
    for (char& c : text) c = static_cast<char>(random());
    std::size_t end = 0;
    for (const Token& token : tokenizer->tokenize(text)) {
      ASSERT_LE(end, token.source_begin);
      ASSERT_LT(token.source_begin, token.source_end);
      ASSERT_LE(token.source_end, text.size());
      ASSERT_GT(token.size, 0);
      if (token.is_word) {
        ASSERT_LE(token.size, kMaxWordBytes);
        ASSERT_EQ(tokenizer->marked(token), "<" + std::string(tokenizer->bytes(token)) + ">");
      }
      end = token.source_end;
    }
  }
}

TEST(Tokenizer, ReadsNoFurtherThanTheLimit) {
  const std::string text = std::string(kMaxTextBytes - 1, ' ') + "ab cd";
  EXPECT_EQ(tokens_of(text), (Strings{"a"}));
  EXPECT_EQ(tokens_of(std::string(3 * kMaxTextBytes, '!')), (Strings{"!!"}));
}

/// Training and reading call one function; this holds that nothing stands between it and the
/// corpus.
TEST(Tokenizer, GivesATrainingCorpusTheTokensThatAReaderMeets) {
  TrainingCorpus corpus;
  const std::string text = "I'm SO happyyyy, 3 times \xf0\x9f\x98\xa1!";
  corpus.add(text, true);
  const auto tokenizer = std::make_unique<Tokenizer>();
  const auto tokens = tokenizer->tokenize(text);
  const auto document = corpus.document(0);
  ASSERT_EQ(document.size(), tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    EXPECT_EQ(corpus.types()[document[i]].hash, tokens[i].hash);
    EXPECT_EQ(corpus.types()[document[i]].marked,
              tokens[i].is_word ? std::string(tokenizer->marked(tokens[i])) : "");
  }
}

}  // namespace
}  // namespace attune
