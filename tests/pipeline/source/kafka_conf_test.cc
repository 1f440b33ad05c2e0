#include "pipeline/source/kafka_conf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace attune {
namespace {

using ::testing::HasSubstr;

Config valid() {
  Config config;
  config.kafka.brokers = "127.0.0.1:9092";
  config.kafka.topics = {"events"};
  return config;
}

std::string get(const KafkaConf& conf, const char* name) {
  std::array<char, 256> value{};
  std::size_t size = value.size();
  EXPECT_EQ(rd_kafka_conf_get(conf.get(), name, value.data(), &size), RD_KAFKA_CONF_OK) << name;
  return value.data();
}

TEST(KafkaConf, commits_and_assigns_the_way_that_recovery_needs) {
  const auto conf = consumer_conf(valid());
  ASSERT_TRUE(conf);
  EXPECT_EQ(get(*conf, "enable.auto.commit"), "false");
  EXPECT_EQ(get(*conf, "enable.auto.offset.store"), "false");
  EXPECT_EQ(get(*conf, "enable.partition.eof"), "true");
  EXPECT_EQ(get(*conf, "partition.assignment.strategy"), "cooperative-sticky");
  EXPECT_EQ(get(*conf, "group.id"), "attune");
}

TEST(KafkaConf, produces_idempotently) {
  const auto conf = producer_conf(valid());
  ASSERT_TRUE(conf);
  EXPECT_EQ(get(*conf, "enable.idempotence"), "true");
  EXPECT_EQ(get(*conf, "acks"), "-1");
}

TEST(KafkaConf, passes_any_property_through_over_its_own_defaults) {
  Config config = valid();
  config.kafka.properties = {{"fetch.wait.max.ms", "77"}, {"client.id", "pod-1"}};
  const auto conf = consumer_conf(config);
  ASSERT_TRUE(conf);
  EXPECT_EQ(get(*conf, "fetch.wait.max.ms"), "77");
  EXPECT_EQ(get(*conf, "client.id"), "pod-1");
}

TEST(KafkaConf, one_set_of_properties_serves_both_clients) {
  Config config = valid();
  config.kafka.properties = {{"fetch.wait.max.ms", "77"}, {"linger.ms", "3"}};
  EXPECT_TRUE(consumer_conf(config));
  EXPECT_TRUE(producer_conf(config));
}

TEST(KafkaConf, refuses_an_unknown_property_with_the_librarys_message) {
  Config config = valid();
  config.kafka.properties = {{"fetch.wiat.max.ms", "77"}};
  const auto conf = consumer_conf(config);
  ASSERT_FALSE(conf);
  EXPECT_THAT(conf.error(), HasSubstr("kafka.properties.fetch.wiat.max.ms"));
  EXPECT_THAT(conf.error(), HasSubstr("No such configuration property"));
}

TEST(KafkaConf, refuses_a_value_out_of_range_with_the_librarys_message) {
  Config config = valid();
  config.kafka.properties = {{"session.timeout.ms", "-5"}};
  const auto conf = consumer_conf(config);
  ASSERT_FALSE(conf);
  EXPECT_THAT(conf.error(), HasSubstr("session.timeout.ms"));
  EXPECT_THAT(conf.error(), HasSubstr("range"));
}

TEST(KafkaConf, refuses_what_correctness_stands_on_and_says_why) {
  for (const char* name : {"enable.auto.commit", "group.id", "auto.offset.reset", "bootstrap.servers",
                           "partition.assignment.strategy", "enable.idempotence", "acks"}) {
    Config config = valid();
    config.kafka.properties = {{name, "x"}};
    const auto conf = consumer_conf(config);
    ASSERT_FALSE(conf) << name;
    EXPECT_THAT(conf.error(), HasSubstr("cannot be set here")) << name;
  }
}

TEST(KafkaConf, needs_brokers_and_topics) {
  Config config = valid();
  config.kafka.brokers.clear();
  EXPECT_THAT(consumer_conf(config).error(), HasSubstr("kafka.brokers"));
  config = valid();
  config.kafka.topics.clear();
  EXPECT_THAT(consumer_conf(config).error(), HasSubstr("kafka.topics"));
}

}  // namespace
}  // namespace attune
