// When agents are prompted, and how often. std only.
#pragma once

#include <cstdint>

namespace attune {

struct PromptOptions {
  bool on = true;                          ///< prompts.enabled
  std::int64_t cool_down_ms = 10 * 60'000; ///< prompts.cool_down: at most one of a kind per conversation
  std::int64_t forget_ms = 3'600'000;      ///< prompts.forget: a conversation's prompts are forgotten after so long without an event
  std::int64_t expires_ms = 5 * 60'000;    ///< prompts.expires: after that a prompt is of no use
  bool operator==(const PromptOptions&) const = default;
};

}  // namespace attune
