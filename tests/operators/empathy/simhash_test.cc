#include "operators/empathy/simhash.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "operators/phrase_text.h"

namespace attune {
namespace {

std::uint64_t simhash(std::string_view text) {
  PhraseText words;
  SimHash hash;
  for (const PhraseToken& token : words.read(text)) hash.add_word(token.hash);
  return hash.value();
}

constexpr std::string_view kReply =
    "We are sorry to hear about the delay with your order and we have forwarded your request to "
    "the team in charge, "
    "who will review it as soon as they can and come back to you with an answer by mail.";

TEST(SimHash, OfTheSameWordsIsTheSame) {
  EXPECT_EQ(simhash(kReply), simhash(kReply));
  EXPECT_EQ(simhash("Hello   THERE, friend"), simhash("hello there friend!"));
}

TEST(SimHash, OfNothingIsZeroAndOfOneWordIsNot) {
  EXPECT_EQ(simhash(""), 0u);
  EXPECT_NE(simhash("hello"), 0u);
  EXPECT_NE(simhash("hello"), simhash("goodbye"));
}

TEST(SimHash, MovesLittleWithOneWordAndFarWithAll) {
  std::string other(kReply);
  other.replace(other.find("order"), 5, "parcel");
  EXPECT_LE(simhash_distance(simhash(kReply), simhash(other)), 12);
  EXPECT_GE(simhash_distance(
                simhash(kReply),
                simhash("Have you tried turning the router off and on again, and is the light "
                        "green or red when it comes back?")),
            16);
}

TEST(SimHash, KnowsTheOrderOfWords) {
  EXPECT_NE(simhash("you called me"), simhash("me called you"));
}

TEST(SimHash, IsWhatMostPairsHave) {
  // Against counters kept one by one.
  SimHash hash;
  std::array<int, 64> counts{};
  std::uint64_t last = 0;
  for (std::uint64_t i = 1; i <= 200; ++i) {
    const std::uint64_t word = i * 0x9e3779b97f4a7c15ull;
    hash.add_word(word);
    if (i > 1) {
      SimHash pair;
      pair.add_word(last);
      pair.add_word(word);
      for (unsigned b = 0; b < 64; ++b) counts[b] += static_cast<int>(pair.value() >> b & 1);
    }
    last = word;
  }
  for (unsigned b = 0; b < 64; ++b)
    EXPECT_EQ(hash.value() >> b & 1, counts[b] > 199 / 2 ? 1u : 0u) << b;
}

TEST(SimHash, TakesAnyNumberOfWords) {
  SimHash hash;
  for (std::uint64_t i = 0; i < 100'000; ++i) hash.add_word(i * 0x9e3779b97f4a7c15ull);
  const std::uint64_t at_limit = hash.value();
  hash.add_word(7);
  EXPECT_EQ(hash.value(), at_limit);
}

}  // namespace
}  // namespace attune
