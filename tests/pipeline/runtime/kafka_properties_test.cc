#include "pipeline/runtime/kafka_properties.h"

#include <gmock/gmock.h>

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string checked(const std::string& properties) {
  const ConfigResult result = parse_config("kafka:\n  properties: {" + properties + "}\n", "c.yaml", false);
  std::string out;
  for (const ConfigError& error : check_kafka_properties(std::get<Config>(result), "c.yaml")) out += to_string(error) + "\n";
  return out;
}

TEST(KafkaProperties, good_ones_pass) {
  EXPECT_EQ(checked("fetch.wait.max.ms: 10, security.protocol: sasl_ssl, sasl.mechanism: PLAIN, sasl.username: u, "
                    "sasl.password: p, client.id: x, session.timeout.ms: 10000, group.instance.id: a"),
            "");
}

TEST(KafkaProperties, an_unknown_one_is_refused_with_the_librarys_words_and_the_nearest_name) {
  const std::string out = checked("fetch.wait.max.mss: 10");
  EXPECT_THAT(out, HasSubstr("c.yaml:2: kafka.properties.fetch.wait.max.mss: 10: No such configuration property"));
  EXPECT_THAT(out, HasSubstr("Did you mean fetch.wait.max.ms?"));
}

TEST(KafkaProperties, a_bad_value_is_refused_with_the_librarys_words) {
  EXPECT_THAT(checked("fetch.wait.max.ms: soon"), HasSubstr("fetch.wait.max.ms: soon: Invalid value"));
  EXPECT_THAT(checked("security.protocol: telepathy"), HasSubstr("security.protocol: telepathy"));
}

TEST(KafkaProperties, what_attune_owns_is_refused_with_the_reason) {
  for (const char* name : {"bootstrap.servers", "metadata.broker.list", "group.id", "auto.offset.reset", "enable.auto.commit",
                           "enable.auto.offset.store", "enable.partition.eof", "partition.assignment.strategy",
                           "enable.idempotence", "acks", "request.required.acks", "transactional.id", "plugin.library.paths"}) {
    EXPECT_FALSE(reserved_property_reason(name).empty()) << name;
    EXPECT_THAT(checked(std::string(name) + ": x"), HasSubstr("attune sets this itself: ")) << name;
  }
  EXPECT_TRUE(reserved_property_reason("fetch.min.bytes").empty());
}

TEST(KafkaProperties, all_mistakes_come_at_once) {
  const std::string out = checked("group.id: a, nonsense: b, fetch.min.bytes: c");
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3) << out;
}

TEST(KafkaProperties, no_secret_is_printed) {
  const std::string out = checked("sasl.passwordd: hunter2, ssl.key.pemm: hunter2, enable.ssl.certificate.verification: 9");
  EXPECT_THAT(out, Not(HasSubstr("hunter2")));
  EXPECT_THAT(out, HasSubstr("<redacted>"));
}

TEST(KafkaProperties, a_configuration_that_was_built_by_hand_is_checked_too) {
  Config config;
  config.kafka.properties["nonsense"] = "1";
  const auto errors = check_kafka_properties(config, "demo");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].key, "kafka.properties.nonsense");
}

}  // namespace
}  // namespace attune
