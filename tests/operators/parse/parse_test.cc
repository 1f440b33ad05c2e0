#include "operators/parse/parse.h"

#include <gtest/gtest.h>

#include "operators/parse/time_value.h"
#include "tests/operators/parse/parser_bench.h"

namespace attune {
namespace {

TEST(Parse, finds_every_field_whatever_the_order_of_keys) {
  Bench bench;
  ASSERT_EQ(
      bench
          .parse(
              R"({"ui":{"y":2.5,"x":1},"text":"hi","channel":"chat","time":"2025-11-20T10:00:00Z","survey":{"score":5},"type":"message","customer":"c1"})")
          .outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, kNow);
  EXPECT_EQ(bench.event[Field::channel], "chat");
  EXPECT_EQ(bench.event[Field::customer], "c1");
  EXPECT_EQ(bench.event[Field::text], "hi");
  EXPECT_EQ(bench.event.ui_y, 2.5);
  EXPECT_EQ(bench.event.survey_score, 5);
  EXPECT_EQ(kEventTypes[bench.event.type], "message");
  EXPECT_EQ(bench.event.actor, Actor::customer);
}

TEST(Parse, follows_rfc_6901_with_escapes_and_array_positions) {
  Bench bench(mapped({{Field::text, "/a~1b/m~0n/1"}, {Field::channel, "/items/0/via"}}));
  ASSERT_EQ(
      bench.parse(R"({"items":[{"via":"mail"},{"via":"no"}],"a/b":{"m~n":["x","y"]}})").outcome,
      ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "y");
  EXPECT_EQ(bench.event[Field::channel], "mail");
}

TEST(Parse, matches_keys_that_are_written_with_escapes) {
  Bench bench;
  bench.parse(R"({"cha\u006enel":"chat"})");
  EXPECT_EQ(bench.event[Field::channel], "chat");
}

TEST(Parse, takes_the_last_of_duplicate_keys_with_all_below_it) {
  Bench bench;
  bench.parse(
      R"({"channel":"chat","channel":"mail","survey":{"score":5,"kind":"ces"},"survey":{"kind":"nps"}})");
  EXPECT_EQ(bench.event[Field::channel], "mail");
  EXPECT_EQ(bench.event[Field::survey_kind], "nps");
  EXPECT_EQ(bench.event[Field::survey_score], "");
  bench.parse(R"({"channel":"chat","channel":null})");
  EXPECT_EQ(bench.event[Field::channel], "");
  EXPECT_EQ(bench.parse(R"({"channel":{},"channel":"chat"})").outcome, ParseOutcome::accepted);
}

TEST(Parse, keeps_the_spelling_of_numbers_and_booleans_in_text_fields) {
  Bench bench;
  bench.parse(R"({"customer":1.50e2,"segment":true})");
  EXPECT_EQ(bench.event[Field::customer], "1.50e2");
  EXPECT_EQ(bench.event[Field::segment], "true");
}

TEST(Parse, views_point_into_the_payload_or_the_arena) {
  Bench bench;
  bench.parse(R"({"channel":"chat","text":"a\"b"})");
  const char* first = bench.payload->data();
  EXPECT_TRUE(bench.event[Field::channel].data() >= first &&
              bench.event[Field::channel].data() < first + bench.payload->size());
  EXPECT_EQ(bench.event[Field::text], "a\"b");
}

TEST(Parse, takes_white_space_around_every_mark) {
  Bench bench;
  const std::string wide =
      " { \"channel\" \n:\t\"chat\" , \"ui\" : { \"x\" : 1 \r, \"y\":2 } "
      ", \"a\" : [ ] , \"b\" : [ { } , \"c\" ] , \"text\" : \" hi \" } ";
  ASSERT_EQ(bench.parse(wide).outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::channel], "chat");
  EXPECT_EQ(bench.event[Field::ui_x], "1");
  EXPECT_EQ(bench.event.ui_y, 2);
  EXPECT_EQ(bench.event[Field::text], " hi ");
}

