#include "operators/journey/surveys.h"

#include <gtest/gtest.h>

#include "tests/support/journey_talk.h"

namespace attune {
namespace {

using attune::testing::counts_of;
using attune::testing::JourneyTalk;
using journey::LastConversation;

constexpr std::size_t kCes = 0, kCsat = 1, kNps = 2;
constexpr std::size_t kUnfavourable = 0, kFavourable = 2;

Turn answer(SurveyKind kind, float score, float scale = 0) {
  Turn turn = JourneyTalk::at(100, EventType::survey_answered, Actor::customer);
  turn.survey = kind;
  turn.survey_score = score;
  turn.survey_scale = scale;
  return turn;
}

Measures counted(const Turn& turn, const LastConversation& last = {}) {
  Findings findings;
  journey::survey(turn, last, findings);
  return counts_of(findings);
}

TEST(Survey, AnAnswerCountsInItsBandAndItsSum) {
  const Measures counts = counted(answer(SurveyKind::csat, 4.5F));
  EXPECT_EQ(counts.of(measure(Family::survey_answers, kCsat, kFavourable)), 1u);
  EXPECT_EQ(counts.of(measure(Family::survey_scores, kCsat)), 4'500u);
  EXPECT_EQ(counts.of(measure(Family::surveys_mapped, kCsat)), 0u);
}

TEST(Survey, AnAnswerOnAnotherScaleIsMappedAndFlagged) {
  const Measures counts = counted(answer(SurveyKind::ces, 1, 5));
  EXPECT_EQ(counts.of(measure(Family::survey_answers, kCes, kUnfavourable)), 1u);
  EXPECT_EQ(counts.of(measure(Family::survey_scores, kCes)), 1'000u);
  EXPECT_EQ(counts.of(measure(Family::surveys_mapped, kCes)), 1u);
}

TEST(Survey, AskedIsCountedBesideAnswered) {
  Turn asked = answer(SurveyKind::nps, -1);
  asked.type = EventType::survey_asked;
  EXPECT_EQ(counted(asked).of(measure(Family::surveys_asked, kNps)), 1u);
  EXPECT_EQ(counted(answer(SurveyKind::nps, 9)).of(measure(Family::surveys_asked, kNps)), 0u);
}

TEST(Survey, WithoutAScoreIsNoAnswer) {
  EXPECT_TRUE(counted(answer(SurveyKind::nps, -1)).empty());
}

TEST(Survey, OfAnUnknownKindIsNotCounted) {
  EXPECT_TRUE(counted(answer(SurveyKind::none, 3)).empty());
}

TEST(Survey, IsReadAgainstTheLastConversation) {
  const LastConversation last{true, EmpathyShown::missing, Effort::hard, 0};
  const Measures counts = counted(answer(SurveyKind::nps, 2), last);
  const std::size_t detractor = 3 * kNps + kUnfavourable;
  EXPECT_EQ(counts.of(measure(Family::survey_empathy, detractor, 2)), 1u);
  EXPECT_EQ(counts.of(measure(Family::survey_effort, detractor, 4)), 1u);
}

TEST(Survey, OnlyAnEffortAnswerPairsWithTheInferredEffort) {
  const LastConversation last{true, EmpathyShown::given, Effort::very_easy, 0};
  EXPECT_EQ(counted(answer(SurveyKind::ces, 6), last)
                .of(measure(Family::effort_answered, 1, kFavourable)),
            1u);
  EXPECT_EQ(counted(answer(SurveyKind::csat, 5), last)
                .of(measure(Family::effort_answered, 1, kFavourable)),
            0u);
}

TEST(Survey, WithoutAConversationBeforeItIsReadAgainstNone) {
  const Measures counts = counted(answer(SurveyKind::ces, 6));
  for (const Measures::Count& count : counts.counts())
    EXPECT_LT(count.id, measure(Family::surveys_asked)) << "answers and scores only";
}

class SpokenOf : public ::testing::Test {
 protected:
  SpokenOf() {
    customer.key = 2;
    customer.last_seen_s = 1'793'788'200;
    customer.ended = journey::packed({true, EmpathyShown::given, Effort::neutral, 1});
  }
  LastConversation after_ms(std::int64_t ms) const {
    return journey::spoken_of({}, 1'793'788'200'000 + ms, &customer, nullptr);
  }
  CustomerMemory customer;
};

TEST_F(SpokenOf, IsTheLastConversationOfSevenDays) {
  constexpr std::int64_t kWeek = 7 * 86'400'000LL;
  EXPECT_EQ(after_ms(kWeek).effort, Effort::neutral);
  EXPECT_TRUE(after_ms(kWeek).known);
  EXPECT_FALSE(after_ms(kWeek + 1).known);
}

TEST_F(SpokenOf, IsNoneOfACustomerNeverSeen) {
  const CustomerMemory stranger;
  EXPECT_FALSE(journey::spoken_of({}, 0, &stranger, nullptr).known);
  EXPECT_FALSE(journey::spoken_of({}, 0, nullptr, nullptr).known);
}

TEST_F(SpokenOf, IsTheLiveOneWhereTheSurveyNamesIt) {
  Conversation live;
  live.set(Conversation::needed_once);
  live.points = 9;
  const LastConversation last = journey::spoken_of({}, 0, &customer, &live);
  EXPECT_EQ(last.empathy, EmpathyShown::missing);
  EXPECT_EQ(last.effort, Effort::very_hard);
}

TEST(SurveyInAConversation, IsReadAgainstIt) {
  JourneyTalk talk;
  talk.text(0, {-0.8}).reply(9, bit(Act::acknowledges)).turn(answer(SurveyKind::csat, 5));
  EXPECT_EQ(talk.counted(Family::survey_empathy, 3 * kCsat + kFavourable, 1), 1u);
}

}  // namespace
}  // namespace attune
