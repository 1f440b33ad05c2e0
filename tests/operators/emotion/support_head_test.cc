#include "operators/emotion/support_head.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::uint16_t bit(Emotion emotion) {
  return static_cast<std::uint16_t>(1u << static_cast<unsigned>(emotion));
}
SupportFloats low() {
  SupportFloats logits;
  logits.fill(-5);
  return logits;
}
float& at(SupportFloats& logits, Emotion emotion) {
  return logits[static_cast<std::size_t>(emotion)];
}
constexpr std::array<float, kEmotionCount> kZero{};

TEST(SupportHead, AnEmotionHoldsFromItsThresholdOn) {
  SupportFloats logits = low();
  at(logits, Emotion::anger) = 0;
  at(logits, Emotion::hope) = 0.5f;
  EXPECT_EQ(choose_emotions(kZero, logits), bit(Emotion::anger) | bit(Emotion::hope));
  std::array<float, kEmotionCount> higher{};
  higher[static_cast<std::size_t>(Emotion::anger)] = 0.25f;
  EXPECT_EQ(choose_emotions(higher, logits), bit(Emotion::hope));
}

TEST(SupportHead, OverNoThresholdTheNearestHolds) {
  SupportFloats logits = low();
  at(logits, Emotion::relief) = -1;
  EXPECT_EQ(choose_emotions(kZero, logits), bit(Emotion::relief));
  at(logits, Emotion::neutral) = -0.5f;
  EXPECT_EQ(choose_emotions(kZero, logits), bit(Emotion::neutral));
}

TEST(SupportHead, NeutralYieldsToAnyOther) {
  SupportFloats logits = low();
  at(logits, Emotion::neutral) = 4;
  at(logits, Emotion::trust) = 0.1f;
  EXPECT_EQ(choose_emotions(kZero, logits), bit(Emotion::trust));
}

TEST(SupportHead, UrgencyIsNoEmotion) {
  SupportFloats logits = low();
  logits[kUrgencyLane] = 9;
  EXPECT_LT(choose_emotions(kZero, logits), 1u << kEmotionCount);
}

}  // namespace
}  // namespace attune
