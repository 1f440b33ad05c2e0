#include "operators/friction/bot_to_person.h"

#include "operators/staff_change.h"

namespace attune::friction {

void bot_to_person(Scene& scene) {
  if (staff_change(scene.conversation, scene.turn) == StaffChange::bot_to_person)
    scene.findings.signal(Signal::bot_to_person);
}

}  // namespace attune::friction
