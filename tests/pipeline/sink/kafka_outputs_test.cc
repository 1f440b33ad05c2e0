#include "pipeline/sink/kafka_outputs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/kafka_world.h"

namespace attune {
namespace {

using attune::testing::Bytes;
using attune::testing::eventually;
using attune::testing::kafka_config;
using attune::testing::KafkaTestClient;
using attune::testing::Member;
using attune::testing::TestRecord;
using ::testing::HasSubstr;
using HeaderPair = std::pair<std::string, Bytes>;

const LaneId kLane{"events", 3};
const std::vector<std::string> kLabels = {"chat"};

class KafkaOutputsTest : public ::testing::Test {
 protected:
  KafkaOutputsTest() {
    broker_ = std::move(*EmbeddedBroker::start(
        {{"events", 1}, {"attune.windows", 1}, {"attune.prompts", 1}, {"attune.signals", 1}, {"attune.dead-letters", 1}}));
    client_ = std::make_unique<KafkaTestClient>(broker_->brokers());
    config_ = kafka_config(broker_->brokers());
  }
  std::unique_ptr<KafkaOutputs> make(PromptContext prompts = {}) {
    const KafkaLog log = [this](KafkaSeverity, const std::string& line) {
      std::lock_guard lock(mutex_);
      log_ += line + '\n';
    };
    return std::move(*KafkaOutputs::make(config_, counters_, log, std::move(prompts)));
  }
  static Prompt prompt() {
    Prompt prompt;
    prompt.kind = PromptKind::acknowledge;
    prompt.reason = {Signal::high_stakes, 7'000, 0};
    prompt.time_ms = 1'763'632'800'000;
    prompt.expires_ms = prompt.time_ms + 300'000;
    prompt.offset = prompt.last_offset = 41;
    prompt.conversation = 5;
    return prompt;
  }
  static WindowSummary window(std::vector<std::string> labels) {
    WindowSummary summary;
    summary.start_ms = 1'763'632'800'000;
    summary.end_ms = summary.start_ms + 60'000;
    summary.labels = std::move(labels);
    summary.tally.events = 12;
    return summary;
  }
  std::string log() {
    std::lock_guard lock(mutex_);
    return log_;
  }

  std::unique_ptr<EmbeddedBroker> broker_;
  std::unique_ptr<KafkaTestClient> client_;
  Config config_;
  Counters counters_;
  std::shared_ptr<Progress> progress_ = std::make_shared<Progress>();
  std::mutex mutex_;
  std::string log_;
};

TEST_F(KafkaOutputsTest, a_closed_window_becomes_a_json_record_keyed_by_its_labels) {
  const auto outputs = make();
  outputs->window_closed(kLane, window({"say \"hi\" \\"}), progress_, progress_->begin());
  ASSERT_TRUE(outputs->flush(10'000));
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_EQ(counters_.window_results_delivered, 1u);
  const auto records = client_->read("attune.windows", 0, 1);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].key, R"(["say \"hi\" \\"])");
  EXPECT_THAT(*records[0].value, HasSubstr(R"("window":"1m")"));
  EXPECT_THAT(*records[0].value, HasSubstr(R"("lane":{"topic":"events","partition":3})"));
  EXPECT_THAT(*records[0].value, HasSubstr(R"("events":12)"));
}

TEST_F(KafkaOutputsTest, dead_letters_keep_value_key_headers_and_time_byte_for_byte) {
  const std::string bytes("\x00\xff{\"broken\": \n\x80", 14);
  std::vector<TestRecord> originals(4);
  originals[0].value = bytes;
  originals[0].key = std::string("k\0y", 3);
  originals[0].headers = {{"trace", bytes}, {"empty", ""}, {"null", std::nullopt}, {"trace", "again"}};
  originals[0].timestamp_ms = 1'763'632'800'123;
  originals[1].value = std::nullopt;
  originals[1].key = std::nullopt;
  originals[1].timestamp_ms = 1'763'632'800'124;
  originals[2].value = "";
  originals[2].key = "";
  originals[2].timestamp_ms = 1'763'632'800'125;
  originals[3].value = "{";
  originals[3].headers = {{"__attune.errors.reason", "older"}};
  originals[3].timestamp_ms = 1'763'632'800'126;
  for (const TestRecord& original : originals) client_->produce("events", original);
  client_->flush();

  const auto outputs = make();
  Member member(config_, *outputs);
  const auto letters = client_->read("attune.dead-letters", 0, 4);
  ASSERT_EQ(letters.size(), 4u) << member.log() << log();
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(letters[i].value, originals[i].value) << i;
    EXPECT_EQ(letters[i].key, originals[i].key) << i;
    EXPECT_EQ(letters[i].timestamp_ms, originals[i].timestamp_ms) << i;
    ASSERT_EQ(letters[i].headers.size(), originals[i].headers.size() + 7) << i;
    for (std::size_t h = 0; h < originals[i].headers.size(); ++h) {
      EXPECT_EQ(letters[i].headers[h], originals[i].headers[h]) << i << ' ' << h;
    }
  }
  const auto& why = letters[2].headers;
  EXPECT_EQ(why[0], (HeaderPair{"__attune.errors.topic", "events"}));
  EXPECT_EQ(why[1], (HeaderPair{"__attune.errors.partition", "0"}));
  EXPECT_EQ(why[2], (HeaderPair{"__attune.errors.offset", "2"}));
  EXPECT_EQ(why[3], (HeaderPair{"__attune.errors.timestamp", "1763632800125"}));
  EXPECT_EQ(why[4], (HeaderPair{"__attune.errors.stage", "parse"}));
  EXPECT_EQ(why[5], (HeaderPair{"__attune.errors.reason", "no_payload"}));
  EXPECT_EQ(why[6].first, "__attune.errors.message");
  EXPECT_EQ(letters[3].headers[1].first, "__attune.errors.topic.2");
  EXPECT_EQ(letters[3].headers[6].first, "__attune.errors.reason.2");
  EXPECT_TRUE(eventually([&] { return client_->committed("events", 0).offset == 4; }));
  EXPECT_TRUE(member.stop());
}

TEST_F(KafkaOutputsTest, the_record_time_and_headers_of_a_record_without_kafka_are_kept_too) {
  const auto outputs = make();
  const std::vector<Header> headers = {{"a", "1"}};
  Record record;
  record.payload = "{";
  record.headers = headers;
  record.offset = 7;
  outputs->dead_letter({"file.jsonl", 0}, record, DropReason::broken_json, "no JSON", progress_, progress_->begin());
  const auto letters = client_->read("attune.dead-letters", 0, 1);
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].value, "{");
  EXPECT_EQ(letters[0].key, std::nullopt);
  EXPECT_EQ(letters[0].headers[0], (HeaderPair{"a", "1"}));
  EXPECT_EQ(letters[0].headers[6], (HeaderPair{"__attune.errors.reason", "broken_json"}));
}

