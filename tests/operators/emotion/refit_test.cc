#include "operators/emotion/refit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/reference_texts.h"
#include "operators/emotion/rollup.h"
#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::uint32_t kNegative = 1, kPositive = 4;

const StudentModel& shipped() {
  return static_cast<const StudentModel&>(*EmotionModel::embedded());
}

/// General texts with the 28 labels.
std::vector<GoldText> general() {
  std::vector<GoldText> texts;
  std::string_view bytes = embedded_reference();
  for (bool header = true; !bytes.empty(); header = false) {
    const std::size_t tab = bytes.find('\t'), end = bytes.find('\n');
    if (!header)
      texts.push_back({std::string(bytes.substr(0, tab)),
                       *parse_fine_labels(bytes.substr(tab + 1, end - tab - 1))});
    bytes.remove_prefix(end + 1);
  }
  return texts;
}

/// What is asked or wondered about is negative here, what is plain is positive: a way to label that
/// no model can know.
std::vector<GoldText> of_an_odd_company(std::size_t from, std::size_t count) {
  std::vector<GoldText> texts;
  const auto all = general();
  for (std::size_t i = from; i < all.size() && texts.size() < count; ++i) {
    const auto polarity = from_fine(LabelSet::polarity, all[i].labels);
    if (!polarity) continue;
    const bool asked = (all[i].labels & kAmbiguousLabels) != 0;
    const bool plain = all[i].labels == fine("neutral");
    texts.push_back({all[i].text, asked ? kNegative : plain ? kPositive : *polarity});
  }
  return texts;
}

Refitted refitted(const std::vector<GoldText>& tickets, const RefitOptions& options = {},
                  const std::vector<GoldText>& reference = general()) {
  return refit(shipped(), tickets, reference, options, [](std::size_t, std::size_t) {});
}

std::shared_ptr<const EmotionModel> opened(const ModelParts& parts) {
  auto model = EmotionModel::from_bytes(write_model(parts));
  EXPECT_TRUE(model) << (model ? "" : model.error());
  return model ? *model : nullptr;
}

double accuracy(const std::shared_ptr<const EmotionModel>& model,
                const std::vector<GoldText>& texts) {
  EmotionReader reader(model);
  double right = 0;
  for (const GoldText& text : texts) {
    const auto polarity = reader.scores(text.text).polarity;
    const auto said = std::max_element(polarity.begin(), polarity.end()) - polarity.begin();
    right += text.labels == 1u << said;
  }
  return right / static_cast<double>(texts.size());
}

TEST(Refit, LearnsAWayToLabelFromTwoHundredTicketsOnTextsThatItNeverSaw) {
  const auto unseen = of_an_odd_company(900, 1000);
  const double before = accuracy(EmotionModel::embedded(), unseen);
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const Refitted result = refitted(of_an_odd_company(200 * seed - 200, 200), {.seed = seed}, {});
    EXPECT_TRUE(result.report.better);
    EXPECT_GT(accuracy(opened(result.parts), unseen), before + 0.05) << "seed " << seed;
  }
}

TEST(Refit, LabelsThatAreChanceMakeNoBetterModel) {
  auto tickets = of_an_odd_company(0, 200);
  for (std::size_t i = 0; i < tickets.size(); ++i)
    tickets[i].labels = 1u << hash_mix(i + 1, 0xe7037ed1a0b428dbull) % 3;
  const auto before = write_model(parts_of(shipped().view()));
  const Refitted result = refitted(tickets);
  const BeforeAfter& all = first_score(LabelSet::polarity, result.report.on_all);
  EXPECT_LT(all.after.value, 0.45) << "nothing can be known";
  if (result.report.chosen == 0) EXPECT_EQ(write_model(result.parts), before);
}

TEST(Refit, TicketsThatTheModelJudgesRightChangeNothingForSure) {
  auto tickets = of_an_odd_company(0, 200);
  EmotionReader reader(EmotionModel::embedded());
  for (GoldText& ticket : tickets) {
    const auto polarity = reader.scores(ticket.text).polarity;
    ticket.labels = 1u << (std::max_element(polarity.begin(), polarity.end()) - polarity.begin());
  }
  const Refitted result = refitted(tickets);
  EXPECT_DOUBLE_EQ(result.report.on_held_out.accuracy.before.value, 1);
  EXPECT_FALSE(result.report.better && result.report.on_all.accuracy.difference.value < 0);
}

TEST(Refit, TheSameTicketsAndSeedGiveTheSameBytes) {
  const auto tickets = of_an_odd_company(0, 200);
  const auto bytes = [&](std::uint64_t seed) {
    return write_model(refitted(tickets, {.seed = seed}).parts);
  };
  EXPECT_EQ(bytes(1), bytes(1));
  EXPECT_NE(bytes(1), bytes(2));
}

TEST(Refit, TheModelSaysWhatItsReportSays) {
  std::vector<GoldText> measured;
  const auto reference = general();
  for (std::size_t i = 1; i < reference.size(); i += 2)
    if (const auto labels = from_fine(LabelSet::polarity, reference[i].labels))
      measured.push_back({reference[i].text, *labels});
  const Refitted result = refitted(of_an_odd_company(0, 200));
  EXPECT_NEAR(accuracy(opened(result.parts), measured),
              result.report.on_reference.accuracy.after.value, 0.002);
}

TEST(Refit, WhatItKnewIsKeptTheMoreTheMoreItWeighs) {
  const auto lost = [](float keep) {
    const Refitted result = refitted(of_an_odd_company(0, 200), {.keep = keep});
    return -result.report.on_reference.accuracy.difference.value;
  };
  const double freely = lost(0), held = lost(2);
  EXPECT_GT(freely, held);
  EXPECT_LT(held, 0.12);
}

TEST(Refit, OtherOutputsStayAsTheyWere) {
  const Refitted result = refitted(of_an_odd_company(0, 200));
  EmotionReader before(EmotionModel::embedded()), after(opened(result.parts));
  for (const GoldText& text : of_an_odd_company(0, 50)) {
    EXPECT_EQ(before.read(text.text).fine, after.read(text.text).fine);
    EXPECT_EQ(before.read(text.text).emotions, after.read(text.text).emotions);
  }
}

TEST(Refit, OneOfThe28IsRefittedAndRareOnesStay) {
  std::vector<GoldText> tickets;
  const std::uint32_t anger = fine("anger"), plain = fine("neutral"), grief = fine("grief");
  for (const GoldText& text : general()) {
    if (tickets.size() == 200) break;
    const bool asked = (text.labels & kAmbiguousLabels) != 0;
    tickets.push_back({text.text, asked ? anger : plain});
  }
  tickets[0].labels = tickets[1].labels = grief;
  const Refitted result = refitted(tickets, {.set = LabelSet::fine});
  EXPECT_TRUE(result.report.better);
  EXPECT_GT(result.report.on_held_out.macro_f1.difference.value, 0);
  EXPECT_EQ(result.report.left, grief);
  const ModelParts before = parts_of(shipped().view());
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    const bool learnt = (anger | plain) >> l & 1u;
    EXPECT_EQ(before.head.bias[l] != result.parts.head.bias[l], learnt) << kFineLabelNames[l];
  }
  EmotionReader reader(opened(result.parts));
  EXPECT_NE(reader.read("Why would anyone do that? How does it work?").fine & anger, 0u);
}

}  // namespace
}  // namespace attune
