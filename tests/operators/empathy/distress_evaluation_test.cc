// How well distress is heard in customers' single texts: by phrases and the model's thresholds
// alone, and as it holds in a conversation. Prints what operators/empathy/CUES.md has.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <initializer_list>
#include <string>
#include <string_view>

#include "operators/distress.h"
#include "operators/emotion/emotion.h"
#include "operators/empathy/utterance_reader.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

/// A customer's text as the stream has it, read by what ships.
Turn turn_of(std::string_view text) {
  static EmotionReader emotions(EmotionModel::embedded());
  static UtteranceReader utterances;
  const Reading reading = emotions.read(text);
  Turn turn;
  turn.type = EventType::message;
  turn.has_text = true;
  turn.scored = reading.scored;
  turn.valence = static_cast<std::int16_t>(reading.valence);
  turn.urgency = static_cast<std::uint16_t>(reading.urgency);
  turn.emotions = reading.emotions;
  turn.said = utterances.read(text, Actor::customer, 0);
  return turn;
}

/// In distress by its labels; by confusion alone it may be or not, so that it is no measure.
enum class Truth { distress, plain, unknown };
Truth truth_of(std::string_view labels) {
  bool confused = false;
  for (std::size_t i = 0; i < kEmotionCount; ++i) {
    if ((kDistressEmotions >> i & 1u) == 0 || labels.find(kEmotionNames[i]) == labels.npos)
      continue;
    if (Emotion(i) != Emotion::confusion) return Truth::distress;
    confused = true;
  }
  return confused ? Truth::unknown : Truth::plain;
}

struct Score {
  int right = 0, wrong = 0, missed = 0;
  void count(bool found, bool is) {
    right += found && is;
    wrong += found && !is;
    missed += !found && is;
  }
  double precision() const { return static_cast<double>(right) / (right + wrong); }
  double recall() const { return static_cast<double>(right) / (right + missed); }
};

/// As it was before a head was asked.
bool phrases_and_model(const Turn& turn) {
  return is_exasperated(turn) ||
         (!turn.has(Cue::calm) && (is_pressing(turn, {}) || model_reads_distress(turn, {})));
}

struct Scores {
  Score before, all;
};
Scores score(const std::string& half) {
  std::ifstream file(testing::source_path("tests/golden/support/" + half + ".tsv"));
  Scores scores;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    const Truth truth = truth_of(std::string_view(line).substr(tab + 1));
    if (truth == Truth::unknown) continue;
    const Turn turn = turn_of(std::string_view(line).substr(0, tab));
    scores.before.count(phrases_and_model(turn), truth == Truth::distress);
    scores.all.count(is_distress(turn, {}), truth == Truth::distress);
  }
  std::printf("%s: phrases and model %.3f, %.3f; words and valence too %.3f, %.3f\n", half.c_str(),
              scores.before.precision(), scores.before.recall(), scores.all.precision(),
              scores.all.recall());
  return scores;
}

TEST(DistressOfSingleTexts, IsHeardBetterThanByPhrasesAndModelAlone) {
  const Scores tuning = score("tuning");
  EXPECT_GT(tuning.all.precision(), 0.94);
  EXPECT_GT(tuning.all.recall(), 0.78);
  EXPECT_GE(tuning.all.precision(), tuning.before.precision());
  EXPECT_GE(tuning.all.recall(), tuning.before.recall());
  score("unseen");
}

void expect(bool distress, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts)
    EXPECT_EQ(is_distress(turn_of(text), {}), distress) << text;
}

TEST(DistressOfSingleTexts, IsNotInPraiseNorInPlainNotice) {
  expect(false, {"I am impressed by the search. Well done!", "thanks, that worked",
                 "The new invoice page is so much clearer than the old one.",
                 "Hi, I'd like to cancel my subscription at the end of the month please.",
                 "Where do I find the invoice for March?", "My order number is 33912.",
                 "The red light is blinking and the socket is off."});
}

TEST(DistressOfSingleTexts, IsInPlainAngerAndInPlainFear) {
  expect(true, {"What the hell is wrong with the payment?! Damn you!", "I am furious.",
                "I'm so disappointed in you.", "I am scared that we will lose the house.",
                "This is the worst service that I have ever had.",
                "I have been crying all morning about this bill."});
}

}  // namespace
}  // namespace attune
