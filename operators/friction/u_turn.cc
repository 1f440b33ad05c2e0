#include "operators/friction/u_turn.h"

namespace attune::friction {

void u_turn(const FrictionOptions& options, VisitScene& scene) {
  Visit& visit = scene.visit;
  const std::uint32_t page = scene.turn.touchpoint;
  if (scene.turn.type != EventType::page_view || page == 0 || page == visit.page) return;
  const std::int64_t stay_ms =
      visit.page_since == Visit::kNever ? 0 : scene.turn.time_ms - visit.at(visit.page_since);
  if (page == visit.page_before && stay_ms <= options.u_turn_ms)
    scene.findings.signal(Signal::u_turn, stay_ms);
  visit.page_before = visit.page;
  visit.page = page;
  visit.page_since = visit.after(scene.turn.time_ms);
}

void u_turn(const FrictionOptions& options, JourneyScene& scene) {
  const JourneyProgress& journey = scene.journey;
  const std::uint32_t step = scene.turn.step;
  if (scene.turn.type != EventType::journey_step || step == 0 || step == journey.step ||
      step != journey.step_before)
    return;
  const std::int64_t stay_ms = scene.turn.time_ms - journey.step_since_ms;
  if (stay_ms <= options.u_turn_ms) scene.findings.signal(Signal::u_turn, stay_ms);
}

}  // namespace attune::friction
