#include "pipeline/source/kafka_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/kafka_world.h"

namespace attune {
namespace {

using attune::testing::eventually;
using attune::testing::kafka_config;
using attune::testing::KafkaTestClient;
using attune::testing::Member;
using attune::testing::RememberingOutputs;
using attune::testing::TestRecord;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

constexpr std::int64_t kStart = 1'763'632'800'000;  // a whole minute

TestRecord event(std::int32_t partition, std::int64_t after_start_ms, const std::string& customer = "c") {
  TestRecord record;
  record.partition = partition;
  record.key = customer;
  record.timestamp_ms = kStart + after_start_ms;
  record.value = R"({"time":)" + std::to_string(kStart + after_start_ms) +
                 R"(,"type":"message","customer":")" + customer + R"(","channel":"chat"})";
  return record;
}

class KafkaSourceTest : public ::testing::Test {
 protected:
  void start_broker(int partitions) {
    broker_ = std::move(*EmbeddedBroker::start({{"events", partitions}}));
    client_ = std::make_unique<KafkaTestClient>(broker_->brokers());
    config_ = kafka_config(broker_->brokers());
  }
  void produce(const std::vector<TestRecord>& records) {
    for (const TestRecord& record : records) client_->produce("events", record);
    client_->flush();
  }

  std::unique_ptr<EmbeddedBroker> broker_;
  std::unique_ptr<KafkaTestClient> client_;
  Config config_;
  RememberingOutputs outputs_;
};

TEST_F(KafkaSourceTest, reads_every_record_of_every_partition_once_and_commits_its_true_progress) {
  start_broker(4);
  for (int i = 0; i < 10'000; ++i) client_->produce("events", event(i % 4, i / 4));
  client_->flush();
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return member.counters.windowed == 10'000; })) << member.log();
  EXPECT_EQ(member.counters.received, 10'000u);
  EXPECT_EQ(member.counters.replayed, 0u);
  for (int partition = 0; partition < 4; ++partition) {
    EXPECT_TRUE(eventually([&] { return client_->committed("events", partition).offset == 2'500; }));
    const auto metadata = from_metadata(client_->committed("events", partition).metadata);
    ASSERT_TRUE(metadata);
    EXPECT_EQ(metadata->replay_from, 0);  // its minute is still open
  }
  EXPECT_TRUE(member.stop());
  EXPECT_EQ(member.counters.in_flight_records, 0);
}

TEST_F(KafkaSourceTest, shows_each_lane_without_a_lag_at_the_end) {
  start_broker(1);
  produce({event(0, 0), event(0, 1'000)});
  Member member(config_, outputs_, [] { return kStart + 5'000; });
  ASSERT_TRUE(eventually([&] {
    const auto all = member.source->status();
    return all.size() == 1 && all[0].next_offset == 2 && all[0].lag_messages == 0 && all[0].committed_offset == 2;
  }));
  const LaneStatus status = member.source->status()[0];
  EXPECT_EQ(status.topic, "events");
  EXPECT_EQ(status.partition, 0);
  EXPECT_EQ(status.low_offset, 0);
  EXPECT_EQ(status.high_offset, 2);
  EXPECT_EQ(status.lag_seconds, 0);
  EXPECT_EQ(status.watermark_ms, kStart);  // of the records before the last one
  EXPECT_EQ(status.open_panes, 1u);
  EXPECT_FALSE(status.replaying);
  EXPECT_TRUE(member.source->joined());
}

TEST_F(KafkaSourceTest, commits_a_position_for_a_partition_that_has_none_and_no_records) {
  start_broker(1);
  Member member(config_, outputs_);
  EXPECT_TRUE(eventually([&] { return client_->committed("events", 0).offset == 0; }));
}

TEST_F(KafkaSourceTest, starts_at_the_end_when_told_so) {
  start_broker(1);
  produce({event(0, 0), event(0, 1)});
  config_.kafka.offset_reset = "latest";
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return client_->committed("events", 0).offset == 2; }));
  produce({event(0, 2)});
  EXPECT_TRUE(eventually([&] { return member.counters.windowed == 1; }));
}

TEST_F(KafkaSourceTest, the_commit_stands_still_until_results_are_delivered) {
  start_broker(1);
  outputs_.withhold();
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return client_->committed("events", 0).offset == 0; }));
  produce({event(0, 0), event(0, 60'000), event(0, 61'000)});  // closes the first minute
  ASSERT_TRUE(eventually([&] { return outputs_.windows().size() == 1; }));
  EXPECT_FALSE(member.source->commit(300));
  EXPECT_LT(client_->committed("events", 0).offset, 3);
  outputs_.release();
  EXPECT_TRUE(member.source->commit(5'000));
  EXPECT_EQ(client_->committed("events", 0).offset, 3);
}

TEST_F(KafkaSourceTest, an_idle_partition_closes_its_windows_by_the_clock_and_remembers_it) {
  start_broker(1);
  config_.runtime.idle_after_ms = 100;
  produce({event(0, 0), event(0, 1'000)});
  Member member(config_, outputs_, [] { return kStart + 3'600'000; });
  // The window of the two messages, of their being unanswered after 2 minutes, and of their conversation's end after 30 of silence.
  ASSERT_TRUE(eventually([&] { return outputs_.windows().size() == 3; })) << member.log();
  std::vector<std::pair<std::int64_t, std::uint64_t>> ends;
  for (const auto& [lane, window] : outputs_.windows()) ends.emplace_back(window.end_ms - kStart, window.tally.events);
  EXPECT_THAT(ends, ElementsAre(Pair(60'000, 2u), Pair(180'000, 0u), Pair(1'860'000, 0u)));
  EXPECT_TRUE(eventually([&] {
    const auto metadata = from_metadata(client_->committed("events", 0).metadata);
    return metadata && metadata->watermark_ms == kStart + 3'600'000 && metadata->replay_from == 2;
  }));
}

TEST_F(KafkaSourceTest, an_idle_partition_without_open_windows_keeps_its_watermark_for_a_backlog) {
  start_broker(1);
  config_.runtime.idle_after_ms = 50;
  Member member(config_, outputs_, [] { return kStart + 3'600'000; });
  ASSERT_TRUE(eventually([&] { return client_->committed("events", 0).offset == 0; }));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));  // longer than idle_after
  produce({event(0, 0)});
  EXPECT_TRUE(eventually([&] { return member.counters.windowed == 1; }));
  EXPECT_EQ(member.counters.late, 0u);
}

TEST_F(KafkaSourceTest, bad_records_stop_nothing) {
  start_broker(1);
  TestRecord null_value = event(0, 0), empty = event(0, 0), broken = event(0, 0);
  null_value.value.reset();
  empty.value = "";
  broken.value = "{";
  produce({null_value, empty, broken, event(0, 1)});
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return member.counters.windowed == 1; }));
  EXPECT_EQ(member.counters.dead, 3u);
  EXPECT_EQ(outputs_.dead(), 3u);
}

TEST_F(KafkaSourceTest, goes_on_after_the_broker_was_away) {
  start_broker(1);
  produce({event(0, 0)});
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return member.counters.windowed == 1; }));
  broker_->set_down(true);
  EXPECT_TRUE(eventually([&] { return member.counters.kafka_errors > 0; }));
  broker_->set_down(false);
  produce({event(0, 1)});
  EXPECT_TRUE(eventually([&] { return member.counters.windowed == 2; }, 30'000));
}

TEST_F(KafkaSourceTest, ends_in_order_and_leaves_the_group_within_a_second) {
  start_broker(2);
  Member member(config_, outputs_);
  ASSERT_TRUE(eventually([&] { return member.source->lanes() == 2; }));
  const std::int64_t before = steady_ns();
  EXPECT_TRUE(member.stop());
  EXPECT_LT(steady_ns() - before, 1'000'000'000);
}

TEST_F(KafkaSourceTest, can_be_closed_before_it_has_joined) {
  start_broker(1);
  Member member(config_, outputs_);
  const std::int64_t before = steady_ns();
  member.stop();
  EXPECT_LT(steady_ns() - before, 8'000'000'000);
}

}  // namespace
}  // namespace attune
