// Prompts to agents: the register of their kinds. Judged as events arrive. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "operators/prompt.h"
#include "operators/prompts/options.h"
#include "operators/scene.h"

namespace attune {

/// What is remembered of the prompts of one conversation.
struct PromptMemory {
  std::uint64_t key = 0;      ///< conversation
  std::int64_t last_ms = 0;   ///< its last event
  std::int64_t last_offset = -1;
  std::array<std::uint32_t, kPromptKindCount> sent_s{};  ///< Unix seconds; 0 = never
  bool operator==(const PromptMemory&) const = default;
};

/// Calls every kind in a fixed order. A kind is a file of its own; this is where it is registered.
/// Thread rule: const, any thread.
class PromptFold {
 public:
  explicit PromptFold(const PromptOptions& options) : options_(options) {}

  /// After all other folds, before the turn is remembered. Appends to `out`.
  void on_turn(const Scene& scene, PromptMemory& memory, std::vector<Prompt>& out) const;
  /// When a prompt is due though nothing happens; INT64_MAX = never.
  std::int64_t due_ms(const Conversation& conversation, const PromptMemory& memory) const noexcept;
  void on_due(const Conversation& conversation, PromptMemory& memory, std::int64_t at_ms, std::vector<Prompt>& out) const;

 private:
  PromptOptions options_;
};

}  // namespace attune
