// What became of prompts: did the next reply do what was asked for, and did the customer's mood
// rise? Judged alike for situations that nobody was prompted about. Pure; any thread.
#pragma once

#include <array>
#include <cstdint>

#include "operators/findings.h"
#include "operators/prompts/options.h"
#include "operators/prompts/prompt_memory.h"
#include "operators/prompts/raised.h"
#include "operators/scene.h"

namespace attune {

/// What is open of one conversation: of each kind one situation at a time, the first that arose.
struct PromptOutcomes {
  enum class State : std::uint8_t { none, waits_for_reply, waits_for_two_texts, waits_for_text };
  struct One {
    State state = State::none;
    bool prompted = false;
    std::int8_t valence = 0;  ///< of the customer's last text before, 1/100
    bool operator==(const One&) const = default;
  };
  std::array<One, kPromptKindCount> of{};
  bool operator==(const PromptOutcomes&) const = default;
};

/// judged: a turn decided it; followed: it did what was asked for; helped: the second customer's
/// text after it (the first, when the conversation ends before) is warmer by 0.2 than the last one
/// before. Counts go to Family::prompts, prompt_outcomes and unprompted_outcomes. Thread rule:
/// const, any thread.
class OutcomeFold {
 public:
  explicit OutcomeFold(const PromptOptions& options) : options_(options) {}

  /// Can a reply do what prompts of this kind ask for? Of others no outcome is ever open.
  static bool is_followed(std::size_t kind) noexcept;

  /// Before the same turn raises prompts and is remembered.
  void on_turn(const Scene& scene, const PromptMemory& memory, PromptOutcomes& outcomes) const;
  /// What was raised begins to be judged; prompts are counted.
  void begin(const Raised& raised, const PromptMemory& memory, PromptOutcomes& outcomes,
             Findings& findings) const;
  void on_end(const PromptMemory& memory, PromptOutcomes& outcomes, Findings& findings) const;

 private:
  PromptOptions options_;
};

}  // namespace attune
