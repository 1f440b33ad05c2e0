#include "operators/empathy/heads_trainer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "operators/empathy/heads_reader.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// Replies by a rule: "sorry" feels, "sounds like" understands, a question mark asks. One in twenty
/// is labelled against it.
std::vector<HeadsText> replies_by_rule(std::size_t count) {
  constexpr std::array<std::string_view, 6> kFill = {"the parcel", "your ticket", "a new part",
                                                     "our team",   "the app",     "that bill"};
  std::vector<HeadsText> texts;
  std::uint64_t state = 3;
  const auto die = [&state](std::uint64_t sides) {
    return (state = hash_mix(state + 1, 0x9e3779b97f4a7c15ull)) % sides;
  };
  for (std::size_t i = 0; i < count; ++i) {
    HeadsText& text = texts.emplace_back();
    text.asked = ReplyHeads::kUnlessNamed;
    const std::uint64_t heads = die(8);
    if (heads & 1) text.text += "I am sorry about " + std::string(kFill[die(6)]) + ". ";
    if (heads & 2) text.text += "It sounds like " + std::string(kFill[die(6)]) + " was too much. ";
    text.text += "We look at " + std::string(kFill[die(6)]) + " number " + std::to_string(i) + ". ";
    if (heads & 4) text.text += "What about " + std::string(kFill[die(6)]) + "?";
    text.heads = static_cast<std::uint32_t>(die(20) == 0 ? heads ^ 1 : heads);
  }
  return texts;
}

TEST(HeadsTrainer, FindsTheRuleInItsTexts) {
  const auto texts = replies_by_rule(600);
  const TrainedHeads<ReplyHeads> trained = train_heads<ReplyHeads>(texts, {});
  EXPECT_GT(trained.cross_validated[0].accuracy(), 0.9);
  EXPECT_GT(trained.cross_validated[1].accuracy(), 0.99);
  EXPECT_GT(trained.cross_validated[2].accuracy(), 0.99);
  HeadsReader<ReplyHeads> heads(std::make_shared<const ReplyHeadsModel>(trained.parts));
  const HeadScores<ReplyHeads> feels = heads.read("I am sorry about the app."),
                               asks = heads.read("What about our team?");
  EXPECT_EQ(heads.model().heads_of(feels), 1u);
  EXPECT_EQ(heads.model().heads_of(asks), 4u);
}

TEST(HeadsTrainer, SaysSoAsOftenAsItIsTrue) {
  const TrainedHeads<ReplyHeads> trained = train_heads<ReplyHeads>(replies_by_rule(600), {});
  for (const HeadScore& head : trained.cross_validated) EXPECT_LT(head.expected_error, 0.03);
}

TEST(HeadsTrainer, MakesTheSameFileEachTime) {
  const auto texts = replies_by_rule(200);
  EXPECT_EQ(write_heads<ReplyHeads>(train_heads<ReplyHeads>(texts, {}).parts),
            write_heads<ReplyHeads>(train_heads<ReplyHeads>(texts, {}).parts));
}

TEST(HeadsTrainer, JudgesATextByHeadsThatNeverSawIt) {
  auto texts = replies_by_rule(200);
  for (std::size_t i = 0; i < texts.size(); ++i) {  // nothing but a word of its own tells the label
    texts[i].text = "word" + std::to_string(i);
    texts[i].heads = hash64(texts[i].text, 5) & 1 ? 7 : 0;
  }
  HeadsTrainOptions options;
  options.min_count = 1;
  const TrainedHeads<ReplyHeads> trained = train_heads<ReplyHeads>(texts, options);
  EXPECT_LT(trained.cross_validated[0].accuracy(), 0.65) << "a text taught its own label";
}

TEST(HeadsTrainer, RefusesTextsThatCannotTeachEveryHead) {
  auto texts = replies_by_rule(200);
  EXPECT_FALSE(head_without_texts<ReplyHeads>(texts, {}));
  EXPECT_EQ(head_without_texts<ReplyHeads>({}, {}), 0u);
  for (HeadsText& text : texts) text.heads |= 4;
  EXPECT_EQ(head_without_texts<ReplyHeads>(texts, {}), 2u) << "exploration is never absent";
  texts[0].heads = 3;
  EXPECT_EQ(head_without_texts<ReplyHeads>(texts, {}), 2u)
      << "absent in one text, so in one fold alone";
}

TEST(HeadsTrainer, LeavesAHeadThatWasLookedForInNoTextWithEvenOddsAndNeverHolding) {
  const TrainedHeads<ReplyHeads> trained = train_heads<ReplyHeads>(replies_by_rule(200), {});
  HeadsReader<ReplyHeads> heads(std::make_shared<const ReplyHeadsModel>(trained.parts));
  const HeadScores<ReplyHeads> found = heads.read("I am sorry about the app.");
  EXPECT_EQ(found[ReplyHeads::acknowledges], 0.5f);
  EXPECT_EQ(heads.model().heads_of(found) >> ReplyHeads::acknowledges, 0u);
}

TEST(HeadsTrainer, TakesNothingFromTextsThatAHeadWasNotLookedForIn) {
  auto texts = replies_by_rule(300);
  const TrainedHeads<ReplyHeads> before = train_heads<ReplyHeads>(texts, {});
  for (HeadsText text : replies_by_rule(300)) {
    text.asked = 3;  // not for questions: that they have no such label says nothing
    text.heads &= 3;
    texts.push_back(text);
  }
  const TrainedHeads<ReplyHeads> after = train_heads<ReplyHeads>(texts, {});
  EXPECT_EQ(after.cross_validated[0].texts, 600u);
  EXPECT_EQ(after.cross_validated[2].texts, 300u);
  EXPECT_EQ(after.cross_validated[2].support, before.cross_validated[2].support);
  EXPECT_GT(after.cross_validated[2].accuracy(), 0.99)
      << "learnt from the same texts without the label, it would be as often wrong as right";
}

