#include "pipeline/map/step_order.h"

#include <gmock/gmock.h>

#include "pipeline/map/journey_map.h"

namespace attune {
namespace {

using ::testing::ElementsAre;
using Steps = std::map<std::string, Part>;

Part part(std::uint64_t events, std::int64_t first_ms = 0, std::uint64_t began = 0,
          std::uint64_t finished = 0) {
  Part made;
  made.tally.events = events;
  made.first_ms = first_ms;
  if (began != 0) made.measures.add(measure(Family::journeys, 0), began);
  if (finished != 0) made.measures.add(measure(Family::journeys, 1), finished);
  return made;
}

TEST(StepOrder, IsTheGivenOneWithTheOthersBehind) {
  const StepOrder order =
      order_steps({{"a", part(9)}, {"b", part(1)}, {"c", part(5)}}, {"c", "b", "unheard"});
  EXPECT_THAT(order.steps, ElementsAre("c", "b", "a"));
  EXPECT_EQ(order.from, OrderFrom::given);
}

TEST(StepOrder, IsByJourneysThatBeganThere) {
  const StepOrder order = order_steps(
      {{"basket", part(90, 0, 20)}, {"browse", part(50, 5, 60)}, {"payment", part(99, 0, 3)}}, {});
  EXPECT_THAT(order.steps, ElementsAre("browse", "basket", "payment"));
  EXPECT_EQ(order.from, OrderFrom::starts);
}

TEST(StepOrder, PutsTheStepWhereMostFinishLast) {
  const StepOrder order =
      order_steps({{"a", part(9, 0, 0, 8)}, {"b", part(9, 3)}, {"c", part(9, 1, 0, 2)}}, {});
  EXPECT_THAT(order.steps, ElementsAre("c", "b", "a"));
  EXPECT_EQ(order.from, OrderFrom::starts);
}

TEST(StepOrder, IsByFirstAppearanceWhereNoJourneyIsKnown) {
  const StepOrder order =
      order_steps({{"a", part(9, 30)}, {"b", part(1, 10)}, {"c", part(5, 20)}}, {});
  EXPECT_THAT(order.steps, ElementsAre("b", "c", "a"));
  EXPECT_EQ(order.from, OrderFrom::first_seen);
}

TEST(StepOrder, IsByEventsWhereAllAppearAtOnceAndSaysSo) {
  const StepOrder order =
      order_steps({{"a", part(1)}, {"b", part(9)}, {"c", part(5)}, {"d", part(5)}}, {});
  EXPECT_THAT(order.steps, ElementsAre("b", "c", "d", "a"));
  EXPECT_EQ(order.from, OrderFrom::volume);
}

TEST(StepOrder, EndsWithTheStepWithoutANameIfAnythingHappenedThere) {
  EXPECT_THAT(order_steps({{"", part(100)}, {"a", part(1)}}, {"a"}).steps, ElementsAre("a", ""));
  EXPECT_THAT(order_steps({{"", part(0)}, {"a", part(1)}}, {}).steps, ElementsAre("a"));
}

TEST(JourneyMap, LeavesOutWhatHasNeitherJourneyNorStep) {
  Gathered gathered;
  gathered.journeys[""][""] = part(100);
  gathered.journeys["returns"]["request"] = part(1);
  gathered.journeys["shopping"]["browse"] = part(2);
  const auto maps = journey_maps_of(gathered, {});
  ASSERT_EQ(maps.size(), 2u);
  EXPECT_EQ(maps[0].name, "shopping");
  EXPECT_EQ(maps[1].name, "returns");
}

TEST(JourneyMap, FindsTheLowestMoodAndTheMostFriction) {
  Gathered gathered;
  Part good = part(5), bad = part(5), silent = part(5);
  good.tally.scored = bad.tally.scored = 10;
  good.tally.positive = 50'000;
  bad.tally.negative = 20'000;
  good.measures.add(measure(Family::friction_points, 0), 7);
  silent.measures.add(measure(Family::friction_points, 2), 9);
  bad.measures.add(measure(Family::friction_peaks, 1), 2);
  gathered.journeys["j"] = {{"a", good}, {"b", bad}, {"c", silent}};
  const auto maps = journey_maps_of(gathered, {"a", "b", "c"});
  ASSERT_EQ(maps.size(), 1u);
  EXPECT_EQ(maps[0].lowest, 1u);
  EXPECT_EQ(maps[0].dearest, 2u);
  EXPECT_EQ(maps[0].points, 16u);
  EXPECT_EQ(maps[0].peaks, 2u);
}

TEST(JourneyMap, NamesNoLowestOfOneStep) {
  Gathered gathered;
  Part only = part(5);
  only.tally.scored = 3;
  only.measures.add(measure(Family::friction_points, 0), 7);
  gathered.journeys["j"]["a"] = only;
  const auto maps = journey_maps_of(gathered, {});
  ASSERT_EQ(maps.size(), 1u);
  EXPECT_FALSE(maps[0].lowest || maps[0].dearest);
}

}  // namespace
}  // namespace attune
