#include "pipeline/source/synthetic/phrases.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

#include "operators/emotion/emotion.h"
#include "pipeline/source/synthetic/phrase_bank.h"

namespace attune {
namespace {

/// Share of a mood's sentences in which the shipped model reads any of the emotions.
double share_read_as(Mood mood, std::initializer_list<Emotion> emotions) {
  unsigned wanted = 0;
  for (const Emotion emotion : emotions) wanted |= 1u << static_cast<unsigned>(emotion);
  EmotionReader reader(EmotionModel::embedded());
  Random random(7);
  int read = 0;
  for (int i = 0; i < 2'000; ++i) {
    std::string text;
    append_phrase(text, mood, random.below(kSteps.size()), random);
    read += (reader.read(text).emotions & wanted) != 0 ? 1 : 0;
  }
  return read / 2'000.0;
}

TEST(Phrases, VaryByHundredsInEveryMood) {
  for (std::size_t mood = 0; mood < kMoodCount; ++mood) {
    EXPECT_GE(phrase_count(static_cast<Mood>(mood)), 300u) << mood;
    Random random(1);
    std::set<std::string> different;
    for (int i = 0; i < 1'000; ++i) {
      std::string text;
      append_phrase(text, static_cast<Mood>(mood), 2, random);
      different.insert(text);
    }
    EXPECT_GE(different.size(), 300u) << mood;
  }
}

TEST(Phrases, NeedNoEscapingAndHaveOneThingEach) {
  const auto check = [](const PhraseBank& bank) {
    for (const Words words : {bank.openers, bank.cores, bank.closers})
      for (const std::string_view text : words) {
        for (const char c : text) EXPECT_TRUE(c >= ' ' && c < 127 && c != '"' && c != '\\') << text;
      }
    for (const std::string_view core : bank.cores) EXPECT_EQ(std::count(core.begin(), core.end(), '@'), 1) << core;
  };
  for (const PhraseBank& bank : kMoodBanks) check(bank);
  check(kReplyBank);
}

TEST(Phrases, ComeThroughTheShippedModelAsTheyWereMeant) {
  EXPECT_GT(share_read_as(Mood::confused, {Emotion::confusion}), 0.8);
  EXPECT_GT(share_read_as(Mood::angry, {Emotion::anger, Emotion::frustration}), 0.7);
  EXPECT_GT(share_read_as(Mood::frustrated, {Emotion::frustration, Emotion::anger}), 0.7);
  EXPECT_GT(share_read_as(Mood::anxious, {Emotion::anxiety}), 0.6);
  EXPECT_GT(share_read_as(Mood::grateful, {Emotion::gratitude}), 0.7);
  EXPECT_GT(share_read_as(Mood::relieved, {Emotion::relief, Emotion::gratitude, Emotion::delight}), 0.6);
  EXPECT_GT(share_read_as(Mood::neutral, {Emotion::neutral}), 0.8);
}

TEST(Moods, HaveWeightsThatSumToOneAtEveryStep) {
  const auto sum = [](const MoodWeights& weights) {
    int total = 0;
    for (const std::uint16_t weight : weights) total += weight;
    return total;
  };
  for (const Step& step : kSteps) EXPECT_EQ(sum(step.moods), 1'000) << step.name;
  EXPECT_EQ(sum(kFirstReaction), 1'000);
  EXPECT_EQ(sum(kLaterReaction), 1'000);
}

}  // namespace
}  // namespace attune
