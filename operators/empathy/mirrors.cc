#include "operators/empathy/mirrors.h"

namespace attune::empathy {

void settle_mirrors(const EmpathyFoldOptions& options, Scene& scene) {
  const Conversation& conversation = scene.conversation;
  if (!conversation.is(Conversation::need_urgent) || !conversation.is(Conversation::need_open))
    return;
  const bool fast =
      scene.turn.actor == Actor::agent && conversation.waiting_since != Conversation::kNever &&
      scene.turn.time_ms - conversation.at(conversation.waiting_since) <= options.mirror_ms;
  constexpr std::uint32_t negative = bit(Act::sympathises) | bit(Act::scripted) | bit(Act::misread);
  if (scene.has(Act::urgent) || (fast && (scene.acts & negative) == 0))
    scene.acts |= bit(Act::mirrors);
}

void note_urgency(const EmpathyFoldOptions& options, Scene& scene) {
  const Turn& turn = scene.turn;
  if (!turn.is_customer_text()) return;
  if ((turn.scored && turn.urgency >= options.distress.stakes_urgency) || turn.has(Cue::deadline) ||
      turn.has(Cue::safety) || turn.has(Cue::travel))
    scene.conversation.set(Conversation::need_urgent);
}

}  // namespace attune::empathy
