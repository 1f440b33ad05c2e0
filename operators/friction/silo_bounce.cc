#include "operators/friction/silo_bounce.h"

#include "operators/staff_change.h"

namespace attune::friction {

void silo_bounce(Scene& scene) {
  Conversation& conversation = scene.conversation;
  const std::uint16_t team = new_team(conversation, scene.turn);
  if (team == 0 || conversation.second_team == 0 || conversation.is(Conversation::bounced))
    return;
  conversation.set(Conversation::bounced);
  scene.findings.signal(Signal::silo_bounce, teams_with(conversation, scene.turn));
}

}  // namespace attune::friction
