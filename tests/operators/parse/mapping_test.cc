// Where values come from, and what becomes of them before they are an event's.
#include "operators/parse/mapping.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/operators/parse/parser_bench.h"

namespace attune {
namespace {

using Kind = FieldSource::Kind;

TEST(Pointers, unescape_a_slash_before_a_tilde) {
  Bench bench(
      mapped({{Field::text, "/~01"}, {Field::channel, "/~1"}, {Field::step, "/a~1b~0c/~0~1"}}));
  ASSERT_EQ(bench.parse(R"({"~1":"one","/":"two","a/b~c":{"~/":"three"}})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "one");
  EXPECT_EQ(bench.event[Field::channel], "two");
  EXPECT_EQ(bench.event[Field::step], "three");
}

TEST(Pointers, name_positions_of_arrays_and_members_of_objects_alike) {
  Bench bench(mapped({{Field::text, "/a/1"},
                      {Field::channel, "/a/01"},
                      {Field::step, "/a/-"},
                      {Field::topic, "/a/12/x"}}));
  ASSERT_EQ(bench.parse(R"({"a":["no","yes"]})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "yes");
  EXPECT_EQ(bench.event[Field::channel], "") << "a position has no leading zero";
  EXPECT_EQ(bench.event[Field::step], "") << "- is behind the last element";
  ASSERT_EQ(bench.parse(R"({"a":{"1":"m","01":"n","-":"o"}})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "m");
  EXPECT_EQ(bench.event[Field::channel], "n");
  EXPECT_EQ(bench.event[Field::step], "o");
  ASSERT_EQ(bench.parse(R"({"a":[0,1,2,3,4,5,6,7,8,9,10,11,{"x":"twelfth"},13]})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::topic], "twelfth");
}

TEST(Pointers, reach_the_member_with_an_empty_name_and_names_of_any_script) {
  Bench bench(
      mapped({{Field::text, "/"}, {Field::channel, "/caf\xc3\xa9/"}, {Field::step, "/a b\"c"}}));
  ASSERT_EQ(bench.parse(R"({"":"empty","café":{"":"inner"},"a b\"c":"quoted"})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "empty");
  EXPECT_EQ(bench.event[Field::channel], "inner");
  EXPECT_EQ(bench.event[Field::step], "quoted");
}

TEST(Pointers, may_be_shared_nested_and_lead_nowhere) {
  Bench bench(mapped({{Field::customer, "/user"},
                      {Field::conversation, "/user"},
                      {Field::segment, "/user/plan"},
                      {Field::team, "/no/such/0"}}));
  ASSERT_EQ(bench.parse(R"({"user":"u1","no":{"such":"text"}})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::customer], "u1");
  EXPECT_EQ(bench.event[Field::conversation], "u1");
  EXPECT_EQ(bench.event[Field::segment], "");
  ASSERT_EQ(bench.parse(R"({"user":{"plan":"pro"}})").outcome, ParseOutcome::accepted)
      << "where a pointer goes on, an object is expected";
  EXPECT_EQ(bench.event[Field::customer], "");
  EXPECT_EQ(bench.event[Field::segment], "pro");
}

TEST(Mapping, reads_the_same_event_whatever_the_order_of_keys) {
  Bench bench;
  std::vector<std::string> members = {R"("time":"2025-11-20T10:00:00Z")",
                                      R"("survey":{"scale":7,"score":5})", R"("text":"a \"b\"")",
                                      R"("customer":42)", R"("other":[{"text":"no"},[]])"};
  std::sort(members.begin(), members.end());
  int orders = 0;
  do {
    std::string json;
    for (const std::string& member : members) json += (json.empty() ? "{" : ",") + member;
    ASSERT_EQ(bench.parse(json + "}").outcome, ParseOutcome::accepted) << json;
    ASSERT_EQ(bench.event.time_ms, kNow);
    ASSERT_EQ(bench.event[Field::text], "a \"b\"");
    ASSERT_EQ(bench.event[Field::customer], "42");
    ASSERT_EQ(bench.event.survey_score, 5);
    ++orders;
  } while (std::next_permutation(members.begin(), members.end()));
  EXPECT_EQ(orders, 120);
}

TEST(Mapping, takes_the_last_of_keys_that_come_twice_even_where_the_first_was_a_mistake) {
  Bench bench(mapped({{Field::text, "/a/0"}, {Field::channel, "/c"}}));
  ASSERT_EQ(bench.parse(R"({"a":["one"],"c":{"x":1},"a":[],"c":"web"})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::text], "");
  EXPECT_EQ(bench.event[Field::channel], "web");
  EXPECT_EQ(bench.parse(R"({"c":"web","c":{}})").reason, DropReason::wrong_type);
  ASSERT_EQ(bench.parse(R"({"c":"\ud800","c":"web"})").outcome, ParseOutcome::accepted);
  ASSERT_EQ(bench.parse(R"({"c":"one","\u0063":"two"})").outcome, ParseOutcome::accepted)
      << "however they are written";
  EXPECT_EQ(bench.event[Field::channel], "two");
}

TEST(Sources, are_headers_the_key_and_constants) {
  ParseOptions options;
  source_of(options, Field::channel) = {Kind::header, "via"};
  source_of(options, Field::time) = {Kind::header, "at"};
  source_of(options, Field::customer) = {Kind::key, ""};
  source_of(options, Field::conversation) = {Kind::key, ""};
  source_of(options, Field::type) = {Kind::constant, "message"};
  source_of(options, Field::survey_scale) = {Kind::constant, "10"};
  Bench bench(options);
  EXPECT_TRUE(needs_headers(*bench.mapping));
  bench.key = "k7";
  bench.headers = {{"VIA", "no"}, {"via", "first"}, {"via", "last"}, {"at", "1763632800000"}};
  ASSERT_EQ(bench.parse("{}").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::channel], "last")
      << "names are case-sensitive, and of several headers the last one counts";
  EXPECT_EQ(bench.event[Field::customer], "k7");
  EXPECT_EQ(bench.event[Field::conversation], "k7");
  EXPECT_EQ(bench.event.time_ms, kNow);
  EXPECT_EQ(bench.event.survey_scale, 10);
  EXPECT_EQ(kEventTypes[bench.event.type], "message");
}

TEST(Sources, that_are_empty_are_missing_and_such_that_are_no_utf8_are_dead_letters) {
  ParseOptions options;
  source_of(options, Field::time) = {Kind::header, "at"};
  source_of(options, Field::customer) = {Kind::key, ""};
  Bench bench(options);
  bench.headers = {{"at", ""}};
  ASSERT_EQ(bench.parse("{}").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, kNow) << "the record's own timestamp";
  bench.key = "\xc3(";
  const ParseResult result = bench.parse("{}");
  EXPECT_EQ(result.reason, DropReason::broken_utf8);
  EXPECT_EQ(result.field, Field::customer);
}

TEST(ValueMaps, translate_words_numbers_and_booleans_and_leave_the_rest) {
  ParseOptions options =
      mapped({{Field::actor, "/staff"}, {Field::journey, "/form"}, {Field::survey_score, "/mood"}});
  values_of(options, Field::actor) = {{"true", "agent"}, {"false", "customer"}};
  values_of(options, Field::journey) = {{"360", "returns"}, {"", "none"}};
  values_of(options, Field::survey_score) = {{"happy", "5"}};
  Bench bench(options);
  ASSERT_EQ(bench.parse(R"({"staff":true,"form":360,"mood":"happy"})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event.actor, Actor::agent);
  EXPECT_EQ(bench.event[Field::journey], "returns");
  EXPECT_EQ(bench.event.survey_score, 5);
  ASSERT_EQ(bench.parse(R"({"staff":false,"form":"361","mood":3})").outcome,
            ParseOutcome::accepted);
  EXPECT_EQ(bench.event.actor, Actor::customer);
  EXPECT_EQ(bench.event[Field::journey], "361");
  ASSERT_EQ(bench.parse(R"({"form":""})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::journey], "none") << "the empty word is a word";
  ASSERT_EQ(bench.parse("{}").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event[Field::journey], "") << "what is missing is not translated";
  EXPECT_EQ(bench.parse(R"({"mood":"sad"})").reason, DropReason::wrong_type);
}

TEST(ValueMaps, do_not_make_an_unknown_actor_the_customer) {
  Bench bench;
  for (const char* actor : {"robot", "Customer", " customer", "0"}) {
    bench.parse("{\"actor\":\"" + std::string(actor) + "\"}");
    EXPECT_EQ(bench.event.actor, Actor::system) << actor;
  }
  bench.parse(R"({"actor":""})");
  EXPECT_EQ(bench.event.actor, Actor::customer);
}

TEST(Filters, see_translated_values_and_what_a_missing_one_stands_for) {
  ParseOptions options = mapped({{Field::channel, "/c"}, {Field::actor, "/who"}});
  values_of(options, Field::channel) = {{"livechat", "chat"}};
  options.filters = {{Field::channel, {"chat", "mail"}, true},
                     {Field::actor, {"bot"}, false},
                     {Field::type, {"ui.click"}, false}};
  Bench bench(options);
  EXPECT_EQ(bench.parse(R"({"c":"livechat"})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.parse(R"({"c":"phone"})").outcome, ParseOutcome::filtered);
  EXPECT_EQ(bench.parse("{}").outcome, ParseOutcome::filtered)
      << "what is missing is not in the list";
  EXPECT_EQ(bench.parse(R"({"c":"mail","who":"bot"})").outcome, ParseOutcome::filtered);
  EXPECT_EQ(bench.parse(R"({"c":{},"who":"bot"})").reason, DropReason::wrong_type)
      << "a filter cannot judge what it cannot read";
  options.filters = {{Field::actor, {"customer"}, true}, {Field::type, {"other"}, true}};
  Bench customers(options);
  EXPECT_EQ(customers.parse("{}").outcome, ParseOutcome::accepted);
  EXPECT_EQ(customers.parse(R"({"who":"agent"})").outcome, ParseOutcome::filtered);
}

TEST(TimeUnit, that_is_set_leaves_nothing_to_detect) {
  const std::vector<std::pair<TimeUnit, std::string>> cases = {
      {TimeUnit::seconds, "1763632800"},
      {TimeUnit::milliseconds, "1763632800000"},
      {TimeUnit::microseconds, "1763632800000000"},
      {TimeUnit::nanoseconds, "1763632800000000000"}};
  for (const auto& [unit, text] : cases) {
    ParseOptions options = default_parse_options();
    options.time_unit = unit;
    Bench bench(options);
    ASSERT_EQ(bench.parse("{\"time\":" + text + "}").outcome, ParseOutcome::accepted) << text;
    EXPECT_EQ(bench.event.time_ms, kNow) << text;
    for (const auto& [other, written] : cases)
      if (other != unit)
        EXPECT_EQ(bench.parse("{\"time\":" + written + "}").reason, DropReason::absurd_time)
            << text << " " << written;
    EXPECT_EQ(bench.parse(R"({"time":"2025-11-20T10:00:00Z"})").outcome, ParseOutcome::accepted)
        << "RFC 3339 has no unit";
  }
}

TEST(TimeUnit, is_detected_at_the_magnitudes_that_the_page_states) {
  Bench bench;
  EXPECT_EQ(bench.parse(R"({"time":99999999999})").reason, DropReason::absurd_time)
      << "the last one that is seconds: the year 5138";
  EXPECT_EQ(bench.parse(R"({"time":100000000000})").reason, DropReason::absurd_time)
      << "the first one that is milliseconds: 1973";
  ASSERT_EQ(bench.parse(R"({"time":946684800})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, 946'684'800'000);
  ASSERT_EQ(bench.parse(R"({"time":946684800000000001})").outcome, ParseOutcome::accepted);
  EXPECT_EQ(bench.event.time_ms, 946'684'800'000);
}

}  // namespace
}  // namespace attune
