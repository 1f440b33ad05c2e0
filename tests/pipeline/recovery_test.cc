#include "pipeline/recovery.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

LanePosition position(std::int64_t next, std::int64_t replay_from, std::int64_t watermark_ms,
                      std::uint64_t outputs_begun = 0) {
  return {next, replay_from, watermark_ms, outputs_begun};
}

TEST(Metadata, SurvivesTheRoundTrip) {
  const auto back = from_metadata(to_metadata(position(500, 420, 1'763'000'000'123)));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->replay_from, 420);
  EXPECT_EQ(back->watermark_ms, 1'763'000'000'123);
}

TEST(Metadata, SurvivesTheRoundTripWithoutAWatermarkAndBeforeTheEpoch) {
  const auto unknown = from_metadata(to_metadata(position(0, 0, INT64_MIN)));
  ASSERT_TRUE(unknown);
  EXPECT_EQ(unknown->replay_from, 0);
  EXPECT_EQ(unknown->watermark_ms, INT64_MIN);
  const auto before = from_metadata(to_metadata(position(7, 3, -5)));
  ASSERT_TRUE(before);
  EXPECT_EQ(before->watermark_ms, -5);
}

TEST(Metadata, IsShortEnoughForAnyBroker) {
  EXPECT_LT(to_metadata(position(INT64_MAX, INT64_MAX, INT64_MIN + 1)).size(), 64u);
}

TEST(Metadata, IsRefusedWhenEmptyForeignNewerOrDamaged) {
  for (const char* text :
       {"", " ", "consumer-1", "a2;r=1;w=2", "a1", "a1;", "a1;r=", "a1;r=x;w=2", "a1;r=-1;w=2",
        "a1;w=2;r=1", "a1;r=1;w=", "a1;r=1;w=2;", "a1;r=1;w=2;z=3", "a1;r=1 ;w=2",
        "a1;r=99999999999999999999;w=2", "A1;r=1;w=2", "a1;r=1;w=2\n", "a10;r=1;w=2"}) {
    EXPECT_FALSE(from_metadata(text)) << '"' << text << '"';
  }
}

TEST(Start, WithoutACommitGoesWhereTheResetPointsAndCommitsAtOnce) {
  const LaneStart earliest = decide_start(-1001, "", 10, 90, true);
  EXPECT_EQ(earliest.fetch_from, 10);
  EXPECT_EQ(earliest.live_from, 10);
  EXPECT_TRUE(earliest.commit_now);
  const LaneStart latest = decide_start(-1001, "", 10, 90, false);
  EXPECT_EQ(latest.fetch_from, 90);
  EXPECT_EQ(latest.live_from, 90);
  EXPECT_TRUE(latest.commit_now);
}

