#include "operators/friction/unanswered.h"

namespace attune::friction {

std::int64_t unanswered_due(const FrictionOptions& options,
                            const Conversation& conversation) noexcept {
  if (conversation.waiting_since == Conversation::kNever ||
      conversation.is(Conversation::told_unanswered))
    return INT64_MAX;
  const std::int64_t limit = options.unanswered_limit_ms(conversation.channel);
  return limit == INT64_MAX ? INT64_MAX : conversation.at(conversation.waiting_since) + limit;
}

void on_unanswered_due(const FrictionOptions& options, Passing& passing) {
  passing.conversation.set(Conversation::told_unanswered);
  passing.conversation.set(Conversation::waited_long);
  passing.findings.signal(Signal::unanswered,
                          options.unanswered_limit_ms(passing.conversation.channel));
}

}  // namespace attune::friction
