#include "operators/empathy/empathy.h"

#include "operators/empathy/need.h"

namespace attune {

void EmpathyFold::settle(Scene& scene) const {
  scene.distress = is_distress(scene.turn, options_.distress);
  scene.high_stakes = is_high_stakes(scene.turn, options_.distress);
  if (scene.turn.is_reply()) scene.acts = scene.turn.said.acts;
}

void EmpathyFold::on_turn(Scene& scene) const { empathy::need(scene); }

std::int64_t EmpathyFold::due_ms(const Conversation&) const noexcept { return INT64_MAX; }
void EmpathyFold::on_due(Passing&) const {}
void EmpathyFold::on_end(Passing&, Ending) const {}

}  // namespace attune
