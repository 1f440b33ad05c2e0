// Which texts are not scored, and that the gate costs an English model next to nothing.
#include "operators/emotion/abstention.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <sstream>

#include "operators/emotion/emotion.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

class AbstentionTest : public ::testing::Test {
 protected:
  Abstention why(std::string_view text) { return reader_.read(text).abstention; }
  EmotionReader reader_{EmotionModels(EmotionModel::embedded())};
};

TEST_F(AbstentionTest, a_text_with_something_to_judge_is_scored) {
  for (const char* text :
       {"Thank you so much!", "ok", "no", "???", "!!", "😡", ":(", "1234 😭", "Is this legal?"}) {
    const Reading reading = reader_.read(text);
    EXPECT_TRUE(reading.scored) << text;
    EXPECT_EQ(reading.abstention, Abstention::none) << text;
    EXPECT_NE(reading.fine, 0u) << text;
  }
}

TEST_F(AbstentionTest, a_text_with_too_little_in_it_says_so) {
  for (const char* text : {"1234", "A", "...", "12:30", "#99812", "https://example.com"})
    EXPECT_EQ(name_of(why(text)), "too_short") << text;
  for (const char* text : {" ", "\n\t", "\xFF\xFE"})
    EXPECT_EQ(name_of(why(text)), "no_token") << text;
  EXPECT_EQ(name_of(why("qwxz zzxq wvvb")), "unknown_words");
  EXPECT_EQ(name_of(why("Wo bleibt denn mein Paket?")), "other_language");
}

TEST_F(AbstentionTest, an_empty_text_is_no_text_and_needs_no_reason) {
  const Reading reading = reader_.read("");
  EXPECT_FALSE(reading.has_text);
  EXPECT_EQ(reading.abstention, Abstention::none);
}

TEST_F(AbstentionTest, what_is_not_scored_has_no_mood) {
  const Reading reading = reader_.read("Das ist eine bodenlose Frechheit!");
  EXPECT_TRUE(reading.has_text);
  EXPECT_FALSE(reading.scored);
  EXPECT_EQ(reading.language, Language::de);
  EXPECT_EQ(reading.fine | reading.emotions, 0u);
  EXPECT_EQ(reading.valence, 0);
  EXPECT_EQ(reader_.scores("Das ist eine bodenlose Frechheit!").tokens, 0u);
}

TEST_F(AbstentionTest, thresholds_are_the_users) {
  EmotionModels models(EmotionModel::embedded());
  models.abstention = {.least_letters = 10, .most_unknown_words = 1};
  EmotionReader strict(models);
  EXPECT_EQ(name_of(strict.read("thanks").abstention), "too_short");
  EXPECT_TRUE(strict.read("qwxz zzxq wvvb").scored);
}

std::uint32_t labels_of(const std::string& names) {
  std::uint32_t labels = 0;
  std::istringstream parts(names);
  for (std::string name; std::getline(parts, name, ',');)
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      labels |= static_cast<std::uint32_t>(kFineLabelNames[l] == name) << l;
  return labels;
}

struct MacroF1 {
  std::array<double, kFineLabelCount> hit{}, said{}, gold{};
  void add(std::uint32_t read, std::uint32_t labels) {
    for (std::size_t l = 0; l < kFineLabelCount; ++l) {
      hit[l] += (read & labels) >> l & 1u;
      said[l] += read >> l & 1u;
      gold[l] += labels >> l & 1u;
    }
  }
  double percent() const {
    double sum = 0;
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      sum += said[l] + gold[l] == 0 ? 0 : 2 * hit[l] / (said[l] + gold[l]);
    return 100 * sum / kFineLabelCount;
  }
};

TEST_F(AbstentionTest,
       the_gate_takes_less_than_a_tenth_of_a_point_from_the_scores_of_english_texts) {
  EmotionReader open(EmotionModel::embedded());
  MacroF1 with, without;
  std::istringstream lines(testing::source_file("tests/golden/goemotions/test.tsv"));
  std::string line;
  std::getline(lines, line);
  int texts = 0, unscored = 0;
  for (; std::getline(lines, line); ++texts) {
    const std::string text = line.substr(0, line.find('\t'));
    const std::uint32_t labels = labels_of(line.substr(line.find('\t') + 1));
    const Reading read = reader_.read(text);
    unscored += read.scored ? 0 : 1;
    with.add(read.fine, labels);
    without.add(open.read(text).fine, labels);
  }
  std::printf("macro-F1 of %d texts: %.2f without the gate, %.2f with it, %d texts not scored\n",
              texts, without.percent(), with.percent(), unscored);
  EXPECT_GT(texts, 5'000);
  EXPECT_GT(with.percent(), without.percent() - 0.1);
}

}  // namespace
}  // namespace attune
