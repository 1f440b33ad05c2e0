// What the kinds of prompts have in common. std only.
#pragma once

#include <optional>

#include "operators/prompt.h"
#include "operators/prompts/options.h"
#include "operators/prompts/prompt_memory.h"
#include "operators/scene.h"

namespace attune::prompts {

/// A moment as a kind sees it: the scene before it is remembered, and what prompts remember.
struct Moment {
  const PromptOptions& options;
  const Scene& scene;
  const PromptMemory& memory;
};

/// What a kind that time raises is told by: the conversation after its last turn.
struct Lapse {
  const PromptOptions& options;
  const Conversation& conversation;
  const PromptMemory& memory;
};

/// Whether the act that was asked for came with this turn: nothing when the turn decides nothing.
using Verdict = std::optional<bool>;

/// Acts that say what comes next, or when.
inline constexpr std::uint32_t kExpectations =
    bit(Act::sets_expectation) | bit(Act::next_step) | bit(Act::promises);

/// A turn that a kind which asks for an act of a text is judged by.
inline bool is_read_reply(const Turn& turn) noexcept {
  return turn.is_reply() && turn.said.read;
}

/// What a turn leaves for later prompts. REQUIRES: the conversation does not remember the turn yet.
void remember(const Scene& scene, PromptMemory& memory) noexcept;

}  // namespace attune::prompts