TEST_F(KafkaOutputsTest, a_refused_result_is_kept_until_the_topic_takes_it) {
  config_.kafka.properties["message.timeout.ms"] = "1000";  // the topic cannot even be seen
  broker_->set_topic_error("attune.windows", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
  const auto outputs = make();
  outputs->window_closed(kLane, window({"chat"}), progress_, progress_->begin());
  ASSERT_TRUE(eventually([&] { return counters_.window_results_failed > 0; }));
  EXPECT_EQ(progress_->done_through(), 0u);
  ASSERT_TRUE(eventually([&] { return !outputs->healthy(); }));
  EXPECT_THAT(*outputs->unhealthy(), HasSubstr("attune.windows"));
  EXPECT_FALSE(outputs->flush(50));
  broker_->set_topic_error("attune.windows", RD_KAFKA_RESP_ERR_NO_ERROR);
  EXPECT_TRUE(outputs->flush(30'000)) << log();
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_TRUE(outputs->healthy());
  EXPECT_EQ(client_->read("attune.windows", 0, 1).size(), 1u);
}

TEST_F(KafkaOutputsTest, refused_dead_letters_are_dropped_only_when_told_so) {
  config_.outputs.stop_on_dead_letter_failure = false;
  config_.kafka.properties["message.timeout.ms"] = "1000";
  broker_->set_topic_error("attune.dead-letters", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
  const auto outputs = make();
  Record record;
  record.payload = "{";
  outputs->dead_letter(kLane, record, DropReason::broken_json, "no JSON", progress_, progress_->begin());
  EXPECT_TRUE(outputs->flush(20'000));
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_EQ(counters_.dead_letters_failed, 1u);
  EXPECT_EQ(counters_.dead_letters_delivered, 0u);
}

TEST_F(KafkaOutputsTest, topics_that_are_off_are_done_at_once) {
  config_.outputs.windows_topic.clear();
  config_.outputs.prompts_topic.clear();
  config_.outputs.dead_letters_topic.clear();
  const auto outputs = make();
  EXPECT_FALSE(outputs->wants_prompts());
  EXPECT_FALSE(outputs->wants_signals()) << "off as shipped";
  outputs->window_closed(kLane, window({"chat"}), progress_, progress_->begin());
  outputs->dead_letter(kLane, Record{}, DropReason::no_payload, "none", progress_, progress_->begin());
  outputs->prompt(kLane, prompt(), kLabels, nullptr, progress_, progress_->begin());
  outputs->signal(kLane, SignalRecord{}, kLabels, progress_, progress_->begin());
  EXPECT_EQ(progress_->done_through(), 4u);
  EXPECT_TRUE(outputs->flush(0));
  EXPECT_TRUE(outputs->healthy());
}

TEST_F(KafkaOutputsTest, results_wait_while_the_broker_is_away) {
  broker_->set_down(true);
  const auto outputs = make();
  outputs->window_closed(kLane, window({"chat"}), progress_, progress_->begin());
  EXPECT_FALSE(outputs->flush(300));
  EXPECT_EQ(progress_->done_through(), 0u);
  broker_->set_down(false);
  EXPECT_TRUE(outputs->flush(20'000));
  EXPECT_EQ(counters_.window_results_failed, 0u);
}

TEST_F(KafkaOutputsTest, a_prompt_has_the_key_of_its_record_and_says_where_it_lies) {
  const auto outputs = make({R"({"en":"m 2"})", {}});
  EXPECT_TRUE(outputs->wants_prompts());
  Record record;
  const std::string key("conversation\0 17", 16);
  record.key = key;
  record.offset = 41;
  outputs->prompt(kLane, prompt(), kLabels, &record, progress_, progress_->begin());
  ASSERT_TRUE(outputs->flush(10'000));
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_EQ(counters_.prompts_delivered, 1u);
  const auto records = client_->read("attune.prompts", 0, 1);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].key, key);
  EXPECT_THAT(*records[0].value, HasSubstr(R"("event":{"topic":"events","partition":3,"offset":41})"));
  EXPECT_THAT(*records[0].value, HasSubstr(R"("models":{"en":"m 2"})"));
}

TEST_F(KafkaOutputsTest, a_prompt_that_time_raised_has_no_key) {
  const auto outputs = make();
  Prompt due = prompt();
  due.offset = -1;
  outputs->prompt(kLane, due, kLabels, nullptr, progress_, progress_->begin());
  ASSERT_TRUE(outputs->flush(10'000));
  const auto records = client_->read("attune.prompts", 0, 1);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].key, std::nullopt);
  EXPECT_THAT(*records[0].value, HasSubstr(R"("by":"time","event":{"topic":"events","partition":3,"offset":41})"));
}

TEST_F(KafkaOutputsTest, a_prompt_that_has_expired_is_done_and_never_sent) {
  std::int64_t now_ms = prompt().expires_ms;
  const auto outputs = make({"", [&] { return now_ms; }});
  outputs->prompt(kLane, prompt(), kLabels, nullptr, progress_, progress_->begin());
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_EQ(counters_.prompts_expired, 1u);
  now_ms = prompt().expires_ms - 1;
  outputs->prompt(kLane, prompt(), kLabels, nullptr, progress_, progress_->begin());
  ASSERT_TRUE(outputs->flush(10'000));
  EXPECT_EQ(counters_.prompts_delivered, 1u);
  EXPECT_EQ(client_->read("attune.prompts", 0, 1).size(), 1u);
}

TEST_F(KafkaOutputsTest, a_refused_prompt_is_tried_again_until_it_expires) {
  config_.kafka.properties["message.timeout.ms"] = "1000";
  broker_->set_topic_error("attune.prompts", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED);
  std::atomic<std::int64_t> now_ms{prompt().time_ms};
  const auto outputs = make({"", [&] { return now_ms.load(); }});
  outputs->prompt(kLane, prompt(), kLabels, nullptr, progress_, progress_->begin());
  ASSERT_TRUE(eventually([&] { return counters_.prompts_failed > 0; }));
  ASSERT_TRUE(eventually([&] { return outputs->unhealthy(Delivery::Kind::prompt).has_value(); }));
  EXPECT_THAT(*outputs->unhealthy(Delivery::Kind::prompt), HasSubstr("attune.prompts"));
  EXPECT_FALSE(outputs->unhealthy(Delivery::Kind::window)) << "each topic speaks for itself";
  EXPECT_EQ(progress_->done_through(), 0u) << "the commit waits";
  now_ms = prompt().expires_ms;
  EXPECT_TRUE(outputs->flush(30'000)) << log();
  EXPECT_EQ(progress_->done_through(), 1u);
  EXPECT_EQ(counters_.prompts_expired, 1u);
  EXPECT_EQ(counters_.prompts_delivered, 0u);
  EXPECT_TRUE(outputs->healthy());
}

TEST_F(KafkaOutputsTest, signals_go_to_their_topic_keyed_by_labels_when_it_is_on) {
  config_.outputs.signals_topic = "attune.signals";
  const auto outputs = make();
  ASSERT_TRUE(outputs->wants_signals());
  SignalRecord record;
  record.found = {Signal::long_wait, 90'000, 60'000};
  record.time_ms = prompt().time_ms;
  record.offset = record.last_offset = 7;
  outputs->signal(kLane, record, kLabels, progress_, progress_->begin());
  ASSERT_TRUE(outputs->flush(10'000));
  EXPECT_EQ(counters_.signals_delivered, 1u);
  const auto records = client_->read("attune.signals", 0, 1);
  ASSERT_EQ(records.size(), 1u);
  EXPECT_EQ(records[0].key, R"(["chat"])");
  EXPECT_THAT(*records[0].value, HasSubstr(R"("signal":"long_wait")"));
}

TEST_F(KafkaOutputsTest, giving_up_ends_it_quickly_with_results_undone) {
  broker_->set_down(true);
  auto outputs = make();
  outputs->window_closed(kLane, window({"chat"}), progress_, progress_->begin());
  outputs->give_up();
  outputs->window_closed(kLane, window({"chat"}), progress_, progress_->begin());
  outputs.reset();
  EXPECT_EQ(progress_->done_through(), 0u);
}

}  // namespace
}  // namespace attune
