#include "pipeline/golden/golden_file.h"

#include <gtest/gtest.h>

#include "config/options.h"

namespace attune {
namespace {

using Kind = GoldenLine::Kind;

constexpr std::string_view kHead =
    R"({"golden": "late", "industry": "delivery", "about": "A test."})";
constexpr std::string_view kText =
    R"({"event": {"time": "2026-11-02T10:00:00Z", "type": "message", "customer": "c1", "conversation": "v1", "actor": "customer", "text": "where is it"}, "expect": ["needed", "cue_deadline"]})";

Result<GoldenFile> parse(std::vector<std::string_view> lines) {
  std::string bytes;
  for (const std::string_view line : lines) bytes.append(line).append("\n");
  return parse_golden(bytes, "mine.jsonl", *compile_mapping(default_config().event));
}

std::string error_of(std::vector<std::string_view> lines) {
  const auto file = parse(std::move(lines));
  return file ? "no error" : file.error();
}

std::string error_behind(std::string_view line) {
  return error_of({kHead, kText, line});
}

TEST(GoldenFile, knows_its_story_and_the_kinds_of_lines) {
  const auto file =
      parse({kHead, kText,
             R"({"due": "2026-11-02T10:02:00Z", "conversation": "v1", "expect": ["unanswered"]})",
             R"({"until": "2026-11-02T11:00:00Z"})", "",
             R"({"closed": "v1", "expect": ["effort_neutral"]})"});
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->name, "late");
  EXPECT_EQ(file->industry, "delivery");
  EXPECT_FALSE(file->judges_prompts);
  ASSERT_EQ(file->lines.size(), 4u);
  EXPECT_EQ(file->lines[0].kind, Kind::event);
  EXPECT_EQ(file->lines[0].number, 2u);
  EXPECT_EQ(file->lines[0].expect, (std::vector{Signal::needed, Signal::cue_deadline}));
  EXPECT_EQ(file->lines[0].text, "where is it");
  EXPECT_EQ(file->lines[1].kind, Kind::due);
  EXPECT_EQ(file->lines[1].time_ms - file->lines[0].time_ms, 120'000);
  EXPECT_EQ(file->lines[2].kind, Kind::until);
  EXPECT_EQ(file->lines[3].kind, Kind::closed);
  EXPECT_EQ(file->lines[3].number, 6u);
}

TEST(GoldenFile, names_conversations_by_the_hashes_of_turns) {
  const auto file = parse({kHead, kText, R"({"due": "2026-11-02T10:02:00Z", "customer": "c1"})",
                           R"({"closed": "v1"})"});
  ASSERT_TRUE(file) << file.error();
  EXPECT_NE(file->lines[0].conversation, 0u);
  EXPECT_EQ(file->lines[1].conversation, 0u);
  EXPECT_EQ(file->lines[1].customer, file->lines[0].customer);
  EXPECT_EQ(file->lines[2].conversation, file->lines[0].conversation);
}

TEST(GoldenFile, knows_a_conversation_by_its_case_where_it_has_no_other_id) {
  const auto file = parse(
      {kHead,
       R"({"event": {"time": "2026-11-02T10:00:00Z", "type": "message", "customer": "c1", "case": "k1", "text": "hi"}})",
       R"({"closed": "k1"})"});
  ASSERT_TRUE(file) << file.error();
  EXPECT_EQ(file->lines[1].conversation, file->lines[0].conversation);
}

TEST(GoldenFile, keeps_the_bytes_of_its_events) {
  const auto file = parse({kHead, kText});
  ASSERT_TRUE(file) << file.error();
  const GoldenLine& line = file->lines[0];
  const std::string_view json(file->events->bytes.data() + line.begin, line.size);
  EXPECT_TRUE(json.starts_with("{\"time\"")) << json;
  EXPECT_TRUE(json.ends_with("\"where is it\"}")) << json;
  EXPECT_GE(file->events->bytes.size(), file->events->used + LineBlock::kTail);
}

TEST(GoldenFile, judges_prompts_where_a_line_names_some_or_none) {
  const auto file = parse(
      {kHead,
       R"({"event": {"time": "2026-11-02T10:00:00Z", "type": "message", "customer": "c1", "text": "hi"}, "prompts": []})"});
  ASSERT_TRUE(file) << file.error();
  EXPECT_TRUE(file->judges_prompts);
}

TEST(GoldenFile, tells_file_and_line_of_a_mistake_and_what_was_meant) {
  EXPECT_EQ(error_behind(R"({"until": "2026-11-02T10:02:00Z", })"),
            "mine.jsonl:3: is not JSON to its end");
  EXPECT_EQ(error_behind("[]"), "mine.jsonl:3: is not a JSON object");
  EXPECT_EQ(error_behind(R"({"expects": []})"),
            R"(mine.jsonl:3: unknown key "expects". Did you mean expect?)");
  EXPECT_EQ(error_behind(R"({"until": "tomorrow"})"),
            "mine.jsonl:3: its time is not like 2026-11-02T10:02:00Z");
  EXPECT_EQ(error_behind(R"({"closed": "v2"})"),
            "mine.jsonl:3: no event is of the conversation that it names. Did you mean v1?");
  EXPECT_EQ(error_behind(R"({"closed": "v1", "expect": ["efort_hard"]})"),
            R"(mine.jsonl:3: no such signal: "efort_hard". Did you mean effort_hard?)");
  EXPECT_EQ(error_behind(R"({"closed": "v1", "expect": "effort_hard"})"),
            R"(mine.jsonl:3: "expect" is not a list of names. Write ["needed", "given"])");
  EXPECT_EQ(error_behind(R"({"closed": "v1", "until": "2026-11-02T10:02:00Z"})"),
            R"(mine.jsonl:3: a line has one of "event", "due", "until", "closed")");
  EXPECT_EQ(
      error_behind(R"({"due": "2026-11-02T10:02:00Z"})"),
      R"(mine.jsonl:3: a deadline is of a "conversation", or of a "customer" (clicks, forms, journeys))");
  EXPECT_EQ(error_behind(kHead), "mine.jsonl:3: the story was named above; a file holds one");
  EXPECT_EQ(error_behind(R"({"until": "2026-11-02T10:02:00Z"} {})"),
            "mine.jsonl:3: has something behind its JSON object");
}

TEST(GoldenFile, tells_where_a_signal_belongs) {
  EXPECT_EQ(error_behind(R"({"closed": "v1", "expect": ["needed"]})"),
            R"(mine.jsonl:3: "needed" arises at an event or a deadline; put it there)");
  EXPECT_EQ(
      error_behind(
          R"({"due": "2026-11-02T10:02:00Z", "conversation": "v1", "expect": ["resolved"]})"),
      R"(mine.jsonl:3: "resolved" is known when a conversation has ended; put it in its "closed" line)");
  EXPECT_EQ(error_behind(R"({"closed": "v1", "expect": ["jargon"]})"),
            R"(mine.jsonl:3: "jargon" is not judged by golden files; leave it out)");
  EXPECT_EQ(
      error_behind(R"({"until": "2026-11-02T10:02:00Z", "expect": ["unanswered"]})"),
      R"(mine.jsonl:3: nothing is expected while time goes on; write a "due" line with its time)");
}

TEST(GoldenFile, wants_time_order_and_events_that_can_be_used) {
  EXPECT_EQ(error_behind(R"({"until": "2026-11-02T09:59:59Z"})"),
            "mine.jsonl:3: lines stand in time order, and one above it is of 2026-11-02T10:00:00Z");
  EXPECT_TRUE(error_behind(R"({"event": {"type": "message", "text": "SECRET"}})")
                  .starts_with("mine.jsonl:3: the event cannot be used: "));
  EXPECT_EQ(error_behind(R"({"event": {"type": "message", "text": "SECRET"}})").find("SECRET"),
            std::string::npos);
}

TEST(GoldenFile, wants_a_story_with_an_event) {
  EXPECT_TRUE(error_of({kText}).starts_with("mine.jsonl:1: the first line names the story"));
  EXPECT_EQ(error_of({kHead}), "mine.jsonl: has no event");
  EXPECT_TRUE(error_of({}).starts_with("mine.jsonl: is empty"));
}

TEST(GoldenFile, takes_any_bytes) {
  for (const std::string_view bytes : {"\0\0\0", "\xff\xfe", "{\"golden\": \"\xff\"}",
                                       "{\"event\": {\"event\": {}}}", "\"", "nul"})
    EXPECT_FALSE(parse_golden(bytes, "any", *compile_mapping(default_config().event)));
}

TEST(Judged, tells_what_golden_files_do_not_say) {
  EXPECT_EQ(judged(Signal::needed), Judged::on_the_way);
  EXPECT_EQ(judged(Signal::effort_hard), Judged::at_the_end);
  for (const Signal signal : {Signal::jargon, Signal::readable, Signal::effort_unknown,
                              Signal::route_routine, Signal::route_emotional, Signal::friction_peak,
                              Signal::friction_peak_end, Signal::policy_hot_spot})
    EXPECT_EQ(judged(signal), Judged::no) << info(signal).name;
}

}  // namespace
}  // namespace attune
