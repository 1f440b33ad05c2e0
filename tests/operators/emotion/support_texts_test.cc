#include "operators/emotion/support_texts.h"

#include <gtest/gtest.h>

#include "operators/emotion/rollup.h"

namespace attune {
namespace {

constexpr std::uint32_t bit(Emotion emotion) {
  return 1u << static_cast<unsigned>(emotion);
}
float target(const TrainingText& text, Emotion emotion) {
  return text.support[static_cast<std::size_t>(emotion)];
}

const std::vector<SupportText> kTexts = {
    {"thieves", bit(Emotion::anger), 0},
    {"thanks but late", bit(Emotion::gratitude) | bit(Emotion::disappointment), -1},
    {"where is it", bit(Emotion::neutral), 0.5f},
    {"gas leak", bit(Emotion::neutral), 1}};

TEST(SupportTexts, TeachTheTwelveUrgencyAndAPolarityButNoneOfThe28) {
  const auto texts = support_training_texts(kTexts, {});
  ASSERT_EQ(texts.size(), 4u);
  for (const TrainingText& text : texts) {
    EXPECT_FALSE(text.has_fine);
    EXPECT_FALSE(text.derived);
    EXPECT_GT(text.emotion_weight, 0);
    EXPECT_EQ(text.target[kNegativeLane] + text.target[kNeutralLane] + text.target[kPositiveLane],
              1);
  }
  EXPECT_EQ(target(texts[0], Emotion::anger), 1);
  EXPECT_EQ(target(texts[0], Emotion::neutral), 0);
  EXPECT_EQ(texts[0].target[kNegativeLane], 1);
  EXPECT_EQ(texts[1].target[kPositiveLane], 0.5f);
  EXPECT_EQ(texts[1].urgency_weight, 0) << "nobody said how urgent it is";
  EXPECT_EQ(texts[2].support[kUrgencyLane], 0.5f);
  EXPECT_GT(texts[2].urgency_weight, 0);
}

TEST(SupportTexts, JoinedWithANeutralOneKeepTheirEmotionsAndTheGreaterUrgency) {
  SupportOptions options;
  options.joined = 3;
  const auto texts = joined_support_texts(kTexts, options);
  ASSERT_EQ(texts.size(), 12u);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const SupportText& own = kTexts[i % 4];
    EXPECT_TRUE(texts[i].derived);
    EXPECT_NE(texts[i].text.find(own.text), std::string::npos);
    EXPECT_EQ(target(texts[i], Emotion::anger), (own.emotions & bit(Emotion::anger)) != 0 ? 1 : 0);
    EXPECT_GE(texts[i].support[kUrgencyLane], own.urgency);
    EXPECT_GT(texts[i].text.size(), own.text.size());
  }
  EXPECT_EQ(joined_support_texts(kTexts, options)[7].text, texts[7].text) << "by the seed alone";
  EXPECT_TRUE(joined_support_texts({kTexts.data(), 2}, options).empty()) << "no neutral one";
}

TEST(SupportTexts, TheTwelveFollowFromThe28) {
  TrainingText text;
  text.target[2] = 0.5f;   // anger
  text.target[11] = 0.5f;  // disgust
  roll_up_targets({&text, 1}, {});
  EXPECT_FLOAT_EQ(target(text, Emotion::anger), 0.75f);
  EXPECT_FLOAT_EQ(target(text, Emotion::hope), 0);
  EXPECT_FLOAT_EQ(target(text, Emotion::neutral), 0.25f);
  EXPECT_GT(text.emotion_weight, 0);
  EXPECT_EQ(text.urgency_weight, 0);
}

}  // namespace
}  // namespace attune
