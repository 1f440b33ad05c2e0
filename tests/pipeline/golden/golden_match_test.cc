#include "pipeline/golden/golden_match.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace attune {
namespace {

using Kind = GoldenLine::Kind;
constexpr std::uint64_t kConversation = 11, kCustomer = 22;

GoldenLine line(Kind kind, std::size_t number, std::int64_t time_ms,
                std::vector<Signal> expect = {}) {
  GoldenLine made;
  made.kind = kind;
  made.number = number;
  made.time_ms = time_ms;
  made.conversation = kConversation;
  made.customer = kind == Kind::event ? kCustomer : 0;
  made.expect = std::move(expect);
  return made;
}

SignalRecord at_event(Signal signal, std::size_t number, std::int64_t time_ms = 0) {
  SignalRecord record;
  record.found.signal = signal;
  record.offset = static_cast<std::int64_t>(number) - 1;
  record.time_ms = time_ms;
  record.conversation = kConversation;
  record.customer = kCustomer;
  return record;
}

SignalRecord at_time(Signal signal, std::int64_t time_ms,
                     std::uint64_t conversation = kConversation) {
  SignalRecord record = at_event(signal, 0, time_ms);
  record.offset = -1;
  record.conversation = conversation;
  return record;
}

GoldenFile file_of(std::vector<GoldenLine> lines) {
  GoldenFile file;
  file.lines = std::move(lines);
  return file;
}

GoldenComparison compare(const GoldenFile& file, std::vector<SignalRecord> signals,
                         std::size_t at_end = SIZE_MAX) {
  GoldenFound found;
  found.signals = std::move(signals);
  found.at_end = at_end;
  return compare_golden(file, found);
}

/// "2 missing needed", "2+ unexpected unanswered" for one behind line 2.
std::vector<std::string> told(const GoldenFile& file, const GoldenComparison& comparison) {
  std::vector<std::string> all;
  for (const GoldenDifference& one : comparison.differences)
    all.push_back(std::to_string(file.lines[one.line].number) + (one.of_deadline ? "+" : "") +
                  (one.missing ? " missing " : " unexpected ") +
                  std::string(one.is_prompt
                                  ? measures::kPromptKinds[static_cast<std::size_t>(one.prompt)]
                                  : info(one.found.signal).name));
  return all;
}

using Told = std::vector<std::string>;

TEST(GoldenMatch, takes_signals_of_events_by_their_lines) {
  const GoldenFile file = file_of(
      {line(Kind::event, 2, 100, {Signal::needed}), line(Kind::event, 3, 200, {Signal::given})});
  const auto right = compare(file, {at_event(Signal::needed, 2), at_event(Signal::given, 3)});
  EXPECT_EQ(told(file, right), Told{});
  EXPECT_EQ(right.score.all().right, 2u);
  const auto moved = compare(file, {at_event(Signal::needed, 3), at_event(Signal::given, 3)});
  EXPECT_EQ(told(file, moved), (Told{"2 missing needed", "3 unexpected needed"}));
}

TEST(GoldenMatch, takes_deadlines_to_the_millisecond_and_by_whom_they_are_of) {
  const GoldenFile file =
      file_of({line(Kind::event, 2, 100), line(Kind::due, 3, 200, {Signal::unanswered})});
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::unanswered, 200)})), Told{});
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::unanswered, 201)})),
            (Told{"3 missing unanswered", "3+ unexpected unanswered"}));
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::unanswered, 199)})),
            (Told{"2+ unexpected unanswered", "3 missing unanswered"}));
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::unanswered, 200, 12)})),
            (Told{"3 missing unanswered", "3+ unexpected unanswered"}));
}

TEST(GoldenMatch, takes_what_a_customer_left_undone_by_the_customer) {
  GoldenFile file =
      file_of({line(Kind::event, 2, 100), line(Kind::due, 3, 200, {Signal::dead_click})});
  file.lines[1].conversation = 0;
  file.lines[1].customer = kCustomer;
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::dead_click, 200, 0)})), Told{});
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::unanswered, 200)})),
            (Told{"3 missing dead_click", "3+ unexpected unanswered"}));
}

TEST(GoldenMatch, takes_what_an_end_brought_by_the_event_that_ended_it) {
  const GoldenFile file =
      file_of({line(Kind::event, 2, 100), line(Kind::event, 3, 100, {Signal::promise_void})});
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::promise_void, 100)})), Told{});
}

