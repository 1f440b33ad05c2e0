// Exact occlusion: every share is the difference of two readings that anyone can make.
#include "operators/emotion/explain.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "benchmarks/operators/faithfulness.h"
#include "operators/emotion/rollup.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::FloatNear;

std::size_t label(std::string_view name) {
  return static_cast<std::size_t>(std::countr_zero(parse_fine_labels(name).value_or(0)));
}

class Explaining : public ::testing::Test {
 protected:
  std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (const auto& word : explainer.explain(text).words)
      words.emplace_back(text.substr(word.begin, word.end - word.begin));
    return words;
  }
  /// Log-odds by the public way, so with what a float of a probability keeps of them.
  double log_odds(std::string_view text, std::size_t fine) {
    return log_odds_of(reader.scores(text).probability[fine]);
  }
  double urgency_odds(std::string_view text) { return log_odds_of(reader.scores(text).urgency); }
  static double log_odds_of(float probability) {
    const auto p = static_cast<double>(probability);
    return std::log(p / (1 - p));
  }

  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  Explainer explainer{model};
  EmotionReader reader{model};
};

TEST_F(Explaining, NamesTheBytesOfTheTextThatEachTokenWasCutFrom) {
  EXPECT_THAT(words_of("You're SOOOO late?!! [NAME] at http://a.b/c, 12,50 :-) "
                       "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD <3"),
              ElementsAre("You're", "SOOOO", "late", "?!!", "[NAME]", "at", "http://a.b/c,",
                          "12,50", ":-)", "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD", "<3"));
  EXPECT_THAT(words_of("\xC3\x89t\xC3\xA9 \xFF\xFE d\xE2\x80\x99or\xE2\x80\xA6"),
              ElementsAre("\xC3\x89t\xC3\xA9", "d\xE2\x80\x99or", "\xE2\x80\xA6"));
}

TEST_F(Explaining, AWordsShareIsWhatTheReadingLosesWithoutIt) {
  const std::string text = "I am really not happy with your support, thanks for nothing!";
  const Explanation found = explainer.explain(text);
  ASSERT_EQ(found.words.size(), 13u);
  for (const auto& word : found.words) {
    const std::string without = std::string(text).erase(word.begin, word.end - word.begin);
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      EXPECT_NEAR(static_cast<double>(word.share[l]), log_odds(text, l) - log_odds(without, l),
                  2e-3)
          << kFineLabelNames[l] << " without byte " << word.begin;
    EXPECT_THAT(word.share[kValenceTarget],
                FloatNear(reader.scores(text).valence - reader.scores(without).valence, 1e-6f));
  }
}

TEST_F(Explaining, APairsShareIsWhatTwoWordsSayBeyondEitherAlone) {
  const std::string text = "I am not happy now";
  const std::size_t joy = label("joy");
  const Explanation found = explainer.explain(text);
  ASSERT_EQ(found.pairs.size(), 10u);
  for (const PairShare& pair : found.pairs) {
    const auto without = [&](bool first, bool second) {
      std::string rest;
      for (std::uint32_t i = 0; i < found.words.size(); ++i)
        if (!(first && i == pair.first) && !(second && i == pair.second))
          rest +=
              text.substr(found.words[i].begin, found.words[i].end - found.words[i].begin) + " ";
      return log_odds(rest, joy);
    };
    EXPECT_NEAR(
        static_cast<double>(pair.share[joy]),
        without(false, false) - without(true, false) - without(false, true) + without(true, true),
        4e-3);
  }
  const auto strongest = strongest_pairs(found, joy, 0.2f, 1);
  ASSERT_EQ(strongest.size(), 1u);
  EXPECT_THAT((std::vector{strongest[0]->first, strongest[0]->second}), ElementsAre(2u, 3u))
      << "not happy";
  EXPECT_LT(strongest[0]->share[joy], 0) << "less joy than not and happy alone";
}

TEST_F(Explaining, TheTwelveAreExplainedByTheHeadThatReadsThem) {
  const std::string text = "I have no idea what this invoice means, I am so angry";
  const Explanation found = explainer.explain(text);
  const auto scores = reader.scores(text);
  for (std::size_t e = 0; e < kEmotionCount; ++e)
    EXPECT_NEAR(probability_of_log_odds(static_cast<double>(found.score[kEmotionTarget + e])),
                static_cast<double>(scores.emotion[e]), 1e-5)
        << kEmotionNames[e];
  EXPECT_EQ(found.reading.emotions, reader.read(text).emotions);
}

TEST_F(Explaining, UrgencyIsExplainedByItsWholePathWrittenPatternsIncluded) {
  for (const std::string text : {"There is a gas leak in the cellar", "I'm locked out",
                                 "no rush, whenever you can", "I need it by Thursday, please"}) {
    const Explanation found = explainer.explain(text);
    EXPECT_NEAR(static_cast<double>(found.score[kUrgencyTarget]), urgency_odds(text), 2e-3);
    for (const auto& word : found.words) {
      const std::string without = std::string(text).erase(word.begin, word.end - word.begin);
      EXPECT_NEAR(static_cast<double>(word.share[kUrgencyTarget]),
                  urgency_odds(text) - urgency_odds(without), 4e-3)
          << text << " without byte " << word.begin;
    }
  }
}

