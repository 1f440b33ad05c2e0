#include "operators/friction/long_wait.h"

namespace attune::friction {

void long_wait(const FrictionOptions& options, Scene& scene) {
  const Turn& turn = scene.turn;
  Conversation& conversation = scene.conversation;
  const Channel waited_in =
      conversation.channel != Channel::none ? conversation.channel : turn.channel;
  const std::int64_t limit = options.wait_limit_ms(waited_in);
  std::int64_t wait = turn.wait_ms;
  if (turn.is_reply() && conversation.waiting_since != Conversation::kNever)
    wait = std::max(wait, turn.time_ms - conversation.at(conversation.waiting_since));
  if (wait <= limit) return;
  conversation.set(Conversation::waited_long);
  scene.findings.signal(Signal::long_wait, wait, limit);
}

}  // namespace attune::friction
