#include "operators/empathy/content_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>

namespace attune {
namespace {

ContentWords words_of(std::string_view text) {
  static const auto reader = std::make_unique<PhraseText>();
  return content_words(reader->read(text));
}
bool same(std::string_view a, std::string_view b) {
  const ContentWords x = words_of(a), y = words_of(b);
  return x.count == y.count && x.hash == y.hash;
}

TEST(ContentWords, LeaveOutWhatEveryTextHas) {
  EXPECT_EQ(words_of("Hi, could you please tell me what I should do about it? Thanks!").count, 0);
  EXPECT_EQ(words_of("where is my parcel").count, 1);
  EXPECT_TRUE(same("Where is my PARCEL, please?", "the parcel"));
  EXPECT_EQ(words_of("").count, 0);
}

TEST(ContentWords, AreEachThereOnceInTheirOrder) {
  EXPECT_EQ(words_of("parcel parcel Parcel").count, 1);
  EXPECT_TRUE(same("parcel router", "my parcel and the router of the parcel"));
  EXPECT_FALSE(same("parcel router", "router parcel"));
}

TEST(ContentWords, KeepNumbersWhole) {
  EXPECT_FALSE(same("order 4711", "order 4712"));
  EXPECT_FALSE(same("at 10:30", "at 10:31"));
}

TEST(ContentWords, StopAtTheMost) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text +=
        " word" + std::string(1, static_cast<char>('a' + i % 26)) + std::string(i / 26 + 1, 'x');
  EXPECT_EQ(words_of(text).count, kMostContentWords);
}

TEST(ContentWords, TakeAnyScript) {
  EXPECT_TRUE(same("café", "cafe"));
  EXPECT_GE(words_of("Где моя посылка").count, 2);
  EXPECT_EQ(words_of("😡😡").count, 0);
}

}  // namespace
}  // namespace attune
