#include "pipeline/map/empathy_map.h"

#include <gmock/gmock.h>

#include "pipeline/map/words.h"

namespace attune {
namespace {

const Facts* facts_of(const EmpathyMap& map, Quadrant quadrant, std::string_view key) {
  for (const Facts& facts : map[static_cast<std::size_t>(quadrant)])
    if (facts.key == key) return &facts;
  return nullptr;
}

Share share_of(const EmpathyMap& map, Quadrant quadrant, std::string_view key,
               std::string_view name) {
  const Facts* facts = facts_of(map, quadrant, key);
  if (facts != nullptr)
    for (const Share& share : facts->shares)
      if (share.name == name) return share;
  return {"missing"};
}

/// Three replies, two acknowledging; a promise kept and one broken; three conversations ended.
Gathered told() {
  Gathered gathered;
  gathered.labels = {{"channel", {"chat", ""}}};
  gathered.events_by = {{"channel", {{"chat", 6}, {"", 4}}}};
  Part& all = gathered.all;
  all.tally.events = 10;
  all.tally.texts = 8;
  all.tally.scored = 5;
  all.tally.emotions[0] = 2;   // anger
  all.tally.emotions[6] = 3;   // gratitude
  all.tally.emotions[11] = 4;  // neutral
  const std::pair<MeasureId, std::uint64_t> counts[] = {
      {measure(Family::replies, 0), 2},
      {measure(Family::replies, 1), 1},
      {measure(Family::reply_acts, 0), 2},
      {measure(Family::bot_acts, 0), 1},
      {measure(Family::empathy_needed), 4},
      {measure(Family::empathy_needed_and_given), 1},
      {measure(Family::promises, 0), 3},
      {measure(Family::promises, 1), 1},
      {measure(Family::promises, 2), 1},
      {measure(Family::conversations, 1), 3},
      {measure(Family::repaired), 1},
      {measure(Family::effort, 0), 1},
      {measure(Family::effort, 1), 1},
      {measure(Family::effort, 4), 2},
      {measure(Family::effort, 5), 1},
      {measure(Family::needs, 3, 0), 1},
      {measure(Family::needs, 3, 1), 2},
      {measure(Family::context_cues, 0), 1},
      {measure(Family::friction_points, 2), 6},
      {measure(Family::friction_points, 4), 2},
      {measure(Family::friction_signals, 7), 1},
      {measure(Family::friction_signals, 8), 2},
      {measure(Family::friction_signals, 21), 1},
  };
  for (const auto& [id, n] : counts) all.measures.add(id, n);
  return gathered;
}

TEST(EmpathyMap, SharesHaveTheirOwnDenominators) {
  const EmpathyMap map = empathy_map_of(told());
  ASSERT_EQ(map.size(), kQuadrantCount);
  using enum Quadrant;
  EXPECT_EQ(share_of(map, think_and_feel, "emotions", "anger"), (Share{"anger", 2, 5}));
  EXPECT_EQ(share_of(map, think_and_feel, "cues", "deadline"), (Share{"deadline", 1, 8}));
  EXPECT_EQ(share_of(map, say_and_do, "says", "churn_threat"), (Share{"churn_threat", 1, 8}));
  EXPECT_EQ(share_of(map, hear, "acts", "acknowledges"), (Share{"acknowledges", 2, 3}));
  EXPECT_EQ(share_of(map, hear, "bot_acts", "acknowledges"), (Share{"acknowledges", 1, 1}));
  EXPECT_EQ(share_of(map, see, "channels", "chat"), (Share{"chat", 6, 10}));
  EXPECT_EQ(share_of(map, pains, "points", "delivery"), (Share{"delivery", 6, 8}));
  EXPECT_EQ(share_of(map, pains, "effort", "hard_conversations"),
            (Share{"hard_conversations", 3, 4}));
  EXPECT_EQ(share_of(map, gains, "feelings", "gratitude"), (Share{"gratitude", 3, 5}));
  EXPECT_EQ(share_of(map, gains, "ends", "repaired"), (Share{"repaired", 1, 3}));
  EXPECT_EQ(share_of(map, gains, "given", "promises_kept"), (Share{"promises_kept", 1, 2}));
  EXPECT_EQ(share_of(map, gains, "given", "needs_acknowledged"),
            (Share{"needs_acknowledged", 1, 4}));
  EXPECT_EQ(share_of(map, gains, "given", "hope_given"), (Share{"hope_given", 1, 2}));
}

TEST(EmpathyMap, TellsTheDearestFrictionFirst) {
  const EmpathyMap map = empathy_map_of(told());
  const Facts* signals = facts_of(map, Quadrant::pains, "signals");
  ASSERT_TRUE(signals != nullptr);
  std::vector<std::string> names;
  for (const Share& share : signals->shares) names.push_back(share.name);
  EXPECT_THAT(names,
              ::testing::ElementsAre("churn_threat", "unanswered", "long_wait"));  // 5, 3, 2 points
}

TEST(EmpathyMap, NeutralIsNoFeeling) {
  EXPECT_EQ(share_of(empathy_map_of(told()), Quadrant::think_and_feel, "emotions", "neutral").name,
            "missing");
}

TEST(EmpathyMap, SaysWhichLabelAQuadrantLacks) {
  const EmpathyMap map = empathy_map_of(told());
  EXPECT_EQ(facts_of(map, Quadrant::say_and_do, "topics")->missing_label, "topic");
  EXPECT_EQ(facts_of(map, Quadrant::see, "touchpoints")->missing_label, "touchpoint");
  EXPECT_EQ(facts_of(map, Quadrant::see, "channels")->missing_label, "");
}

TEST(EmpathyMap, DoesNotSayThatNobodyWasUnderstoodWhereNoReplyIsSeen) {
  Gathered gathered;
  gathered.all.measures.add(measure(Family::empathy_needed), 4);
  EXPECT_EQ(share_of(empathy_map_of(gathered), Quadrant::gains, "given", "needs_acknowledged").name,
            "missing");
}

TEST(Share, TellsHowLongHalfTookByTheBoundOfTheirBucket) {
  Part part;
  part.measures.add(measure(Family::first_response, 0), 1);  // up to 10 s
  part.measures.add(measure(Family::first_response, 2), 1);  // up to 60 s
  part.measures.add(measure(Family::first_response, 9), 1);  // over a day
  EXPECT_EQ(half_within(part, Family::first_response), "60");
  EXPECT_EQ(count_of(part, Family::first_response), 3u);
  part.measures.add(measure(Family::first_response, 9), 5);
  EXPECT_EQ(half_within(part, Family::first_response), "");
  EXPECT_EQ(half_within(Part{}, Family::first_response), "");
}

TEST(Words, EveryNameThatIsDrawnHasWordsThatFitItsColumn) {
  for (const auto names :
       {std::span<const std::string_view>(measures::kFrictionNames),
        std::span<const std::string_view>(kActNames),
        std::span<const std::string_view>(kDimensionNames), measures::kContextCueNames})
    for (const std::string_view name : names) {
      EXPECT_LE(plain_words(name).size(), 16u) << name;
      EXPECT_EQ(plain_words(name).find('_'), std::string::npos) << name;
    }
}

TEST(Words, CountsAndLengthsAreShort) {
  EXPECT_EQ(count_words(99'999), "99999");
  EXPECT_EQ(count_words(123'456), "123k");
  EXPECT_EQ(count_words(12'345'678), "12M");
  EXPECT_EQ(length_words(500), "500 ms");
  EXPECT_EQ(length_words(1'500), "1.5 s");
  EXPECT_EQ(length_words(90'000), "90 s");
  EXPECT_EQ(length_words(3'600'000), "1 h");
  EXPECT_EQ(length_words(86'400'000), "1 day");
  EXPECT_EQ(signed_words(-0.001), "0.00");
  EXPECT_EQ(signed_words(-0.125), "-0.12");
  EXPECT_EQ(signed_words(1), "+1.00");
  EXPECT_EQ(percent_words(0), "0%");
  EXPECT_EQ(percent_words(0.001), "<1%");
  EXPECT_EQ(percent_words(0.999), ">99%");
  EXPECT_EQ(percent_words(1), "100%");
}

}  // namespace
}  // namespace attune
