// CloudEvents 1.0: the JSON format's structured mode and the Kafka binding's binary mode.
#include "operators/parse/cloudevents.h"

#include <gtest/gtest.h>

#include "tests/operators/parse/parser_bench.h"

namespace attune {
namespace {

constexpr const char* kEnvelope = R"("specversion":"1.0","id":"1","source":"/s","type":"message")";

ParseOptions cloudevents(std::initializer_list<std::pair<Field, std::string>> pointers) {
  ParseOptions options = mapped(pointers);
  options.format = EventFormat::cloudevents;
  return options;
}

struct CloudBench : Bench {
  CloudBench()
      : Bench(cloudevents({{Field::time, "/time"},
                           {Field::customer, "/subject"},
                           {Field::channel, "/channel"},
                           {Field::text, "/data/text"}})) {}
  explicit CloudBench(const ParseOptions& options) : Bench(options) {}

  ParseResult structured(const std::string& members) {
    return parse("{" + std::string(kEnvelope) + members + "}");
  }

  ParseResult binary(std::string bytes, std::initializer_list<Header> more = {}) {
    headers = {
        {"ce_specversion", "1.0"}, {"ce_id", "1"}, {"ce_source", "/s"}, {"ce_type", "message"}};
    headers.insert(headers.end(), more);
    return parse(std::move(bytes));
  }
};

TEST(StructuredCloudEvent, gives_attributes_extensions_and_data) {
  CloudBench bench;
  ASSERT_EQ(
      bench
          .structured(
              R"(,"time":"2025-11-20T11:30:00+01:30","subject":"c","channel":"chat","data":{"text":"hi"})")
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, kNow);
  EXPECT_EQ(bench.event[Field::customer], "c");
  EXPECT_EQ(bench.event[Field::channel], "chat");
  EXPECT_EQ(bench.event[Field::text], "hi");
  EXPECT_EQ(kEventTypes[bench.event.type], "message");
}

TEST(StructuredCloudEvent, may_have_its_data_before_its_envelope) {
  CloudBench bench;
  ASSERT_EQ(
      bench
          .parse(
              R"({"data":{"text":"hi"},"type":"message","source":"/s","id":"1","specversion":"1.0"})")
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "hi");
}

TEST(StructuredCloudEvent, may_have_its_data_in_base64) {
  CloudBench bench;
  ASSERT_EQ(bench.structured(R"(,"data_base64":"eyJ0ZXh0IjoieW8ifQ==")").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "yo");
  ASSERT_EQ(
      bench
          .structured(
              R"(,"datacontenttype":"application\/vnd.us+json; charset=utf-8","data_base64":"eyJ0ZXh0IjoieW8ifQ==")")
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "yo");
  EXPECT_EQ(bench.structured(R"(,"data_base64":"eyJ0ZXh0IjoieW8if===")").reason,
            DropReason::bad_envelope);
  EXPECT_EQ(bench.structured(R"(,"data_base64":"e!Jf")").reason, DropReason::bad_envelope);
  EXPECT_EQ(bench.structured(R"(,"data_base64":7)").reason, DropReason::bad_envelope);
  EXPECT_EQ(bench.structured(R"(,"data":{},"data_base64":"e30=")").reason,
            DropReason::bad_envelope);
  EXPECT_EQ(bench.structured(R"(,"data_base64":"eyJ0ZXh0Ijo=")").reason, DropReason::broken_json);
}

TEST(StructuredCloudEvent, may_have_no_data) {
  CloudBench bench;
  ASSERT_EQ(bench.structured(R"(,"subject":"c")").outcome, ParseOutcome::accepted);
  ASSERT_EQ(bench.structured(R"(,"subject":"c","data":null)").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::customer], "c");
  EXPECT_EQ(bench.event[Field::text], "");
}

TEST(StructuredCloudEvent, may_have_data_that_is_no_json) {
  CloudBench bench(cloudevents({{Field::text, "/data"}}));
  ASSERT_EQ(bench.structured(R"(,"datacontenttype":"text/plain","data":"as it is")").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "as it is");
  ASSERT_EQ(
      bench.structured(R"(,"datacontenttype":"text\/plain","data_base64":"aGVsbG8=")").outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "hello");
  EXPECT_EQ(bench.structured(R"(,"datacontenttype":"text/plain","data_base64":"/w==")").reason,
            DropReason::broken_utf8);
}

TEST(StructuredCloudEvent, is_refused_without_what_every_event_must_have) {
  CloudBench bench;
  for (const char* json : {R"({"specversion":"0.3","id":"1","source":"/s","type":"t"})",
                           R"({"id":"1","source":"/s","type":"t"})",
                           R"({"specversion":"1.0","source":"/s","type":"t"})",
                           R"({"specversion":"1.0","id":"1","type":"t"})",
                           R"({"specversion":"1.0","id":"1","source":"/s"})",
                           R"({"specversion":"1.0","id":"","source":"/s","type":"t"})",
                           R"({"specversion":1.0,"id":"1","source":"/s","type":"t"})",
                           R"({"specversion":"1.0","id":"1","source":{},"type":"t"})", R"({})"})
    EXPECT_EQ(bench.parse(json).reason, DropReason::bad_envelope) << json;
  EXPECT_EQ(bench.parse(R"([{"specversion":"1.0","id":"1","source":"/s","type":"t"}])").reason,
            DropReason::broken_json)
      << "batches are no event";
}

TEST(BinaryCloudEvent, gives_attributes_from_headers_and_data_from_the_payload) {
  CloudBench bench;
  ASSERT_EQ(bench
                .binary(R"({"text":"hi"})", {{"ce_time", "2025-11-20T10:00:00Z"},
                                             {"ce_subject", "c9"},
                                             {"ce_channel", "chat"}})
                .outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, kNow);
  EXPECT_EQ(bench.event[Field::customer], "c9");
  EXPECT_EQ(bench.event[Field::channel], "chat");
  EXPECT_EQ(bench.event[Field::text], "hi");
  EXPECT_EQ(kEventTypes[bench.event.type], "message");
}

TEST(BinaryCloudEvent, is_told_from_a_structured_one_by_the_content_type_then_by_its_headers) {
  CloudBench bench;
  const std::string structured = "{" + std::string(kEnvelope) + R"(,"data":{"text":"inside"}})";
  ASSERT_EQ(
      bench.binary(structured, {{"Content-Type", "Application/CloudEvents+JSON; charset=utf-8"}})
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "inside");
  ASSERT_EQ(bench.binary(R"({"text":"outside"})", {{"content-type", "application/json"}}).outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "outside");
  bench.headers = {{"traceparent", "00-1-2-00"}};
  ASSERT_EQ(bench.parse(structured).outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "inside");
}

TEST(BinaryCloudEvent, takes_data_that_is_no_json_as_one_text) {
  CloudBench bench(cloudevents({{Field::text, "/data"}, {Field::topic, "/datacontenttype"}}));
  ASSERT_EQ(bench.binary("I \"really\" like {this", {{"content-type", "text/plain; charset=utf-8"}})
                .outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "I \"really\" like {this");
  EXPECT_EQ(bench.event[Field::topic], "text/plain; charset=utf-8");
  EXPECT_EQ(bench.binary("\xff\xd8\xff", {{"content-type", "image/jpeg"}}).reason,
            DropReason::broken_utf8);
  EXPECT_EQ(bench.binary("no json", {{"content-type", "application/json"}}).reason,
            DropReason::broken_json);
  EXPECT_EQ(bench.binary("no json").reason, DropReason::broken_json)
      << "without a content type it is JSON";
}

TEST(BinaryCloudEvent, leaves_fields_inside_data_missing_when_the_data_is_no_json) {
  CloudBench bench;
  ASSERT_EQ(
      bench.binary("\xff\xd8\xff", {{"content-type", "image/jpeg"}, {"ce_subject", "c"}}).outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::customer], "c");
  EXPECT_EQ(bench.event[Field::text], "");
}

