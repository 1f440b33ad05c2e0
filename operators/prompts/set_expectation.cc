#include "operators/prompts/set_expectation.h"

#include <algorithm>

namespace attune::prompts {
namespace {

constexpr std::int64_t kNever = INT64_MAX;

std::int64_t patience_ms(const PromptOptions& options, Channel channel) noexcept {
  return static_cast<std::int64_t>(
      options.wait_share *
      static_cast<double>(options.wait_limit_ms[static_cast<std::size_t>(channel)]));
}

}  // namespace

std::int64_t set_expectation_due(const Lapse& lapse) noexcept {
  const auto& [options, conversation, memory] = lapse;
  if (conversation.waiting_since == Conversation::kNever ||
      !conversation.is(Conversation::need_distress) || memory.distress == PromptMemory::kNever ||
      memory.is(PromptMemory::told_wait) || memory.said_until == PromptMemory::kNever)
    return kNever;
  return std::max(
      {memory.at(memory.said_until),
       conversation.at(conversation.waiting_since) + patience_ms(options, conversation.channel),
       memory.at(memory.distress)});
}

void set_expectation(const Lapse& lapse, std::int64_t at_ms, Prompt& prompt) {
  const auto& [options, conversation, memory] = lapse;
  prompt.reason = {Signal::needed, memory.distress_valence, memory.distress_urgency};
  prompt.beside[0] = {"wait_ms", at_ms - conversation.at(conversation.waiting_since)};
  prompt.threshold = {"wait_ms", patience_ms(options, conversation.channel)};
}

Verdict followed_set_expectation(const Moment& moment) {
  const Scene& scene = moment.scene;
  if (!is_read_reply(scene.turn)) return {};
  return (scene.acts & kExpectations) != 0;
}

}  // namespace attune::prompts
