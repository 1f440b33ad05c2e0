// Prompts to agents: the register of their kinds. Pure; any thread.
#pragma once

#include <cstdint>

#include "operators/prompts/options.h"
#include "operators/prompts/prompt_memory.h"
#include "operators/prompts/raised.h"
#include "operators/scene.h"

namespace attune {

/// Calls every kind in a fixed order. A kind is a file of its own; this is where it is registered.
/// The caller adds what it knows of a prompt that time raised: last_offset, customer, labels.
/// Thread rule: const, any thread. Allocates only where a prompt is raised.
class PromptFold {
 public:
  explicit PromptFold(const PromptOptions& options) : options_(options) {}

  /// After all other folds, before the turn is remembered. Appends to `raised`.
  void on_turn(const Scene& scene, PromptMemory& memory, Raised& raised) const;
  /// Once a turn has been remembered: a promise that it made, or that is no longer open. What was
  /// said of what comes next holds no longer than an open promise.
  void settle(const Conversation& conversation, std::int64_t time_ms,
              PromptMemory& memory) const noexcept;
  /// When a prompt is due though nothing happens; INT64_MAX = never.
  std::int64_t due_ms(const Conversation& conversation, const PromptMemory& memory) const noexcept;
  /// Everything due at or before `at_ms`. What is due never stays due.
  void on_due(const Conversation& conversation, PromptMemory& memory, std::int64_t at_ms,
              Raised& raised) const;

 private:
  void offer(Prompt prompt, std::int64_t at_ms, PromptMemory& memory, Raised& raised) const;

  PromptOptions options_;
};

}  // namespace attune