TEST_F(Explaining, UrgencyIsMadeByTheWordsOfItsPatternTogether) {
  const std::string text = "There is a gas leak in the cellar";
  const Explanation found = explainer.explain(text);
  ASSERT_TRUE(found.reading.urgent);
  auto words = strongest_words(found, kUrgencyTarget, 2);
  std::sort(words.begin(), words.end());
  EXPECT_THAT(words, ElementsAre(3u, 4u)) << "gas, leak";
  const auto pairs = strongest_pairs(found, kUrgencyTarget, 0.2f, 1);
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_THAT((std::vector{pairs[0]->first, pairs[0]->second}), ElementsAre(3u, 4u));
  EXPECT_GT(pairs[0]->share[kUrgencyTarget], 1) << "a gas leak is more than gas and a leak";
  EXPECT_LT(explainer.explain("no rush").words[0].share[kUrgencyTarget], -1) << "no";
}

TEST_F(Explaining, SaysOfTheTextWhatTheReaderSays) {
  for (const char* text : {"Where is my parcel?! I am so angry", "thank you so much", "ok",
                           "\xF0\x9F\x98\xA1", "URGENT: a gas leak!", "no rush"}) {
    const Explanation found = explainer.explain(text);
    const Reading read = reader.read(text);
    EXPECT_EQ(found.reading.fine, read.fine) << text;
    EXPECT_EQ(found.reading.emotions, read.emotions) << text;
    EXPECT_EQ(found.reading.valence, read.valence) << text;
    EXPECT_EQ(found.reading.urgent, read.urgent) << text;
    EXPECT_EQ(found.reading.urgency, read.urgency) << text;
    EXPECT_EQ(target_holds(found.reading, kUrgencyTarget), read.urgent) << text;
    for (std::size_t t = 0; t < kExplainTargets; ++t)
      if (found.score[t] >= found.holds_at[t] && t < kFineLabelCount)
        EXPECT_TRUE(target_holds(found.reading, t));
  }
}

TEST_F(Explaining, ATextWithoutATokenHasNothingToExplain) {
  for (const char* text : {"", " \t ", "\xFF"}) {
    const Explanation found = explainer.explain(text);
    EXPECT_FALSE(found.reading.scored);
    EXPECT_TRUE(found.words.empty() && found.pairs.empty());
  }
}

TEST_F(Explaining, TheOnlyWordIsComparedWithAMarkThatSaysNothing) {
  const Explanation found = explainer.explain("furious");
  ASSERT_EQ(found.words.size(), 1u);
  EXPECT_GT(found.words[0].share[label("anger")], 1);
  EXPECT_LT(found.words[0].share[kValenceTarget], 0);
  EXPECT_TRUE(found.pairs.empty());
}

TEST_F(Explaining, EveryTwoWordsAreLookedAtUpToTheStatedNumberAndThenNeighbours) {
  std::string text;
  for (std::size_t i = 0; i < kMaxPairTokens; ++i) text += i % 2 == 0 ? "late " : "parcel ";
  EXPECT_EQ(explainer.explain(text).pairs.size(), kMaxPairTokens * (kMaxPairTokens - 1) / 2);
  const Explanation longer = explainer.explain(text + "again");
  ASSERT_EQ(longer.pairs.size(), kMaxPairTokens);
  for (const PairShare& pair : longer.pairs) EXPECT_EQ(pair.first + 1, pair.second);
}

TEST_F(Explaining, ALongTextIsExplainedAsFarAsItIsRead) {
  std::string text;
  while (text.size() < 6000) text += "late again and ";
  const Explanation found = explainer.explain(text);
  EXPECT_EQ(found.bytes_read, 4096u);
  EXPECT_LE(found.words.back().end, 4096u);
}

TEST_F(Explaining, OrdersWordsBySizeAndThenByPlace) {
  const Explanation found = explainer.explain("thanks for the great great help");
  const std::size_t gratitude = label("gratitude");
  const auto order = strongest_words(found, gratitude, 3);
  ASSERT_EQ(order.size(), 3u);
  EXPECT_EQ(order[0], 0u) << "thanks";
  for (std::size_t i = 1; i < order.size(); ++i)
    EXPECT_GE(std::fabs(found.words[order[i - 1]].share[gratitude]),
              std::fabs(found.words[order[i]].share[gratitude]));
}

TEST(Faithfulness, RemovingTheTopWordLowersItsLabelAndARandomOtherWordFarLessOften) {
  const auto texts = bench::texts_of_tsv(testing::source_path("tests/golden/goemotions/test.tsv"));
  ASSERT_EQ(texts.size(), 5427u);
  const bench::Faithfulness found = bench::measure_faithfulness(EmotionModel::embedded(), texts, 1);
  std::printf(
      "texts %zu; top word lowers its label in %.2f %% (by %.2f on average), a random other word "
      "in %.2f %% (by %.2f)\n",
      found.texts, found.top_lowers_percent(), found.top_drop(), found.random_lowers_percent(),
      found.random_drop());
  EXPECT_GT(found.texts, 3000u);
  EXPECT_GE(found.top_lowers_percent(), 95.0);
  EXPECT_LE(found.random_lowers_percent(), 60.0);
  EXPECT_GE(found.top_drop(), 4 * found.random_drop());
}

}  // namespace
}  // namespace attune
