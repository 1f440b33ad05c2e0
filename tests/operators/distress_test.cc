#include "operators/distress.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr DistressOptions kOptions;
constexpr std::uint32_t kNeutral = bit(Emotion::neutral), kGratitude = bit(Emotion::gratitude),
                        kAnger = bit(Emotion::anger);

/// A customer's text with this reading and these cues, whose words say neither.
Turn text(int valence, std::uint32_t emotions, std::uint32_t cues = 0, int urgency = 0) {
  Turn turn;
  turn.type = EventType::message;
  turn.has_text = turn.scored = true;
  turn.valence = static_cast<std::int16_t>(valence);
  turn.emotions = static_cast<std::uint16_t>(emotions);
  turn.urgency = static_cast<std::uint16_t>(urgency);
  turn.said.read = true;
  turn.said.cues = static_cast<std::uint16_t>(cues);
  return turn;
}
bool distressed(const Turn& turn) {
  return is_distress(turn, kOptions);
}

TEST(Distress, IsWhatTheModelReadsAtItsThresholdsWhereWordsSayNeither) {
  EXPECT_TRUE(distressed(text(-3'000, kAnger)));
  EXPECT_FALSE(distressed(text(-2'999, kAnger)));
  EXPECT_FALSE(distressed(text(-5'999, kNeutral)));
  EXPECT_TRUE(distressed(text(-6'000, kNeutral)));
}

TEST(Distress, IsUrgencyOnlyWhereTheTextIsColdOrSomethingIsAtStake) {
  EXPECT_TRUE(distressed(text(-2'500, kNeutral, 0, 8'000)));
  EXPECT_FALSE(distressed(text(-2'500, kNeutral, 0, 7'999)));
  EXPECT_FALSE(distressed(text(0, kNeutral, 0, 9'900)));
  EXPECT_TRUE(distressed(text(0, kNeutral, bit(Cue::safety), 8'000)));
  EXPECT_TRUE(distressed(text(0, bit(Emotion::anxiety), 0, 8'000)));
}

TEST(Distress, IsInWordsOfExasperationWhateverTheModelReads) {
  for (const Cue cue :
       {Cue::exasperated, Cue::sarcastic, Cue::churn_threat, Cue::escalation_request})
    EXPECT_TRUE(distressed(text(9'000, bit(Emotion::delight), bit(cue)))) << static_cast<int>(cue);
}

TEST(Distress, IsNotInThanksThatLookBackAtIt) {
  EXPECT_FALSE(distressed(text(9'000, kGratitude, bit(Cue::thanks) | bit(Cue::exasperated))));
  EXPECT_TRUE(distressed(text(4'999, kGratitude, bit(Cue::thanks) | bit(Cue::exasperated))));
  EXPECT_TRUE(distressed(text(9'000, kGratitude, bit(Cue::thanks) | bit(Cue::sarcastic))));
}

TEST(Distress, IsNotInAPlainAnswerThatTheModelTakesForIt) {
  EXPECT_FALSE(distressed(text(-8'500, kAnger, bit(Cue::calm), 9'000)));
}

/// Likewise, and its words are those of distress with these log-odds.
Turn worded(double odds, int valence, std::uint32_t emotions, std::uint32_t cues = 0) {
  Turn turn = text(valence, emotions, cues);
  turn.said.distress = static_cast<std::int16_t>(odds * kOddsOne);
  return turn;
}

TEST(Distress, IsInWordsAndValenceThatAreThoseOfDistressTogether) {
  EXPECT_TRUE(distressed(worded(2.0, 0, kNeutral)));
  EXPECT_FALSE(distressed(worded(1.9, 0, kNeutral)));
  EXPECT_TRUE(distressed(worded(1.2, -4'000, kNeutral))) << "a cold valence adds";
  EXPECT_FALSE(distressed(worded(2.4, 4'000, kGratitude))) << "a warm one takes away";
  EXPECT_TRUE(distressed(worded(3, 4'000, kGratitude)));
  Turn unscored = worded(2, -9'000, 0);
  unscored.scored = false;
  EXPECT_TRUE(distressed(unscored)) << "two words may say enough";
  unscored.said.distress = kOddsOne;
  EXPECT_FALSE(distressed(unscored)) << "its valence is no reading";
}

TEST(Distress, IsNotInAFactThatTheModelTakesForIt) {
  EXPECT_FALSE(distressed(worded(-1.9, -9'000, kAnger)));
  EXPECT_TRUE(distressed(worded(-1.7, -9'000, kAnger)));
}

TEST(Distress, IsWhatTheModelReadsOfATextWhoseWordsAreNot) {
  Turn foreign = text(-3'000, kAnger);
  foreign.said.read = false;
  EXPECT_TRUE(distressed(foreign));
  foreign.valence = -2'999;
  EXPECT_FALSE(distressed(foreign));
}

TEST(Distress, IsInHasteWhereSomethingIsAtStakeHoweverCalmlyItIsTold) {
  Turn emergency = worded(-3, 0, kNeutral, bit(Cue::safety));
  emergency.urgency = 8'000;
  EXPECT_TRUE(distressed(emergency));
  emergency.urgency = 7'999;
  EXPECT_FALSE(distressed(emergency));
  Turn hurried = worded(-3, 0, kNeutral);
  hurried.urgency = 9'900;
  EXPECT_FALSE(distressed(hurried)) << "nothing is at stake";
}

TEST(Distress, IsNotInAThreatOfGoodHumour) {
  EXPECT_FALSE(distressed(worded(-2.1, -4'000, kAnger, bit(Cue::churn_threat))));
  EXPECT_TRUE(distressed(worded(-1.9, 4'000, kNeutral, bit(Cue::churn_threat))));
}

TEST(Distress, IsNotInAPlainAnswerWhateverItsWords) {
  EXPECT_FALSE(distressed(worded(4, -9'000, kAnger, bit(Cue::calm))));
}

TEST(Distress, IsNeverOfAnybodyElse) {
  Turn reply = text(-9'000, kAnger, bit(Cue::exasperated));
  reply.actor = Actor::agent;
  EXPECT_FALSE(distressed(reply));
}

TEST(TextMood, IsAtMostColdInDistressAndHasNoGladness) {
  const TextMood mood = mood_of(text(9'700, kGratitude, bit(Cue::sarcastic)), kOptions);
  EXPECT_TRUE(mood.known);
  EXPECT_EQ(mood.valence, kDistressValence);
  EXPECT_EQ(mood.emotions, bit(Emotion::frustration));
  EXPECT_EQ(mood_of(text(-9'000, kAnger), kOptions).valence, -9'000);
  EXPECT_EQ(mood_of(text(-9'000, kAnger), kOptions).emotions, kAnger);
}

TEST(TextMood, IsAtLeastWarmInThanksEvenWhereTheModelAbstained) {
  Turn thanks = text(0, 0, bit(Cue::thanks));
  thanks.scored = false;
  const TextMood mood = mood_of(thanks, kOptions);
  EXPECT_TRUE(mood.known);
  EXPECT_EQ(mood.valence, kThanksValence);
  EXPECT_EQ(mood.emotions, kGratitude);
  EXPECT_EQ(mood_of(text(9'000, kGratitude, bit(Cue::thanks)), kOptions).valence, 9'000);
}

TEST(TextMood, OfAPlainTextIsHardlyCold) {
  EXPECT_EQ(mood_of(text(-5'000, kNeutral), kOptions).valence, kPlainValence);
  EXPECT_EQ(mood_of(text(3'000, kNeutral), kOptions).valence, 3'000);
  EXPECT_EQ(mood_of(text(-8'000, kAnger, bit(Cue::calm)), kOptions).valence, 0);
  EXPECT_EQ(mood_of(text(-8'000, kAnger, bit(Cue::calm)), kOptions).emotions, 0);
}

TEST(TextMood, OfACalmQuestionMayBeConfused) {
  constexpr std::uint32_t kRead = bit(Emotion::confusion) | kAnger;
  const TextMood mood = mood_of(text(-4'000, kRead, bit(Cue::calm) | bit(Cue::question)), kOptions);
  EXPECT_EQ(mood.emotions, bit(Emotion::confusion));
  EXPECT_EQ(mood.valence, 0);
}

TEST(TextMood, OfABareGoodbyeIsUnknown) {
  EXPECT_FALSE(mood_of(text(2'000, kNeutral, bit(Cue::goodbye)), kOptions).known);
  EXPECT_TRUE(mood_of(text(2'000, kNeutral, bit(Cue::goodbye) | bit(Cue::thanks)), kOptions).known);
  EXPECT_TRUE(mood_of(text(-9'000, kAnger, bit(Cue::goodbye)), kOptions).known);
}

TEST(TextMood, IsUnknownWhereNothingTellsIt) {
  Turn silent = text(0, 0);
  silent.scored = false;
  EXPECT_FALSE(mood_of(silent, kOptions).known);
}

}  // namespace
}  // namespace attune