/// An object that lacks any one of its brackets, colons, commas and quotes, or ends early, is none.
TEST(Parse, takes_no_object_that_lacks_a_mark) {
  const std::string whole =
      R"({"channel":"chat","a":[1,["b",{}],"c"],"ui":{"x":1,"y":2},"b":true,"trace":"t"})";
  Bench bench;
  ASSERT_EQ(bench.parse(whole).outcome, ParseOutcome::accepted);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0) {
      EXPECT_EQ(bench.parse(whole.substr(0, i)).reason, DropReason::broken_json) << i;
    }
    if (std::string_view("{}[]:,\"").find(whole[i]) == std::string_view::npos) continue;
    std::string lacking = whole;
    lacking.erase(i, 1);
    EXPECT_EQ(bench.parse(lacking).reason, DropReason::broken_json) << lacking;
  }
}

struct Case {
  std::string json;
  DropReason reason;
};

class DeadLetters : public ::testing::TestWithParam<Case> {};

TEST_P(DeadLetters, have_the_reason_of_the_table) {
  Bench bench;
  const ParseResult result = bench.parse(GetParam().json);
  EXPECT_EQ(name_of(result.reason), name_of(GetParam().reason));
  EXPECT_EQ(result.outcome,
            GetParam().reason == DropReason::none ? ParseOutcome::accepted : ParseOutcome::dead);
  EXPECT_FALSE(describe(result, *bench.mapping).empty());
}

