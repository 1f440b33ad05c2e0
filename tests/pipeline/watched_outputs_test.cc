#include "pipeline/watched_outputs.h"

#include <gtest/gtest.h>

#include "pipeline/progress.h"
#include "tests/support/collecting_outputs.h"

namespace attune {
namespace {

const LaneId kLane{"events", 3};
const std::vector<std::string> kLabels = {"shopping", "payment"};

/// Wants prompts, and keeps what it got.
struct Desk : testing::CollectingOutputs {
  bool wants_prompts() const override { return true; }
  void prompt(const LaneId&, const Prompt& prompt, std::span<const std::string> labels,
              const Record*, std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    prompts.push_back(prompt.kind);
    places.assign(labels.begin(), labels.end());
    progress->done(sequence);
  }
  bool wants_events() const override { return true; }
  void event(const LaneId&, const Event&, const Reading&, const Turn& turn) override {
    offsets.push_back(turn.offset);
  }
  std::vector<PromptKind> prompts;
  std::vector<std::string> places;
  std::vector<std::int64_t> offsets;
};

Prompt simplify() {
  Prompt prompt;
  prompt.kind = PromptKind::simplify;
  return prompt;
}

void send(Outputs& outputs) {
  const auto progress = std::make_shared<Progress>();
  WindowSummary window;
  window.labels = kLabels;
  outputs.window_closed(kLane, window, progress, progress->begin());
  outputs.prompt(kLane, simplify(), kLabels, nullptr, progress, progress->begin());
}

TEST(WatchedOutputs, ShowHooksEveryWindowAndPromptAndPassThemOn) {
  Desk desk;
  std::vector<std::string> seen;
  WatchedOutputs outputs(
      desk, {[&](const LaneId& lane, const WindowSummary& window) {
               seen.push_back(lane.topic + " " + window.labels[1]);
             },
             [&](const LaneId& lane, const Prompt& prompt, std::span<const std::string> labels) {
               EXPECT_EQ(prompt.kind, PromptKind::simplify);
               seen.push_back(lane.topic + " " + labels[0]);
             }});
  send(outputs);
  EXPECT_EQ(seen, (std::vector<std::string>{"events payment", "events shopping"}));
  EXPECT_EQ(desk.windows.size(), 1u);
  EXPECT_EQ(desk.prompts, std::vector<PromptKind>{PromptKind::simplify});
  EXPECT_EQ(desk.places, kLabels);
}

TEST(WatchedOutputs, PassThingsOnWithoutHooks) {
  Desk desk;
  WatchedOutputs outputs(desk, {});
  send(outputs);
  EXPECT_EQ(desk.windows.size(), 1u);
  EXPECT_EQ(desk.prompts.size(), 1u);
}

TEST(WatchedOutputs, WantWhatTheNextWants) {
  Desk desk;
  testing::CollectingOutputs plain;
  EXPECT_TRUE(WatchedOutputs(desk, {}).wants_prompts());
  EXPECT_FALSE(WatchedOutputs(plain, {}).wants_prompts());
  EXPECT_FALSE(WatchedOutputs(desk, {}).wants_signals());
}

TEST(WatchedOutputs, PassEventsOnToWhoeverWantsThem) {
  Desk desk;
  WatchedOutputs outputs(desk, {});
  ASSERT_TRUE(outputs.wants_events());
  Turn turn;
  turn.offset = 7;
  outputs.event(kLane, Event{}, Reading{}, turn);
  EXPECT_EQ(desk.offsets, std::vector<std::int64_t>{7});
}

}  // namespace
}  // namespace attune
