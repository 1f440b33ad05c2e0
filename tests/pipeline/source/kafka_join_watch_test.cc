#include "pipeline/source/kafka_join_watch.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

constexpr std::int16_t kFetch = 1, kOffsetCommit = 8, kJoinGroup = 11, kHeartbeat = 12,
                       kSyncGroup = 14;
constexpr std::int64_t kNow = 1'000'000'000'000, kLater = kNow + KafkaJoinWatch::kHeartbeatHoldNs;

TEST(KafkaJoinWatch, sees_no_join_before_the_first_request) {
  EXPECT_FALSE(KafkaJoinWatch().under_way(kNow));
}

TEST(KafkaJoinWatch, sees_a_join_from_its_request_to_a_moment_after_the_assignment_is_known) {
  KafkaJoinWatch watch;
  watch.request_sent(kJoinGroup);
  EXPECT_TRUE(watch.under_way(kNow));
  watch.response_received(kJoinGroup, kNow);
  watch.request_sent(kSyncGroup);
  EXPECT_TRUE(watch.under_way(kLater));
  watch.response_received(kSyncGroup, kNow);
  EXPECT_TRUE(watch.under_way(kLater - 1));
  EXPECT_FALSE(watch.under_way(kLater));
}

TEST(KafkaJoinWatch, a_join_that_is_tried_again_after_a_broken_connection_is_still_under_way) {
  KafkaJoinWatch watch;
  watch.request_sent(kJoinGroup);
  watch.request_sent(kJoinGroup);
  EXPECT_TRUE(watch.under_way(kLater));
  watch.response_received(kSyncGroup, kNow);
  EXPECT_FALSE(watch.under_way(kLater));
}

TEST(KafkaJoinWatch, holds_for_a_moment_after_a_heartbeat_as_it_may_bring_a_join) {
  KafkaJoinWatch watch;
  watch.response_received(kHeartbeat, kNow);
  EXPECT_TRUE(watch.under_way(kLater - 1));
  EXPECT_FALSE(watch.under_way(kLater));
}

TEST(KafkaJoinWatch, cares_for_nothing_else) {
  KafkaJoinWatch watch;
  for (const std::int16_t key : {kFetch, kOffsetCommit}) {
    watch.request_sent(key);
    watch.response_received(key, kNow);
  }
  EXPECT_FALSE(watch.under_way(kNow));
}

}  // namespace
}  // namespace attune
