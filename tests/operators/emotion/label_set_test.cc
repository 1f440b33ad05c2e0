#include "operators/emotion/label_set.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "operators/emotion/rollup.h"
#include "operators/emotion/student_model.h"
#include "tests/support/tiny_model.h"

namespace attune {
namespace {

constexpr std::uint32_t kNeutral = 1u << static_cast<unsigned>(Emotion::neutral);

std::shared_ptr<const EmotionModel> opened(const ModelParts& parts) {
  auto model = EmotionModel::from_bytes(write_model(parts));
  EXPECT_TRUE(model) << (model ? "" : model.error());
  return model ? *model : nullptr;
}

StudentOutput output_of(const EmotionModel& model, std::string_view text) {
  const auto scorer = std::make_unique<StudentScorer>(static_cast<const StudentModel&>(model));
  StudentOutput output;
  EXPECT_TRUE(scorer->judge(scorer->tokenize(text), output));
  return output;
}

ModelParts model_with_the_twelve() {
  ModelParts parts = tiny_model();
  parts.calibration.slope.fill(2);
  parts.support.emplace();
  return parts;
}

TEST(LabelSet, APolarityIsTheLargestOutput) {
  LaneFloats outputs{};
  outputs[1] = -1;
  outputs[2] = 0.5f;
  EXPECT_EQ(choose(LabelSet::polarity, {}, outputs), 0b100u);
}

TEST(LabelSet, OfThe28AllOverTheirThresholdHoldAndElseTheNearest) {
  LaneFloats thresholds{}, outputs{};
  outputs.fill(-1);
  outputs[4] = outputs[7] = 1;
  EXPECT_EQ(choose(LabelSet::fine, thresholds, outputs), 1u << 4 | 1u << 7);
  thresholds.fill(3);
  thresholds[5] = -0.5f;
  EXPECT_EQ(choose(LabelSet::fine, thresholds, outputs), 1u << 5);
}

TEST(LabelSet, NeutralYieldsToAnyOtherOfTheTwelve) {
  LaneFloats outputs{};
  outputs.fill(-1);
  outputs[static_cast<std::size_t>(Emotion::neutral)] = 2;
  EXPECT_EQ(choose(LabelSet::emotions, {}, outputs), kNeutral);
  outputs[0] = 1;
  EXPECT_EQ(choose(LabelSet::emotions, {}, outputs), 1u);
}

TEST(LabelSet, The28SayWhatTheyMeanInTheOthers) {
  EXPECT_EQ(from_fine(LabelSet::polarity, fine("joy") | fine("surprise")), 0b100u);
  EXPECT_EQ(from_fine(LabelSet::polarity, fine("anger")), 0b001u);
  EXPECT_EQ(from_fine(LabelSet::polarity, fine("curiosity")), 0b010u);
  EXPECT_EQ(from_fine(LabelSet::polarity, fine("joy") | fine("anger")), std::nullopt);
  EXPECT_EQ(from_fine(LabelSet::emotions, fine("gratitude") | fine("neutral")),
            roll_up(fine("gratitude")));
}

TEST(LabelSet, TheTwelveNeedAHeadOfTheirOwn) {
  const auto without = opened(tiny_model()), with = opened(model_with_the_twelve());
  const auto view = [](const std::shared_ptr<const EmotionModel>& model) {
    return static_cast<const StudentModel&>(*model).view();
  };
  EXPECT_FALSE(has_outputs(LabelSet::emotions, view(without)));
  EXPECT_TRUE(has_outputs(LabelSet::fine, view(without)));
  EXPECT_TRUE(has_outputs(LabelSet::emotions, view(with)));
}

class AShiftOf : public testing::TestWithParam<LabelSet> {};

INSTANTIATE_TEST_SUITE_P(EachSet, AShiftOf,
                         testing::Values(LabelSet::fine, LabelSet::emotions, LabelSet::polarity));

TEST_P(AShiftOf, ItsOutputsIsReadAsItWasFittedAndTheOthersStay) {
  ModelParts parts = model_with_the_twelve();
  const StudentOutput before = output_of(*opened(parts), "angry");
  ASSERT_GT(before.hidden[0], 0);
  HeadShift shift;
  shift.bias[1] = 0.25f;
  shift.weights[0][2] = 0.5f;
  LaneFloats thresholds{};
  thresholds[2] = 0.75f;
  apply(GetParam(), shift, thresholds, parts);
  const StudentOutput after = output_of(*opened(parts), "angry");
  for (const LabelSet set : {LabelSet::fine, LabelSet::emotions, LabelSet::polarity}) {
    LaneFloats expected = outputs_of(set, before);
    if (set == GetParam()) {
      expected[1] += 0.25f;
      expected[2] += 0.5f * before.hidden[0];
    }
    EXPECT_THAT(outputs_of(set, after), testing::Pointwise(testing::FloatNear(1e-4f), expected));
  }
  EXPECT_EQ(thresholds_of(GetParam(), parts)[2], GetParam() == LabelSet::polarity ? 0 : 0.75f);
}

}  // namespace
}  // namespace attune