TEST(HeadsTrainer, CountsATextOnceThatStandsInTwoFilesForOtherHeads) {
  const std::vector<HeadsText> joined =
      join_texts({{"a", 1, 3}, {"b", 0, 3}, {"a", 4, 4}, {"a", 2, 2}, {"b", 0, 4}});
  ASSERT_EQ(joined.size(), 3u);
  EXPECT_EQ(joined[0].text, "a");
  EXPECT_EQ(joined[0].heads, 5u);
  EXPECT_EQ(joined[0].asked, 7u);
  EXPECT_EQ(joined[1].text, "b");
  EXPECT_EQ(joined[1].asked, 7u);
  EXPECT_EQ(joined[2].asked, 2u) << "looked for twice, it may be labelled otherwise: both teach";
}

TEST(HeadsTrainer, HoldsInNoMoreTextsWithoutTheHeadThanIsAllowed) {
  const auto texts = replies_by_rule(600);
  HeadsTrainOptions options;
  options.most_false = 0.01;
  for (const HeadScore& head : train_heads<ReplyHeads>(texts, options).cross_validated)
    EXPECT_LE(head.found - head.right, (head.texts - head.support) / 100);
}

TEST(HeadsRegression, EndsWhereThePenalisedLossIsLeast) {
  std::vector<TrainingRow> rows;
  std::vector<std::uint32_t> learnt;
  for (std::uint32_t i = 0; i < 60; ++i) {
    rows.push_back({{{i % 3, 0.5f}, {3 + i % 2, 0.25f}},
                    i % 5 == 0 ? 1.0f : 0.0f,
                    static_cast<float>(i % 4),
                    i % 3 == 0 || i % 7 == 0 ? 1u : 0u});
    learnt.push_back(i);
  }
  const RegressionOptions options;
  const HeadWeights weights = fit_head(rows, learnt, 0, 5, options);
  double bias = 0, asks = 0;
  for (const TrainingRow& row : rows) {
    const double off = 1 / (1 + std::exp(-weights.log_odds(row))) - row.heads;
    bias += options.c * off;
    asks += options.c * off * static_cast<double>(row.asks);
  }
  EXPECT_NEAR(bias, 0, 0.02) << "the bias is not penalised";
  EXPECT_NEAR(asks + weights.asks, 0, 0.02);
}

TEST(HeadsRegression, LearnsFromTheRowsThatItIsGivenAlone) {
  std::vector<TrainingRow> rows = {{{{0, 1}}, 0, 1, 1}, {{{1, 1}}, 0, 1, 0}, {{{0, 1}}, 0, 1, 0}};
  const std::vector<std::uint32_t> learnt = {0, 1};
  const double before = fit_head(rows, learnt, 0, 2, {}).log_odds(rows[0]);
  rows[2].features[0].value = 9;
  EXPECT_EQ(fit_head(rows, learnt, 0, 2, {}).log_odds(rows[0]), before);
  EXPECT_GT(before, 0);
}

TEST(HeadCalibration, FindsTheSlopeAndShiftThatTextsWereDrawnWith) {
  std::vector<double> log_odds;
  std::vector<bool> is;
  std::uint64_t state = 1;
  for (int i = 0; i < 20'000; ++i) {
    const double z = (i % 200 - 100) / 25.0;
    state = hash_mix(state + 1, 0x9e3779b97f4a7c15ull);
    log_odds.push_back(z);
    is.push_back(static_cast<double>(state >> 11) * 0x1p-53 < 1 / (1 + std::exp(-(0.5 * z - 1))));
  }
  const HeadCalibration found = calibrate_head(log_odds, is);
  EXPECT_NEAR(found.slope, 0.5, 0.03);
  EXPECT_NEAR(found.shift, -1, 0.05);
}

TEST(HeadThreshold, GoesHalfTheWayToWhereMostTextsAreRight) {
  std::vector<double> log_odds;
  std::vector<bool> is;
  for (int i = 0; i < 400; ++i) {
    log_odds.push_back(i / 100.0 - 3);  // -3 to 1
    is.push_back(log_odds.back() > -1);
  }
  EXPECT_NEAR(tune_threshold(log_odds, is, 24, 1), -0.5, 0.01);
  EXPECT_EQ(tune_threshold(log_odds, is, 24, 1), tune_threshold(log_odds, is, 24, 1));
}

TEST(HeadThreshold, LiesAboveAllButAShareOfTheTextsWithoutTheHead) {
  std::vector<double> log_odds;
  std::vector<bool> is;
  for (int i = 0; i < 100; ++i) {
    log_odds.push_back(i);
    is.push_back(false);
    log_odds.push_back(1000 + i);
    is.push_back(true);
  }
  const double least = bound_false(log_odds, is, 0.03);
  EXPECT_GT(least, 96);
  EXPECT_LT(least, 97) << "97, 98 and 99 are the three in a hundred";
  EXPECT_GT(bound_false(log_odds, is, 0.001), 99) << "less than one: none";
}

}  // namespace
}  // namespace attune
