#include "operators/survey_scale.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr SurveyKind kCes = SurveyKind::ces, kCsat = SurveyKind::csat, kNps = SurveyKind::nps;

SurveyBand band(SurveyKind kind, double score, double highest = 0) {
  return band_of(kind, own_thousandths(kind, score, highest));
}

TEST(SurveyScale, OfEffortIsOneToSeven) {
  EXPECT_FALSE(is_in_scale(kCes, 0, 0));
  EXPECT_TRUE(is_in_scale(kCes, 1, 0));
  EXPECT_TRUE(is_in_scale(kCes, 7, 0));
  EXPECT_FALSE(is_in_scale(kCes, 8, 0));
}

TEST(SurveyScale, OfSatisfactionIsOneToFive) {
  EXPECT_FALSE(is_in_scale(kCsat, 0.9, 0));
  EXPECT_TRUE(is_in_scale(kCsat, 5, 0));
  EXPECT_FALSE(is_in_scale(kCsat, 5.1, 0));
}

TEST(SurveyScale, OfRecommendationIsZeroToTen) {
  EXPECT_TRUE(is_in_scale(kNps, 0, 0));
  EXPECT_TRUE(is_in_scale(kNps, 10, 0));
  EXPECT_FALSE(is_in_scale(kNps, 11, 0));
  EXPECT_FALSE(is_in_scale(kNps, -1, 0));
}

TEST(SurveyScale, AnotherHighestAnswerReplacesItsOwn) {
  EXPECT_TRUE(is_in_scale(kCsat, 7, 7));
  EXPECT_FALSE(is_in_scale(kCes, 6, 5));
  EXPECT_TRUE(is_in_scale(kCsat, 0, 100));
  EXPECT_FALSE(is_in_scale(kCsat, 0, 10));
}

TEST(SurveyScale, WithoutRoomHasNoAnswer) {
  EXPECT_FALSE(is_in_scale(kCes, 1, 1));
  EXPECT_FALSE(is_in_scale(kCes, -5, -5));
}

TEST(SurveyScale, OtherScalesAreMappedLinearly) {
  EXPECT_EQ(own_thousandths(kCes, 1, 5), 1'000);
  EXPECT_EQ(own_thousandths(kCes, 3, 5), 4'000);
  EXPECT_EQ(own_thousandths(kCes, 5, 5), 7'000);
  EXPECT_EQ(own_thousandths(kCsat, 50, 100), 3'000);
  EXPECT_EQ(own_thousandths(kNps, 4, 5), 8'000);
  EXPECT_EQ(own_thousandths(kCes, 6, 0), 6'000);
}

TEST(SurveyBand, OfEffortIsFavourableFromFive) {
  EXPECT_EQ(band(kCes, 5), SurveyBand::favourable);
  EXPECT_EQ(band(kCes, 4), SurveyBand::neutral);
  EXPECT_EQ(band(kCes, 3), SurveyBand::unfavourable);
}

TEST(SurveyBand, OfSatisfactionIsFavourableFromFour) {
  EXPECT_EQ(band(kCsat, 4), SurveyBand::favourable);
  EXPECT_EQ(band(kCsat, 3), SurveyBand::neutral);
  EXPECT_EQ(band(kCsat, 2), SurveyBand::unfavourable);
}

TEST(SurveyBand, OfRecommendationHasPromotersFromNineAndDetractorsUpToSix) {
  EXPECT_EQ(band(kNps, 9), SurveyBand::favourable);
  EXPECT_EQ(band(kNps, 8), SurveyBand::neutral);
  EXPECT_EQ(band(kNps, 7), SurveyBand::neutral);
  EXPECT_EQ(band(kNps, 6), SurveyBand::unfavourable);
}

TEST(SurveyBand, IsThatOfTheMappedAnswer) {
  EXPECT_EQ(band(kNps, 4.5, 5), SurveyBand::favourable);
  EXPECT_EQ(band(kCes, 3, 5), SurveyBand::neutral);
}

}  // namespace
}  // namespace attune