TEST(GoldenMatch, judges_ends_by_closed_lines_alone) {
  const GoldenFile file =
      file_of({line(Kind::event, 2, 100),
               line(Kind::closed, 3, 0, {Signal::effort_easy, Signal::resolved})});
  EXPECT_EQ(
      told(file,
           compare(file, {at_time(Signal::effort_easy, 900), at_time(Signal::resolved, 900)}, 0)),
      Told{});
  EXPECT_EQ(told(file, compare(file, {at_time(Signal::effort_hard, 900)})),
            (Told{"3 missing effort_easy", "3 missing resolved", "3 unexpected effort_hard"}));
  EXPECT_EQ(
      told(file, compare(file, {at_time(Signal::effort_easy, 900), at_time(Signal::resolved, 900),
                                at_time(Signal::effort_hard, 900, 12)})),
      Told{})
      << "a conversation without a line is not judged at its end";
}

TEST(GoldenMatch, judges_the_last_ends_of_a_conversation_that_closed_more_than_once) {
  GoldenFile file =
      file_of({line(Kind::event, 2, 100), line(Kind::closed, 3, 0, {Signal::effort_easy})});
  const std::vector<SignalRecord> twice = {at_time(Signal::effort_hard, 500),
                                           at_time(Signal::effort_easy, 900)};
  EXPECT_EQ(told(file, compare(file, twice)), Told{});
  file.lines.insert(file.lines.begin() + 1, line(Kind::closed, 4, 0, {Signal::effort_hard}));
  EXPECT_EQ(told(file, compare(file, twice)), Told{});
}

TEST(GoldenMatch, takes_a_signal_found_twice_for_one_too_many) {
  const GoldenFile file = file_of({line(Kind::event, 2, 100, {Signal::needed})});
  const auto found = compare(file, {at_event(Signal::needed, 2), at_event(Signal::needed, 2)});
  EXPECT_EQ(told(file, found), Told{"2 unexpected needed"});
  const GoldenFile twice = file_of({line(Kind::event, 2, 100, {Signal::needed, Signal::needed})});
  EXPECT_EQ(told(twice, compare(twice, {at_event(Signal::needed, 2)})), Told{"2 missing needed"});
}

TEST(GoldenMatch, leaves_out_what_is_not_judged_and_what_only_the_end_of_the_file_brought) {
  const GoldenFile file = file_of({line(Kind::event, 2, 100)});
  EXPECT_EQ(told(file, compare(file, {at_event(Signal::jargon, 2),
                                      at_event(Signal::route_emotional, 2)})),
            Told{});
  EXPECT_EQ(
      told(file,
           compare(file, {at_event(Signal::needed, 2), at_time(Signal::form_abandonment, 101, 0)},
                   1)),
      Told{"2 unexpected needed"});
}

TEST(GoldenMatch, judges_prompts_only_where_a_line_names_them) {
  GoldenFile file = file_of({line(Kind::event, 2, 100)});
  GoldenFound found;
  Prompt prompt;
  prompt.kind = PromptKind::acknowledge;
  prompt.offset = 1;
  found.prompts.push_back(prompt);
  EXPECT_EQ(told(file, compare_golden(file, found)), Told{});
  file.judges_prompts = true;
  EXPECT_EQ(told(file, compare_golden(file, found)), Told{"2 unexpected acknowledge"});
  file.lines[0].prompts = {PromptKind::acknowledge, PromptKind::slow_down};
  const auto comparison = compare_golden(file, found);
  EXPECT_EQ(told(file, comparison), Told{"2 missing slow_down"});
  EXPECT_EQ(comparison.score.all_prompts().right, 1u);
  EXPECT_EQ(comparison.score.all().right, 0u) << "prompts are no signals";
}

TEST(GoldenScore, is_precision_recall_and_f1_over_all_expectations) {
  const GoldenTally tally{6, 2, 4};
  EXPECT_DOUBLE_EQ(tally.precision(), 0.75);
  EXPECT_DOUBLE_EQ(tally.recall(), 0.6);
  EXPECT_DOUBLE_EQ(tally.f1(), 12.0 / 18);
  GoldenScore one, two;
  one.signals[0] = {1, 1, 0};
  two.signals[0] = {1, 0, 1};
  two.signals[3] = {2, 0, 0};
  one.add(two);
  EXPECT_EQ(one.all().right, 4u);
  EXPECT_EQ(one.all().unexpected, 1u);
  EXPECT_EQ(one.all().missing, 1u);
}

}  // namespace
}  // namespace attune
