#include "operators/friction/dead_click.h"

#include <algorithm>

namespace attune::friction {
namespace {

/// A producer tells a dead click when its own time has passed, which is 7 s at most (sentry).
constexpr std::int64_t kToldWithinMs = 10'000;

/// From the click until it is told: its burst must be over, too.
std::int64_t wait_ms(const ClickRules& rules) noexcept {
  return std::max(rules.dead_ms, rules.time_ms);
}

void forget(Visit& visit, std::size_t i) noexcept {
  std::copy(visit.waiting.begin() + i + 1, visit.waiting.end(), visit.waiting.begin() + i);
  --visit.waiting_count;
}

void on_click(Visit& visit) noexcept {
  const bool goes_on = visit.burst > 1 && visit.waiting_count != 0 &&
                       visit.waiting[visit.waiting_count - 1u] + visit.gaps_ms[0] == visit.click;
  if (goes_on) forget(visit, visit.waiting_count - 1u);
  if (visit.waiting_count == Visit::kWaiting) forget(visit, 0);
  visit.waiting[visit.waiting_count++] = visit.click;
}

/// Answers the clicks whose time has not passed.
void on_answer(const ClickRules& rules, Visit& visit, std::uint32_t now) noexcept {
  std::size_t kept = 0;
  while (kept < visit.waiting_count && now - visit.waiting[kept] >= rules.dead_ms) ++kept;
  visit.waiting_count = static_cast<std::uint8_t>(kept);
}

void on_told(VisitScene& scene, std::uint32_t now) {
  Visit& visit = scene.visit;
  const bool of_last = visit.click != Visit::kNever &&
                       (scene.turn.target == 0 || scene.turn.target == visit.target) &&
                       now - visit.click <= kToldWithinMs;
  if (of_last && visit.told_dead) return;
  const bool last_waits =
      visit.waiting_count != 0 && visit.waiting[visit.waiting_count - 1u] == visit.click;
  if (of_last && last_waits) forget(visit, visit.waiting_count - 1u);
  else if (!of_last && visit.waiting_count > (last_waits ? 1 : 0)) forget(visit, 0);
  visit.told_dead = visit.told_dead || of_last;
  scene.findings.signal(Signal::dead_click, of_last ? now - visit.click : 0);
}

}  // namespace

void dead_click(const ClickRules& rules, VisitScene& scene) {
  const std::uint32_t now = scene.visit.after(scene.turn.time_ms);
  if (scene.turn.type == EventType::ui_click) on_click(scene.visit);
  else if (scene.turn.type == EventType::ui_dead) on_told(scene, now);
  else if (answers_click(scene.turn.type)) on_answer(rules, scene.visit, now);
}

std::int64_t dead_click_due(const ClickRules& rules, const Visit& visit) noexcept {
  return visit.waiting_count == 0 ? INT64_MAX : visit.at(visit.waiting[0]) + wait_ms(rules);
}

void on_dead_click_due(const ClickRules& rules, VisitPassing& passing) {
  Visit& visit = passing.visit;
  while (dead_click_due(rules, visit) <= passing.at_ms) {
    visit.told_dead = visit.told_dead || visit.waiting[0] == visit.click;
    passing.findings.signal(Signal::dead_click, passing.at_ms - visit.at(visit.waiting[0]));
    forget(visit, 0);
  }
}

}  // namespace attune::friction
