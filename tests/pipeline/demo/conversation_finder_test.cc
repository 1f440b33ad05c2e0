#include "pipeline/demo/conversation_finder.h"

#include <gtest/gtest.h>

#include "pipeline/demo/look_back.h"

namespace attune {
namespace {

constexpr std::int64_t kWindow = 2'000;
const Place kPayment{"shopping", "payment"}, kRefund{"returns", "refund"};

/// Of 100 scored texts.
Tally tally_of(std::uint64_t confused, double valence = 0, std::uint64_t overwhelmed = 0) {
  Tally tally;
  tally.events = 200;
  tally.texts = tally.scored = 100;
  tally.emotions[static_cast<std::size_t>(Emotion::confusion)] = confused;
  tally.overwhelmed = overwhelmed;
  const auto sum = static_cast<std::uint64_t>(std::abs(valence) * 100 * kValenceOne);
  (valence < 0 ? tally.negative : tally.positive) = sum;
  return tally;
}

Measures signals(std::initializer_list<std::pair<Signal, std::uint64_t>> counts) {
  Measures measures;
  for (const auto& [signal, count] : counts)
    measures.add(measure(Family::friction_signals, static_cast<std::size_t>(signal)), count);
  return measures;
}
Measures peak(PeakKind kind) {
  Measures measures;
  measures.add(measure(Family::friction_peaks, static_cast<std::size_t>(kind)), 1);
  return measures;
}

Prompt prompt_of(PromptKind kind, const Found& reason = {}) {
  Prompt prompt;
  prompt.kind = kind;
  prompt.reason = reason;
  return prompt;
}

/// Six quiet windows, four in confusion (a peak from the first), two quiet ones.
ConversationFinder confused_payment() {
  ConversationFinder finder;
  for (int i = 0; i < 12; ++i) {
    const bool confused = i >= 6 && i < 10;
    finder.add(i * kWindow, kPayment, tally_of(confused ? 50u + i : 4, confused ? -0.1 * i : 0.2),
               i == 6 ? peak(PeakKind::confused) : Measures(), 70);
    finder.add(i * kWindow, kRefund, tally_of(5, 0.1), {}, 40);
  }
  return finder;
}

TEST(ConversationFinder, FindsNothingInNothing) {
  const FoundConversations found = ConversationFinder().find();
  EXPECT_TRUE(found.peaks.empty());
  EXPECT_FALSE(found.mood);
  EXPECT_FALSE(found.last_prompt);
  EXPECT_EQ(found.prompts_sent(), 0u);
}

TEST(ConversationFinder, SaysOfAPeakWhereWhenAndHowFarOverTheUsual) {
  const FoundConversations found = confused_payment().find();
  ASSERT_EQ(found.peaks.size(), 1u);
  const FoundPeak& peak = found.peaks[0];
  EXPECT_EQ(peak.place, kPayment);
  EXPECT_EQ(peak.kind, PeakKind::confused);
  EXPECT_EQ(peak.began_ms, 6 * kWindow);
  EXPECT_EQ(peak.highest_ms, 9 * kWindow);
  EXPECT_EQ(peak.last_ms, 9 * kWindow);
  EXPECT_FALSE(peak.lasts);
  EXPECT_DOUBLE_EQ(peak.usual, 0.04);
  EXPECT_DOUBLE_EQ(peak.highest, 0.59);
}

TEST(ConversationFinder, LetsAPeakLastWhileTheNewestWindowIsNearerToItThanToTheUsual) {
  ConversationFinder finder;
  for (int i = 0; i < 6; ++i) finder.add(i * kWindow, kPayment, tally_of(4), {}, 70);
  finder.add(6 * kWindow, kPayment, tally_of(60), peak(PeakKind::confused), 70);
  finder.add(7 * kWindow, kPayment, tally_of(40), {}, 70);
  EXPECT_TRUE(finder.find().peaks[0].lasts);
  finder.add(8 * kWindow, kPayment, tally_of(10), {}, 70);
  EXPECT_FALSE(finder.find().peaks[0].lasts);
  EXPECT_EQ(finder.find().peaks[0].last_ms, 7 * kWindow);
}

TEST(ConversationFinder, LetsAPeakEndWhereItFallsThoughALaterWindowScattersUp) {
  ConversationFinder finder = confused_payment();
  finder.add(12 * kWindow, kPayment, tally_of(45), {}, 70);
  EXPECT_EQ(finder.find().peaks[0].last_ms, 9 * kWindow);
  EXPECT_FALSE(finder.find().peaks[0].lasts);
}

TEST(ConversationFinder, CountsWhoIsIgnoredAmongCustomersAndWhoIsOverwhelmedAmongTexts) {
  ConversationFinder finder;
  finder.add(0, kPayment, tally_of(0, 0, 10), {}, 50);
  Measures ignored =
      signals({{Signal::unanswered, 10}, {Signal::long_wait, 5}, {Signal::unacknowledged, 10}});
  ignored.merge(peak(PeakKind::ignored));
  ignored.merge(peak(PeakKind::overwhelmed));
  finder.add(kWindow, kPayment, tally_of(0, 0, 40), ignored, 50);
  const FoundConversations found = finder.find();
  ASSERT_EQ(found.peaks.size(), 2u);
  EXPECT_EQ(found.peaks[0].kind, PeakKind::overwhelmed);
  EXPECT_DOUBLE_EQ(found.peaks[0].highest, 0.4);
  EXPECT_DOUBLE_EQ(found.peaks[0].usual, 0.1);
  EXPECT_EQ(found.peaks[1].kind, PeakKind::ignored);
  EXPECT_DOUBLE_EQ(found.peaks[1].highest, 0.5);
}

TEST(ConversationFinder, PutsTheStepOfTheHighestPeakFirst) {
  ConversationFinder finder = confused_payment();
  finder.add(3 * kWindow, kRefund, tally_of(10), peak(PeakKind::confused), 40);
  const FoundConversations found = finder.find();
  ASSERT_EQ(found.peaks.size(), 2u);
  EXPECT_EQ(found.peaks[0].place, kPayment);
  EXPECT_EQ(found.peaks[1].place, kRefund);
  ASSERT_TRUE(found.mood);
  EXPECT_EQ(found.mood->place, kPayment);
}

TEST(ConversationFinder, KnowsTheMoodBeforeAPeakAtItsLowestAndNow) {
  const FoundMood mood = *confused_payment().find().mood;
  EXPECT_NEAR(mood.before, 0.2, 1e-6);
  EXPECT_NEAR(mood.lowest, -0.9, 1e-6);
  EXPECT_EQ(mood.lowest_ms, 9 * kWindow);
  EXPECT_NEAR(mood.now, 0.2, 1e-6);
}

TEST(ConversationFinder, SumsLanesAndStepsAndKnowsTheWorstWindow) {
  ConversationFinder finder;
  finder.add(0, kPayment, tally_of(0), signals({{Signal::unanswered, 2}, {Signal::hand_off, 1}}),
             10);
  finder.add(kWindow, kPayment, tally_of(0), signals({{Signal::unanswered, 5}}), 10);
  finder.add(kWindow, kPayment, tally_of(0), signals({{Signal::unanswered, 4}}), 10);
  finder.add(kWindow, kRefund, tally_of(0),
             signals({{Signal::unanswered, 1}, {Signal::silo_bounce, 3}}), 10);
  finder.add(2 * kWindow, kPayment, tally_of(0), signals({{Signal::churn_threat, 7}}), 10);
  const FoundConversations found = finder.find();
  EXPECT_EQ(found.unanswered.all, 12u);
  EXPECT_EQ(found.unanswered.now, 0u);
  EXPECT_EQ(found.unanswered.most, 10u);
  EXPECT_EQ(found.unanswered.most_ms, kWindow);
  EXPECT_EQ(found.hand_offs.all, 1u);
  EXPECT_EQ(found.bounces.all, 3u);
  EXPECT_EQ(found.threatened.now, 7u);
}

TEST(ConversationFinder, CountsPromptsAsTheyAreSentAndTheirOutcomesFromWindows) {
  ConversationFinder finder;
  finder.add(kPayment, prompt_of(PromptKind::simplify));
  finder.add(kPayment, prompt_of(PromptKind::stop_handing_over, {Signal::hand_off, 2, 0}));
  finder.add(kPayment, prompt_of(PromptKind::stop_handing_over, {Signal::hand_off, 3, 0}));
  Measures outcomes;
  const auto kind = static_cast<std::size_t>(PromptKind::stop_handing_over);
  outcomes.add(measure(Family::prompt_outcomes, kind, 0), 5);
  outcomes.add(measure(Family::prompt_outcomes, kind, 1), 4);
  outcomes.add(measure(Family::prompt_outcomes, kind, 2), 3);
  finder.add(0, kPayment, tally_of(0), outcomes, 10);
  finder.add(kWindow, kRefund, tally_of(0), outcomes, 10);
  const FoundConversations found = finder.find();
  EXPECT_EQ(found.prompts_sent(), 3u);
  EXPECT_EQ(found.prompts[kind].sent, 2u);
  EXPECT_EQ(found.prompts[kind].judged, 10u);
  EXPECT_EQ(found.prompts[kind].followed, 8u);
  EXPECT_EQ(found.prompts[kind].helped, 6u);
  ASSERT_TRUE(found.last_prompt);
  EXPECT_EQ(found.last_prompt->kind, PromptKind::stop_handing_over);
  EXPECT_EQ(found.last_prompt->reason.first, 3);
  EXPECT_EQ(found.last_prompt->place, kPayment);
}

TEST(ConversationFinder, ForgetsAPeakThatLiesFurtherBackThanItLooks) {
  ConversationFinder finder = confused_payment();
  for (std::size_t i = 12; i < 12 + kMostWindows; ++i)
    finder.add(static_cast<std::int64_t>(i) * kWindow, kPayment, tally_of(4, 0.2), Measures(), 70);
  EXPECT_TRUE(finder.find().peaks.empty());
}

TEST(ConversationFinder, CountsSinceTheStartThoughItLooksBackOnFewWindows) {
  ConversationFinder finder;
  Measures repaired;
  repaired.add(measure(Family::repaired), 2);
  for (std::size_t i = 0; i < 3 * kMostWindows; ++i)
    finder.add(static_cast<std::int64_t>(i) * kWindow, kPayment, {}, repaired, 1);
  EXPECT_EQ(finder.find().repaired.all, 6 * kMostWindows);
  EXPECT_EQ(finder.find().repaired.most, 2u);
}

}  // namespace
}  // namespace attune
