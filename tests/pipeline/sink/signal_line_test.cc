#include "pipeline/sink/signal_line.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/source_tree.h"

namespace attune {
namespace {

const std::vector<std::string> kLabels = {"chat", "a \"b\""};

WindowOptions options() {
  WindowOptions options;
  options.labels = {Field::channel, Field::step};
  return options;
}

std::string line_of(const SignalRecord& signal, const LaneId* lane) {
  std::string line;
  const WindowOptions windows = options();
  append_signal_line(line, signal, kLabels, {windows, lane});
  return line;
}

std::string line_of(const Prompt& prompt, const LaneId* lane) {
  std::string line;
  const WindowOptions windows = options();
  append_prompt_line(line, prompt, kLabels, {windows, lane, R"({"en":"m 2"})"});
  return line;
}

SignalRecord long_wait() {
  SignalRecord signal;
  signal.found = {Signal::long_wait, 90'000, 60'000};
  signal.time_ms = 1'795'168'800'250;
  signal.offset = signal.last_offset = 7;
  signal.conversation = 0xABCDEF;
  signal.customer = 0xFEDCBA;
  return signal;
}

TEST(SignalLineTest, FrictionSaysItsWeightAndWhereItsEventLies) {
  const LaneId lane{"tickets", 3};
  EXPECT_EQ(line_of(long_wait(), &lane),
            R"({"signal":"long_wait","group":"friction","time":"2026-11-20T10:00:00.250Z",)"
            R"("evidence":{"wait_ms":90000,"limit_ms":60000},"points":1,"dimension":"delivery",)"
            R"("subject":"conversation","labels":{"channel":"chat","step":"a \"b\""},"by":"event",)"
            R"("event":{"topic":"tickets","partition":3,"offset":7}})");
}

TEST(SignalLineTest, OfAFileAnEventIsALineCountedFromOne) {
  EXPECT_NE(line_of(long_wait(), nullptr).find(R"("event":{"line":8}})"), std::string::npos);
}

TEST(SignalLineTest, WhatADeadlineShowedNamesTheLastEventBeforeIt) {
  SignalRecord signal = long_wait();
  signal.offset = -1;
  signal.last_offset = 41;
  const LaneId lane{"tickets", 0};
  EXPECT_NE(line_of(signal, &lane)
                .find(R"("by":"time","event":{"topic":"tickets","partition":0,"offset":41}})"),
            std::string::npos);
}

TEST(SignalLineTest, WhatAWindowShowedNamesNoEventAndNobody) {
  SignalRecord signal;
  signal.found = {Signal::friction_peak, 1'250, 630};
  const std::string line = line_of(signal, nullptr);
  EXPECT_NE(line.find(R"("evidence":{"share":0.125,"robust_z":6.3})"), std::string::npos) << line;
  EXPECT_NE(line.find(R"("subject":"step")"), std::string::npos);
  EXPECT_TRUE(line.ends_with(R"("by":"time"})")) << line;
}

TEST(SignalLineTest, FixedPointEvidenceIsExactBelowZeroToo) {
  SignalRecord signal = long_wait();
  signal.found = {Signal::needed, -40, 10'000};
  EXPECT_NE(line_of(signal, nullptr).find(R"("evidence":{"valence":-0.004,"urgency":1})"),
            std::string::npos);
  signal.found = {Signal::needed, INT32_MIN, 0};
  EXPECT_NE(line_of(signal, nullptr).find(R"("valence":-214748.3648,"urgency":0)"),
            std::string::npos);
}

TEST(SignalLineTest, NoLineHoldsAHashOfAnybody) {
  const std::string line = line_of(long_wait(), nullptr);
  for (const char* form : {"11259375", "16702650", "abcdef", "fedcba"})
    EXPECT_EQ(line.find(form), std::string::npos) << line;
}

Prompt acknowledge() {
  Prompt prompt;
  prompt.kind = PromptKind::acknowledge;
  prompt.reason = {Signal::unacknowledged, -6'200, 3'100};
  prompt.threshold = {"valence", -4'000};
  prompt.time_ms = 1'795'168'800'000;
  prompt.expires_ms = 1'795'169'100'000;
  prompt.offset = prompt.last_offset = 12;
  prompt.conversation = 0xABCDEF;
  return prompt;
}

TEST(PromptLineTest, SaysWhyUntilWhenAndByWhichRules) {
  const LaneId lane{"tickets", 3};
  EXPECT_EQ(
      line_of(acknowledge(), &lane),
      R"({"kind":"acknowledge","time":"2026-11-20T10:00:00Z","expires":"2026-11-20T10:05:00Z",)"
      R"("reason":{"signal":"unacknowledged","evidence":{"valence":-0.62},)"
      R"("threshold":{"valence":-0.4}},"subject":"conversation",)"
      R"("labels":{"channel":"chat","step":"a \"b\""},"by":"event",)"
      R"("event":{"topic":"tickets","partition":3,"offset":12},"rules":2,"models":{"en":"m 2"}})");
}

TEST(PromptLineTest, NumbersBesideTheSignalsOwnAreEvidenceToo) {
  Prompt prompt = acknowledge();
  prompt.beside[0] = {"reply_words", 6};
  prompt.beside[1] = {"urgency_before", 2'500};
  prompt.threshold = {};
  const std::string line = line_of(prompt, nullptr);
  EXPECT_NE(
      line.find(
          R"("evidence":{"valence":-0.62,"reply_words":6,"urgency_before":0.25}})"),
      std::string::npos)
      << line;
}

TEST(PromptLineTest, APromptOfAStepHasNoEvent) {
  Prompt prompt = acknowledge();
  prompt.kind = PromptKind::check_in;
  prompt.conversation = 0;
  prompt.offset = prompt.last_offset = -1;
  const std::string line = line_of(prompt, nullptr);
  EXPECT_NE(line.find(R"("subject":"step")"), std::string::npos);
  EXPECT_EQ(line.find("\"event\":{"), std::string::npos) << line;
  prompt.reason = {Signal::friction_peak, 1'800, 640, 2};
  EXPECT_NE(line_of(prompt, nullptr).find(R"("evidence":{"share":0.18,"robust_z":6.4},"kind":"overwhelmed")"), std::string::npos);
}

std::string schema(const std::string& name) {
  std::ifstream file(testing::source_path("config/" + name));
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(SignalLineTest, TheSchemasKnowEverySignalAndEveryKind) {
  const std::string signals = schema("signal.schema.json"), prompts = schema("prompt.schema.json");
  for (const SignalInfo& known : signals::kTable) {
    const std::string quoted = "\"" + std::string(known.name) + "\"";
    EXPECT_NE(signals.find(quoted), std::string::npos) << quoted;
    EXPECT_NE(prompts.find(quoted), std::string::npos) << quoted;
  }
  for (const std::string_view kind : measures::kPromptKinds)
    EXPECT_NE(prompts.find("\"" + std::string(kind) + "\""), std::string::npos) << kind;
}

}  // namespace
}  // namespace attune
