#include "pipeline/source/topic_spot.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr Spot kEnd{Spot::Kind::end, 0};

TEST(TopicSpot, ReadsEveryFormForAllPartitions) {
  EXPECT_EQ(parse_spots("--from", {}, kEnd)->all, kEnd);
  EXPECT_EQ(parse_spots("--from", {"beginning"}, kEnd)->all, (Spot{Spot::Kind::beginning, 0}));
  EXPECT_EQ(parse_spots("--from", {"end"}, {})->all, kEnd);
  EXPECT_EQ(parse_spots("--from", {"1200"}, kEnd)->all, (Spot{Spot::Kind::offset, 1200}));
  EXPECT_EQ(parse_spots("--from", {"2026-11-20T10:00:00.5Z"}, kEnd)->all,
            (Spot{Spot::Kind::time, 1'795'168'800'500}));
  EXPECT_EQ(parse_spots("--from", {"2026-11-20T11:00:00+01:00"}, kEnd)->all,
            (Spot{Spot::Kind::time, 1'795'168'800'000}));
}

TEST(TopicSpot, GivesAPartitionItsOwn) {
  const auto spots = parse_spots(
      "--to", {"3=1200", "2026-11-20T10:00:00Z", "0=2026-11-20T11:00:00Z", "7=end"}, {});
  ASSERT_TRUE(spots);
  EXPECT_EQ(spots->at(3), (Spot{Spot::Kind::offset, 1200}));
  EXPECT_EQ(spots->at(0), (Spot{Spot::Kind::time, 1'795'172'400'000}));
  EXPECT_EQ(spots->at(7), kEnd);
  EXPECT_EQ(spots->at(1), (Spot{Spot::Kind::time, 1'795'168'800'000}));
}

TEST(TopicSpot, RefusesWhatIsNoPlaceAndSaysWhatIs) {
  for (const char* text : {"", "soon", "-1", "1.5", "=5", "x=5", "-1=5", "3=", "3=soon",
                           "2026-11-20", "99999999999999999999", "1970-01-01T00:00:00", "3=4=5"}) {
    const auto spots = parse_spots("--from", {text}, kEnd);
    ASSERT_FALSE(spots) << text;
    EXPECT_EQ(spots.error().find(std::string("--from ") + text +
                                 ": is no place in a topic. Write beginning, end, "),
              0u)
        << spots.error();
  }
}

}  // namespace
}  // namespace attune
