// Lets hooks see closed windows and prompts on their way to where they go.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "pipeline/outputs.h"

namespace attune {

struct OutputHooks {
  /// Every closed window, as its lane emits it.
  std::function<void(const LaneId&, const WindowSummary&)> on_window;
  /// Every prompt, as its lane raises it; `labels` in configured order, valid during the call only.
  /// Only where prompts have a topic: else none is raised.
  std::function<void(const LaneId&, const Prompt&, std::span<const std::string> labels)> on_prompt;
};

/// Thread rule: as Outputs; hooks are called from workers, must be quick and thread safe.
class WatchedOutputs final : public Outputs {
 public:
  /// `next` outlives it.
  WatchedOutputs(Outputs& next, OutputHooks hooks) : next_(next), hooks_(std::move(hooks)) {}

  void window_closed(const LaneId& lane, const WindowSummary& window,
                     std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    if (hooks_.on_window) hooks_.on_window(lane, window);
    next_.window_closed(lane, window, std::move(progress), sequence);
  }
  void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                   const std::string& message, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override {
    next_.dead_letter(lane, record, reason, message, std::move(progress), sequence);
  }
  bool wants_signals() const override { return next_.wants_signals(); }
  bool wants_prompts() const override { return next_.wants_prompts(); }
  void signal(const LaneId& lane, const SignalRecord& record, std::span<const std::string> labels,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    next_.signal(lane, record, labels, std::move(progress), sequence);
  }
  void prompt(const LaneId& lane, const Prompt& prompt, std::span<const std::string> labels,
              const Record* record, std::shared_ptr<Progress> progress,
              std::uint64_t sequence) override {
    if (hooks_.on_prompt) hooks_.on_prompt(lane, prompt, labels);
    next_.prompt(lane, prompt, labels, record, std::move(progress), sequence);
  }
  bool wants_events() const override { return next_.wants_events(); }
  void event(const LaneId& lane, const Event& event, const Reading& reading,
             const Turn& turn) override {
    next_.event(lane, event, reading, turn);
  }

 private:
  Outputs& next_;
  const OutputHooks hooks_;
};

}  // namespace attune
