#include "operators/word_roles.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>

#include "operators/phrase_text.h"

namespace attune {
namespace {

unsigned roles_of(std::string_view word) {
  return WordRoles::instance().of(phrase_hash(word));
}

TEST(WordRoles, AreAllThatAWordHas) {
  EXPECT_EQ(roles_of("don't"), WordRole::negates | WordRole::stop_word | WordRole::english);
  EXPECT_EQ(roles_of("just"),
            WordRole::ends | WordRole::only | WordRole::stop_word | WordRole::english);
  EXPECT_EQ(roles_of("i"),
            WordRole::subject | WordRole::speaker | WordRole::stop_word | WordRole::english);
  EXPECT_EQ(roles_of("rather"), +WordRole::prefers);
  EXPECT_EQ(roles_of("nicht"), +WordRole::other_tongue);
  EXPECT_EQ(roles_of("evening"), +WordRole::stop_word);
  EXPECT_EQ(roles_of("mrs"), +WordRole::title);
  EXPECT_EQ(roles_of("http"), +WordRole::scheme);
  EXPECT_EQ(roles_of("www"), +WordRole::site);
}

TEST(WordRoles, AreNoneOfOtherWords) {
  EXPECT_EQ(WordRoles::instance().of(0), 0);
  for (const char* word : {"", "parcel", "nichts", "dont'", "refund", "don"})
    EXPECT_EQ(roles_of(word), 0) << word;
  std::string word;
  for (int i = 0; i < 10'000; ++i) EXPECT_EQ(roles_of(word = "word" + std::to_string(i)), 0);
}

TEST(WordRoles, StandInTheTokens) {
  const auto reader = std::make_unique<PhraseText>();
  const auto tokens = reader->read("Don\xE2\x80\x99t 2 PARCEL");
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[0].roles, roles_of("don't"));
  EXPECT_EQ(tokens[1].roles, 0);
  EXPECT_EQ(tokens[2].roles, 0);
}

TEST(WordRoles, StandAtWordsOfAnyLength) {
  const auto reader = std::make_unique<PhraseText>();
  for (const std::string_view word : {"i", "not", "without", "although", "otherwise", "something",
                                      "suggesting", "tesekkurler", "i'm", "wouldn't"})
    for (const std::string_view behind :
         {"", " ", ".", "'", "' ", "\xE2\x80\x99", "\xCC\x81", " 1"}) {
      const auto tokens = reader->read(std::string(word) + std::string(behind));
      ASSERT_FALSE(tokens.empty());
      EXPECT_EQ(tokens[0].hash, phrase_hash(word)) << word << behind;
      EXPECT_NE(tokens[0].roles, 0) << word << behind;
      EXPECT_EQ(tokens[0].roles, roles_of(word)) << word << behind;
    }
}

TEST(WordRoles, TellLinksOnlyBehindTheWholeWord) {
  const auto reader = std::make_unique<PhraseText>();
  EXPECT_EQ(reader->read("see www.shop.com/a now").size(), 2u);
  EXPECT_EQ(reader->read("see https://shop.com now").size(), 2u);
  EXPECT_EQ(reader->read("see \xCC\x81www.shop.com now").size(), 2u);
  EXPECT_EQ(reader->read("see www: https.").size(), 3u);
}

}  // namespace
}  // namespace attune
