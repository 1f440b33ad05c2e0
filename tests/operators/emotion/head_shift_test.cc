#include "operators/emotion/head_shift.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "operators/hash.h"

namespace attune {
namespace {

using testing::Each;
using testing::FloatEq;

constexpr std::uint32_t kThree = 0b111;

/// A text's label is decided by its first hidden lane, and the model says the opposite.
std::vector<ShiftText> misjudged(std::size_t count) {
  std::vector<ShiftText> texts(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool second = hash_mix(i + 1, 0x9e3779b97f4a7c15ull) % 2 == 0;
    texts[i].hidden[0] = second ? 2.0f : 0.0f;
    texts[i].hidden[1] = static_cast<float>(i % 7) / 7;
    texts[i].outputs[0] = second ? 1.0f : -1.0f;
    texts[i].outputs[1] = -texts[i].outputs[0];
    texts[i].target[second ? 1 : 0] = 1;
  }
  return texts;
}

std::vector<const ShiftText*> pointers(const std::vector<ShiftText>& texts) {
  std::vector<const ShiftText*> all;
  for (const ShiftText& text : texts) all.push_back(&text);
  return all;
}

double loss(const std::vector<ShiftText>& texts, const HeadShift& shift, bool exclusive) {
  double sum = 0;
  for (const ShiftText& text : texts)
    sum += loss_of(shifted(text, shift), text.target, kThree, exclusive);
  return sum / static_cast<double>(texts.size());
}

class HeadShiftOf : public testing::TestWithParam<bool> {
 protected:
  HeadShift fit(const std::vector<ShiftText>& texts, const ShiftPrior& prior,
                std::uint32_t lanes = kThree) const {
    return fit_shift(pointers(texts), scale_of(texts), lanes, GetParam(), prior);
  }
};

INSTANTIATE_TEST_SUITE_P(FreeAndExclusive, HeadShiftOf, testing::Bool());

TEST_P(HeadShiftOf, TextsThatTheModelMisjudgesIsLearntFromThem) {
  const auto texts = misjudged(200);
  const HeadShift shift = fit(texts, {1, 1});
  EXPECT_LT(loss(texts, shift, GetParam()), 0.3 * loss(texts, {}, GetParam()));
}

TEST_P(HeadShiftOf, AStrongPriorIsAlmostNothing) {
  const auto texts = misjudged(200);
  const HeadShift shift = fit(texts, {1e9f, 1e9f});
  for (const LaneFloats& row : shift.weights) EXPECT_THAT(row, Each(testing::FloatNear(0, 1e-4f)));
}

TEST_P(HeadShiftOf, AnEndlessPriorLeavesTheWeightsAndMovesTheBiases) {
  auto texts = misjudged(200);
  for (ShiftText& text : texts) {
    text.target = {};
    text.target[0] = 1;
  }
  const HeadShift shift = fit(texts, {std::numeric_limits<float>::infinity(), 1});
  for (const LaneFloats& row : shift.weights) EXPECT_THAT(row, Each(FloatEq(0)));
  EXPECT_GT(shift.bias[0], shift.bias[1]);
}

TEST_P(HeadShiftOf, LabelsThatDoNotTakePartStay) {
  const HeadShift shift = fit(misjudged(200), {1, 1}, 0b011);
  for (std::size_t l = 2; l < kLanes; ++l) {
    EXPECT_EQ(shift.bias[l], 0);
    for (const LaneFloats& row : shift.weights) EXPECT_EQ(row[l], 0);
  }
}

TEST_P(HeadShiftOf, TheUnitsOfTheHiddenLayerDoNotMatter) {
  const auto texts = misjudged(100);
  auto larger = texts;
  for (ShiftText& text : larger)
    for (float& x : text.hidden) x = 8 * x + 5;
  const HeadShift one = fit(texts, {30, 30});
  const HeadShift other =
      fit_shift(pointers(larger), scale_of(larger), kThree, GetParam(), {30, 30});
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t l = 0; l < 3; ++l)
      EXPECT_NEAR(shifted(texts[i], one)[l], shifted(larger[i], other)[l], 0.05f);
}

TEST_P(HeadShiftOf, AMinimumHasNoBetterNeighbour) {
  const auto texts = misjudged(60);
  const ShiftPrior prior{10, 10};
  const HeadShift shift = fit(texts, prior);
  const HiddenScale scale = scale_of(texts);
  const auto objective = [&](const HeadShift& at) {
    double sum = 60 * loss(texts, at, GetParam());
    for (std::size_t l = 0; l < 3; ++l) {
      double bias = static_cast<double>(at.bias[l]);
      for (std::size_t j = 0; j < kMaxHidden; ++j) {
        const double w = static_cast<double>(at.weights[j][l] * scale.deviation);
        sum += 0.5 * static_cast<double>(prior.weights) * w * w;
        bias += static_cast<double>(at.weights[j][l] * scale.mean[j]);
      }
      sum += 0.5 * static_cast<double>(prior.bias) * bias * bias;
    }
    return sum;
  };
  const double least = objective(shift);
  for (const float step : {-0.05f, 0.05f})
    for (std::size_t l = 0; l < 3; ++l) {
      HeadShift near = shift;
      near.bias[l] += step;
      EXPECT_GT(objective(near), least);
      near = shift;
      near.weights[0][l] += step;
      EXPECT_GT(objective(near), least);
    }
}

TEST(LossOf, ASoftmaxIsTheSurpriseInNats) {
  LaneFloats outputs{}, target{};
  target[1] = 1;
  EXPECT_NEAR(loss_of(outputs, target, kThree, true), std::log(3.0), 1e-6);
  EXPECT_NEAR(loss_of(outputs, target, kThree, false), 3 * std::log(2.0), 1e-6);
}

}  // namespace
}  // namespace attune
