// The reply to distress: what unacknowledged and scripted_reply judge.
#pragma once

#include "operators/scene.h"

namespace attune::friction {

/// The first reply, in words that are read, since a customer's text was in distress.
inline bool answers_distress(const Scene& scene) noexcept {
  constexpr auto kDistress = Conversation::need_open | Conversation::need_distress;
  return scene.turn.is_reply() && scene.turn.said.read &&
         (scene.conversation.flags & kDistress) == kDistress;
}

}  // namespace attune::friction
