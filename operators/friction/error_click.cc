#include "operators/friction/error_click.h"

namespace attune::friction {

void error_click(const FrictionOptions& options, VisitScene& scene) {
  Visit& visit = scene.visit;
  if (scene.turn.type != EventType::ui_error || visit.click == Visit::kNever || visit.errored)
    return;
  const std::int64_t gap_ms = scene.turn.time_ms - visit.at(visit.click);
  if (gap_ms > options.error_click_ms) return;
  visit.errored = true;
  scene.findings.signal(Signal::error_click, gap_ms);
}

}  // namespace attune::friction
