#include "operators/prompts/keep_promise.h"

#include <algorithm>

namespace attune::prompts {

std::int64_t keep_promise_due(const Lapse& lapse) noexcept {
  const auto& [options, conversation, memory] = lapse;
  if (!conversation.is(Conversation::promise_open) ||
      conversation.promise_due == Conversation::kNever ||
      memory.promise_made == PromptMemory::kNever || memory.is(PromptMemory::told_promise))
    return INT64_MAX;
  const std::int64_t made_ms = memory.at(memory.promise_made),
                     due_ms = conversation.at(conversation.promise_due);
  const double time_ms = static_cast<double>(std::max<std::int64_t>(0, due_ms - made_ms));
  return made_ms + static_cast<std::int64_t>(options.promise_share * time_ms);
}

void keep_promise(const Lapse& lapse, std::int64_t at_ms, Prompt& prompt) {
  const auto& [options, conversation, memory] = lapse;
  const std::int64_t due_ms = conversation.at(conversation.promise_due);
  const std::int64_t promised_ms = due_ms - memory.at(memory.promise_made);
  prompt.reason = {Signal::promises,
                   static_cast<std::int32_t>(std::clamp<std::int64_t>(promised_ms, 0, INT32_MAX)),
                   0};
  prompt.beside[0] = {"left_ms", due_ms - at_ms};
  prompt.threshold = {"time_gone", static_cast<std::int64_t>(options.promise_share * 10'000 + 0.5)};
  prompt.expires_ms = due_ms;
}

Verdict followed_keep_promise(const Moment& moment) {
  if (moment.scene.findings.has(Signal::promise_kept)) return true;
  if (moment.scene.turn.is_reply()) return false;
  return {};
}

}  // namespace attune::prompts
