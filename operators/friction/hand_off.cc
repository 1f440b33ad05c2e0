#include "operators/friction/hand_off.h"

#include "operators/staff_change.h"

namespace attune::friction {

void hand_off(Scene& scene) {
  if (staff_change(scene.conversation, scene.turn) != StaffChange::hand_off) return;
  scene.conversation.set(Conversation::handed_off);
  if (scene.words != nullptr) scene.words->retold = LastWords::kAll;
  scene.findings.signal(Signal::hand_off, teams_with(scene.conversation, scene.turn));
}

}  // namespace attune::friction