INSTANTIATE_TEST_SUITE_P(
    Json, DeadLetters,
    ::testing::Values(
        Case{"", DropReason::no_payload}, Case{"[1]", DropReason::broken_json},
        Case{"1", DropReason::broken_json}, Case{"{\"a\":1", DropReason::broken_json},
        Case{"{\"a\":1} x", DropReason::broken_json}, Case{"{\"a\":1}}", DropReason::broken_json},
        Case{"{\"a\":1}{\"b\":2}", DropReason::broken_json},
        Case{"{\"a\":tru}", DropReason::broken_json}, Case{"{\"a\":01}", DropReason::broken_json},
        Case{"{\"a\":1.}", DropReason::broken_json}, Case{"{\"a\":[1,]}", DropReason::broken_json},
        Case{"{\"a\":1,}", DropReason::broken_json}, Case{"{\"a\" 1}", DropReason::broken_json},
        Case{"{\"a\":NaN}", DropReason::broken_json}, Case{"{\"a\":nul}", DropReason::broken_json},
        Case{"{\"a\":,\"b\":1}", DropReason::broken_json}, Case{"{,}", DropReason::broken_json},
        Case{"{\"a\":\"b\"\"c\"}", DropReason::broken_json},
        Case{"{\"a\":\"b\"c}", DropReason::broken_json}, Case{"{1:2}", DropReason::broken_json},
        Case{"{\"a\":[1}", DropReason::broken_json}, Case{"{\"a\":{]}", DropReason::broken_json},
        Case{"{\"a\"\x1a 1}", DropReason::broken_json},         // a colon less one bit
        Case{"{\"a\":1\x0c\"b\":2}", DropReason::broken_json},  // a comma less one bit
        Case{"{\"text\":\"a\nb\"}", DropReason::broken_json},
        Case{"\xef\xbb\xbf{}", DropReason::broken_json}, Case{"{} \r\n\t", DropReason::none},
        Case{"{\"a\":123456789012345678901234567890,\"b\":1e999}", DropReason::none},
        Case{"{\"text\":\"\xff\"}", DropReason::broken_utf8},
        Case{"{\"text\":\"\\ud800\"}", DropReason::broken_utf8},
        Case{"{\"text\":\"a\\u0000b\"}", DropReason::none},
        Case{"{\"a\":" + std::string(10'000, '[') + std::string(10'000, ']') + "}",
             DropReason::too_deep},
        Case{"{\"text\":\"" + std::string(2 << 20, 'x') + "\"}", DropReason::too_large},
        Case{"{\"channel\":{}}", DropReason::wrong_type},
        Case{"{\"channel\":[1]}", DropReason::wrong_type},
        Case{"{\"survey\":{\"score\":\"good\"}}", DropReason::wrong_type},
        Case{"{\"survey\":{\"score\":1e999}}", DropReason::out_of_scale}));

INSTANTIATE_TEST_SUITE_P(
    Survey, DeadLetters,
    ::testing::Values(
        Case{R"({"survey":{"kind":"ces","score":0}})", DropReason::out_of_scale},
        Case{R"({"survey":{"kind":"ces","score":7}})", DropReason::none},
        Case{R"({"survey":{"kind":"ces","score":8}})", DropReason::out_of_scale},
        Case{R"({"survey":{"kind":"csat","score":5.5}})", DropReason::out_of_scale},
        Case{R"({"survey":{"kind":"nps","score":0}})", DropReason::none},
        Case{R"({"survey":{"kind":"nps","score":-1}})", DropReason::out_of_scale},
        Case{R"({"survey":{"kind":"csat","score":90,"scale":100}})", DropReason::none},
        Case{R"({"survey":{"kind":"csat","score":9,"scale":7}})", DropReason::out_of_scale},
        Case{R"({"survey":{"kind":"mood","score":90}})", DropReason::none},
        Case{R"({"survey":{"kind":"ces"}})", DropReason::none}));

INSTANTIATE_TEST_SUITE_P(
    Time, DeadLetters,
    ::testing::Values(Case{R"({"time":null})", DropReason::none},
                      Case{R"({"time":"1763632800"})", DropReason::none},
                      Case{R"({"time":""})", DropReason::unreadable_time},
                      Case{R"({"time":"soon"})", DropReason::unreadable_time},
                      Case{R"({"time":true})", DropReason::unreadable_time},
                      Case{R"({"time":{}})", DropReason::unreadable_time},
                      Case{R"({"time":"2025-02-30T10:00:00Z"})", DropReason::unreadable_time},
                      Case{R"({"time":"2025-11-20"})", DropReason::unreadable_time},
                      Case{R"({"time":"nan"})", DropReason::unreadable_time},
                      Case{R"({"time":0})", DropReason::absurd_time},
                      Case{R"({"time":-1})", DropReason::absurd_time},
                      Case{R"({"time":"1970-01-01T00:00:00Z"})", DropReason::absurd_time},
                      Case{R"({"time":"2025-11-20T11:00:00.001Z"})", DropReason::absurd_time},
                      Case{R"({"time":"2025-11-20T11:00:00Z"})", DropReason::none},
                      Case{R"({"time":1e30})", DropReason::absurd_time},
                      Case{R"({"time":1000000000000000000000000000000})",
                           DropReason::absurd_time}));

struct TimeCase {
  std::string text;
  std::int64_t ms;
};

class Times : public ::testing::TestWithParam<TimeCase> {};

TEST_P(Times, are_read_in_every_form_and_floored_to_milliseconds) {
  Bench bench;
  ASSERT_EQ(bench.parse("{\"time\":" + GetParam().text + "}").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, GetParam().ms);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Times,
    ::testing::Values(TimeCase{"1763632800", kNow}, TimeCase{"1763632800000", kNow},
                      TimeCase{"1763632800000000", kNow}, TimeCase{"1763632800000000000", kNow},
                      TimeCase{"1763632800.1239", kNow + 123},
                      TimeCase{"\"1763632800.5\"", kNow + 500}, TimeCase{"1.7636328e9", kNow},
                      TimeCase{"1763632800000999", kNow},
                      TimeCase{"\"2025-11-20T10:00:00Z\"", kNow},
                      TimeCase{"\"2025-11-20t10:00:00.1239z\"", kNow + 123},
                      TimeCase{"\"2025-11-20 11:30:00+01:30\"", kNow},
                      TimeCase{"\"2025-11-19T23:00:00-11:00\"", kNow},
                      TimeCase{"\"2024-02-29T00:00:00Z\"", 1'709'164'800'000},
                      TimeCase{"\"2025-11-20T10:00:00.000999999Z\"", kNow},
                      TimeCase{"\"2025-11-20T10:00:00.123456789Z\"", kNow + 123},
                      TimeCase{"\"2025-11-20T10:00:00.5Z\"", kNow + 500},
                      TimeCase{"\"2025-11-20T10:00:00-00:00\"", kNow},
                      TimeCase{"\"2025-11-20T10:00:00\\u005a\"", kNow},
                      // A leap second has no number of its own in epoch time: it stays in the
                      // minute that it was written in.
                      TimeCase{"\"2016-12-31T23:59:60Z\"", 1'483'228'799'999},
                      TimeCase{"\"2016-12-31T23:59:60.25Z\"", 1'483'228'799'999},
                      TimeCase{"\"2017-01-01T00:59:60+01:00\"", 1'483'228'799'999}));

TEST(Time, has_a_digit_or_its_one_mark_at_every_place) {
  const std::string date = "2025-11-20T10:00:00Z";
  for (std::size_t i = 0; i < date.size(); ++i)
    for (int byte = 0; byte < 256; ++byte) {
      std::string other = date;
      other[i] = static_cast<char>(byte);
      const bool digit = byte >= '0' && byte <= '9', same = other == date;
      const bool mark = i == 10 ? byte == 't' || byte == ' ' : i == 19 && byte == 'z';
      if (digit && date[i] >= '0' && date[i] <= '9') continue;
      std::int64_t ms = 0;
      EXPECT_EQ(read_time(other, TimeUnit::detect, ms) == TimeReading::ok, same || mark) << other;
    }
}

TEST(Parse, gives_one_value_to_all_fields_that_point_there) {
  Bench bench(mapped({{Field::customer, "/who"},
                      {Field::segment, "/who"},
                      {Field::channel, "/via"},
                      {Field::text, "/who"}}));
  for (const char* who : {"\"ann\"", "\"a\\u006en\""}) {
    bench.parse(std::string(R"({"via":"chat","who":)") + who + "}");
    EXPECT_EQ(bench.event[Field::customer], "ann");
    EXPECT_EQ(bench.event[Field::segment], "ann");
    EXPECT_EQ(bench.event[Field::text], "ann");
    EXPECT_EQ(bench.event[Field::channel], "chat");
  }
}

TEST(Parse, a_line_of_a_file_has_no_timestamp_to_fall_back_on) {
  Bench bench;
  EXPECT_EQ(bench.parse("{}", Record::kNoTimestamp).reason, DropReason::missing_time);
  EXPECT_EQ(bench.parse(R"({"time":4102444799})", Record::kNoTimestamp).outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.parse(R"({"time":4102444800})", Record::kNoTimestamp).reason,
            DropReason::absurd_time);
}

TEST(Parse, an_absurd_record_timestamp_cannot_stand_in_for_a_time) {
  Bench bench;
  EXPECT_EQ(bench.parse("{}", 1000).reason, DropReason::absurd_time);
  EXPECT_EQ(bench.parse("{}", 9'000'000'000'000).reason, DropReason::absurd_time);
}

TEST(Parse, filters_before_it_judges_the_time) {
  ParseOptions options = default_parse_options();
  options.filters.push_back({Field::channel, {"chat"}, true});
  Bench bench(options);
  EXPECT_EQ(bench.parse(R"({"channel":"mail","time":"soon"})").outcome, ParseOutcome::filtered);
  EXPECT_EQ(bench.parse(R"({"channel":"chat","time":"soon"})").outcome, ParseOutcome::dead);
  EXPECT_EQ(bench.parse(R"({"channel":"mail",)").outcome, ParseOutcome::dead);
}

TEST(Mapping, refuses_what_is_no_pointer_with_a_sentence) {
  for (const char* pointer : {"a/b", "", "/a~2"}) {
    const auto refused = compile_mapping(mapped({{Field::text, pointer}}));
    ASSERT_FALSE(refused) << pointer;
    EXPECT_NE(refused.error().find("event.fields.text"), std::string::npos) << refused.error();
  }
}

}  // namespace
}  // namespace attune