TEST(BinaryCloudEvent, refuses_an_attribute_that_is_no_utf8) {
  CloudBench bench;
  const ParseResult result = bench.binary("{}", {{"ce_subject", "\xff"}});
  EXPECT_EQ(result.reason, DropReason::broken_utf8);
  EXPECT_EQ(result.field, Field::customer);
  EXPECT_EQ(bench.binary("{}", {{"ce_unmapped", "\xff"}}).outcome, ParseOutcome::accepted);
}

TEST(BinaryCloudEvent, takes_the_last_of_attributes_that_come_twice_and_an_empty_one_as_missing) {
  CloudBench bench;
  ASSERT_EQ(
      bench.binary("{}", {{"ce_subject", "\xff"}, {"ce_subject", "b"}, {"ce_time", ""}}).outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::customer], "b");
  EXPECT_EQ(bench.event.time_ms, kNow);
}

TEST(BinaryCloudEvent, is_refused_without_what_every_event_must_have) {
  CloudBench bench;
  bench.headers = {{"ce_specversion", "1.0"}, {"ce_id", "1"}, {"ce_type", "t"}};
  EXPECT_EQ(bench.parse("{}").reason, DropReason::bad_envelope);
  EXPECT_EQ(bench.binary("").reason, DropReason::no_payload);
}

TEST(CloudEvents, without_a_mapping_have_attunes_own_shape_as_their_data) {
  ParseOptions options = default_parse_options();
  options.format = EventFormat::cloudevents;
  CloudBench bench(options);
  ASSERT_EQ(
      bench
          .structured(
              R"(,"time":1763632800,"data":{"customer":"c","survey":{"score":3},"type":"ui.click"})")
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, kNow);
  EXPECT_EQ(bench.event[Field::customer], "c");
  EXPECT_EQ(bench.event.survey_score, 3);
  EXPECT_EQ(kEventTypes[bench.event.type], "message");
}

}  // namespace
}  // namespace attune
