#include "operators/journey/policy_hot_spot.h"

#include <gtest/gtest.h>

#include "operators/hash.h"

namespace attune {
namespace {

struct Minute {
  std::uint64_t customers = 100, distressed = 3;
  std::string topic = "refund", channel = "chat";
};

/// Closed minutes of topics. Labels: channel, topic.
class Topics {
 public:
  explicit Topics(int place = 1) : spots_({}, place) {}

  std::vector<HotSpot> close_rows(const std::vector<Minute>& rows) {
    std::vector<WindowSummary> summaries;
    for (const Minute& row : rows) {
      WindowSummary& summary = summaries.emplace_back();
      summary.start_ms = now_;
      summary.end_ms = now_ + 60'000;
      summary.labels = {row.channel, row.topic};
      for (std::uint64_t i = 0; i < row.customers; ++i)
        summary.customers.add(hash64(row.channel, i));
      for (std::uint64_t i = 0; i < row.distressed; ++i)
        summary.distressed.add(hash64(row.channel, i));
    }
    std::vector<HotSpot> found;
    spots_.close(summaries, found);
    now_ += 60'000;
    return found;
  }
  std::vector<HotSpot> close(const Minute& row) { return close_rows({row}); }
  Topics& usual(int minutes, const Minute& row = {}) {
    for (int i = 0; i < minutes; ++i) EXPECT_TRUE(close(row).empty());
    return *this;
  }
  std::int64_t now() const { return now_; }
  std::size_t size() const { return spots_.size(); }

 private:
  PolicyHotSpots spots_;
  std::int64_t now_ = 1'793'788'200'000;
};

TEST(PolicyHotSpot, IsATopicWhoseDistressedCustomersStandOut) {
  Topics topics;
  topics.usual(12);
  const auto found = topics.close({.distressed = 40});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].topic, "refund");
  EXPECT_EQ(found[0].customers, 40u);
  EXPECT_GE(found[0].robust_z, 4 * 10'000);
  EXPECT_EQ(found[0].at_ms, topics.now());
}

TEST(PolicyHotSpot, IsToldOnceWhileItLasts) {
  Topics topics;
  topics.usual(20);
  EXPECT_EQ(topics.close({.distressed = 40}).size(), 1u);
  EXPECT_TRUE(topics.close({.distressed = 45}).empty());
  EXPECT_TRUE(topics.close({}).empty());
  EXPECT_EQ(topics.close({.distressed = 40}).size(), 1u);
}

TEST(PolicyHotSpot, NeedsTwentyCustomersAndFivePercentOfThem) {
  EXPECT_TRUE(Topics().usual(20, {19, 0}).close({.customers = 19, .distressed = 19}).empty());
  EXPECT_FALSE(Topics().usual(20, {20, 0}).close({.customers = 20, .distressed = 20}).empty());
  EXPECT_TRUE(Topics().usual(20, {1'000, 0}).close({.customers = 1'000, .distressed = 40}).empty());
}

TEST(PolicyHotSpot, AFewMoreThanUsualAreChance) {
  EXPECT_TRUE(Topics().usual(60, {.distressed = 9}).close({.distressed = 20}).empty());
  EXPECT_FALSE(Topics().usual(60, {.distressed = 9}).close({.distressed = 21}).empty());
}

TEST(PolicyHotSpot, CountsACustomerOfTwoChannelsOfOneTopicTogether) {
  Topics topics;
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(topics.close_rows({{}, {.channel = "mail"}}).empty());
  const auto found = topics.close_rows({{.distressed = 20}, {.distressed = 20, .channel = "mail"}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].customers, 40u);
}

TEST(PolicyHotSpot, IsNoneWithoutATopic) {
  Topics none(-1), nameless;
  none.usual(20).close({.distressed = 90});
  nameless.usual(20, {.topic = ""}).close({.distressed = 90, .topic = "__other__"});
  EXPECT_EQ(none.size() + nameless.size(), 0u);
}

}  // namespace
}  // namespace attune
