#include "operators/empathy/readability.h"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>

namespace attune {
namespace {

TEST(Readability, CountsSyllablesByRule) {
  constexpr std::pair<std::string_view, unsigned> kWords[] = {
      {"cat", 1},      {"table", 2},   {"tables", 2}, {"whole", 1}, {"three", 1},   {"issue", 2},
      {"called", 1},   {"waited", 2},  {"prices", 2}, {"files", 1}, {"batches", 2}, {"refund", 2},
      {"delivery", 4}, {"apology", 4}, {"the", 1},    {"be", 1},    {"you", 1},     {"Email", 2},
      {"queue", 1},    {"rhythm", 1},  {"x", 1},      {"", 1},      {"hmm", 1}};
  for (const auto& [word, count] : kWords) EXPECT_EQ(syllables_of(word), count) << word;
}

TEST(Readability, OfFewWordsIsUnknown) {
  EXPECT_EQ(reading_grade(0, 0, 0), 0);
  EXPECT_EQ(reading_grade(4, 1, 4), 0);
  EXPECT_EQ(reading_grade(5, 1, 5), 1);
}

TEST(Readability, IsFleschKincaidRoundedUp) {
  // 0.39 * 20 + 11.8 * 1.5 - 15.59 = 9.91
  EXPECT_EQ(reading_grade(20, 1, 30), 10);
  // 0.39 * 10 + 11.8 * 1.2 - 15.59 = 2.47
  EXPECT_EQ(reading_grade(20, 2, 24), 3);
}

TEST(Readability, StaysBetweenOneAndTwenty) {
  EXPECT_EQ(reading_grade(5, 5, 5), 1);
  EXPECT_EQ(reading_grade(1000, 1, 5000), 20);
}

}  // namespace
}  // namespace attune
