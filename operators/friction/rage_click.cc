#include "operators/friction/rage_click.h"

namespace attune::friction {
namespace {

void tell(const ClickRules& rules, Visit& visit, Findings& findings) {
  findings.signal(Signal::rage_click, visit.burst, burst_distance_px(visit));
  visit.told_rage = true;
  if (rules.begins_anew) visit.burst = 0;
}

}  // namespace

void rage_click(const ClickRules& rules, VisitScene& scene) {
  Visit& visit = scene.visit;
  if (scene.turn.type != EventType::ui_click || rules.span == ClickRules::Span::unanswered) return;
  if (visit.told_rage || visit.burst < rules.clicks) return;
  if (rules.span == ClickRules::Span::sliding && !rules.in_time(span_ms(visit, rules.clicks)))
    return;
  tell(rules, visit, scene.findings);
}

std::int64_t rage_click_due(const ClickRules& rules, const Visit& visit) noexcept {
  if (rules.span != ClickRules::Span::unanswered || visit.told_rage || visit.burst < rules.clicks)
    return INT64_MAX;
  return visit.at(visit.burst_since) + rules.time_ms;
}

void on_rage_click_due(const ClickRules& rules, VisitPassing& passing) {
  if (rage_click_due(rules, passing.visit) <= passing.at_ms)
    tell(rules, passing.visit, passing.findings);
}

}  // namespace attune::friction