TEST(Start, ReplaysFromTheOldestOpenWindowAndGoesLiveAtTheCommittedOffset) {
  const LaneStart start = decide_start(500, to_metadata(position(500, 420, 6'000)), 10, 900, true);
  EXPECT_EQ(start.fetch_from, 420);
  EXPECT_EQ(start.live_from, 500);
  EXPECT_EQ(start.closed_through_ms, 6'000);
  EXPECT_FALSE(start.commit_now);
  EXPECT_FALSE(start.lost_history);
}

TEST(Start, ByAForeignCommitIsLiveAtItsOffsetWithNoWindowKnownClosed) {
  for (const char* metadata : {"", "someone else's", "a2;r=1;w=2"}) {
    const LaneStart start = decide_start(500, metadata, 10, 900, true);
    EXPECT_EQ(start.fetch_from, 500);
    EXPECT_EQ(start.live_from, 500);
    EXPECT_EQ(start.closed_through_ms, INT64_MIN);
    EXPECT_FALSE(start.commit_now);
  }
}

TEST(Start, DistrustsMetadataThatPointsPastItsOwnOffset) {
  const LaneStart start = decide_start(100, to_metadata(position(500, 420, 6'000)), 10, 900, true);
  EXPECT_EQ(start.fetch_from, 100);
  EXPECT_EQ(start.live_from, 100);
  EXPECT_EQ(start.closed_through_ms, INT64_MIN);
}

TEST(Start, SaysSoWhenRetentionAteWhatOpenWindowsNeed) {
  const LaneStart start = decide_start(500, to_metadata(position(500, 420, 6'000)), 450, 900, true);
  EXPECT_TRUE(start.lost_history);
  EXPECT_EQ(start.fetch_from, 450);
  EXPECT_EQ(start.live_from, 500);
  EXPECT_EQ(start.closed_through_ms, 6'000);
}

TEST(Start, GoesOnWhereRetentionLeftSomethingWithWhatWasClosedStillClosed) {
  const LaneStart start = decide_start(500, to_metadata(position(500, 420, 6'000)), 501, 900, true);
  EXPECT_EQ(start.fetch_from, 501);
  EXPECT_EQ(start.live_from, 501);
  EXPECT_TRUE(start.commit_now);
  EXPECT_TRUE(start.lost_history);
  EXPECT_EQ(start.closed_through_ms, 6'000);
}

TEST(Start, LosesNoHistoryToRetentionWhenNoWindowWasOpen) {
  EXPECT_FALSE(
      decide_start(500, to_metadata(position(500, 500, 6'000)), 501, 900, true).lost_history);
}

TEST(Start, TreatsACommitPastTheEndAsThatOfAnotherTopic) {
  const LaneStart start = decide_start(500, to_metadata(position(500, 420, 6'000)), 0, 499, false);
  EXPECT_EQ(start.fetch_from, 499);
  EXPECT_TRUE(start.commit_now);
  EXPECT_FALSE(start.lost_history);
  EXPECT_EQ(start.closed_through_ms, INT64_MIN);
}

TEST(Start, AcceptsACommitAtEitherEdge) {
  EXPECT_EQ(decide_start(10, "", 10, 90, true).live_from, 10);
  EXPECT_EQ(decide_start(90, "", 10, 90, true).live_from, 90);
  EXPECT_FALSE(decide_start(90, "", 10, 90, true).commit_now);
}

TEST(Start, OnAnEmptyPartitionIsItsEnd) {
  const LaneStart start = decide_start(-1001, "", 0, 0, true);
  EXPECT_EQ(start.fetch_from, 0);
  EXPECT_TRUE(start.commit_now);
}

TEST(Commit, WaitsUntilEveryResultOfThePositionIsDelivered) {
  const LanePosition now = position(100, 90, 5'000, 7);
  EXPECT_EQ(decide_commit(now, 6, std::nullopt), CommitDecision::wait_for_results);
  EXPECT_EQ(decide_commit(now, 7, std::nullopt), CommitDecision::commit);
  EXPECT_EQ(decide_commit(now, 9, std::nullopt), CommitDecision::commit);
}

TEST(Commit, SkipsWhatIsCommittedAlready) {
  const LanePosition now = position(100, 90, 5'000, 7);
  EXPECT_EQ(decide_commit(now, 7, now), CommitDecision::nothing_new);
}

TEST(Commit, NeverGoesBackEvenWhenASilentReplayNeedsLessThanBefore) {
  EXPECT_EQ(decide_commit(position(99, 99, 6'000, 0), 0, position(100, 90, 5'000, 7)),
            CommitDecision::nothing_new);
}

TEST(Commit, NeverGoesBack) {
  EXPECT_EQ(decide_commit(position(99, 80, 4'000, 7), 7, position(100, 90, 5'000, 7)),
            CommitDecision::nothing_new);
}

TEST(Commit, RemembersAClockDrivenAdvanceThatReadNoRecord) {
  EXPECT_EQ(decide_commit(position(100, 100, 9'000, 8), 8, position(100, 90, 5'000, 7)),
            CommitDecision::commit);
  EXPECT_EQ(decide_commit(position(100, 100, 9'000, 8), 7, position(100, 90, 5'000, 7)),
            CommitDecision::wait_for_results);
}

}  // namespace
}  // namespace attune
