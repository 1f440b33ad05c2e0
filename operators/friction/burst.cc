#include "operators/friction/burst.h"

#include <cmath>

namespace attune::friction {
namespace {

using Distance = ClickRules::Distance;
using Span = ClickRules::Span;

std::uint16_t bounded(std::int64_t value) noexcept {
  return static_cast<std::uint16_t>(std::min<std::int64_t>(value, UINT16_MAX));
}

bool near(const ClickRules& rules, std::int64_t square, std::int64_t limit) noexcept {
  return rules.distance_included ? square <= limit : square < limit;
}

struct Box {
  std::int32_t x = 0, y = 0;
  std::int64_t width = 0, height = 0;
};

/// The burst's box with the click in it.
Box with(const Visit& visit, const Turn& click) noexcept {
  Box box{std::min(visit.x, click.x), std::min(visit.y, click.y)};
  box.width = std::max<std::int64_t>(std::int64_t{visit.x} + visit.width, click.x) - box.x;
  box.height = std::max<std::int64_t>(std::int64_t{visit.y} + visit.height, click.y) - box.y;
  return box;
}

/// Is the click near enough? `distance_px` becomes how far it is. REQUIRES: both have points.
bool near(const ClickRules& rules, const Visit& visit, const Turn& click,
          std::int64_t& distance_px) noexcept {
  const std::int64_t x = std::abs(std::int64_t{click.x} - visit.x),
                     y = std::abs(std::int64_t{click.y} - visit.y);
  const std::int64_t limit = rules.distance_px;
  switch (rules.distance) {
    case Distance::none:
      return true;
    case Distance::manhattan:
      distance_px = x + y;
      return near(rules, x + y, limit);
    case Distance::euclidean:
      distance_px = std::llround(std::hypot(static_cast<double>(x), static_cast<double>(y)));
      return near(rules, x * x + y * y, limit * limit);
    case Distance::box:
      break;
  }
  const Box box = with(visit, click);
  return near(rules, std::max(box.width, box.height), limit);
}

bool in_time(const ClickRules& rules, const Visit& visit, std::uint32_t now) noexcept {
  const std::int64_t gap_ms = std::int64_t{now} - visit.click;
  switch (rules.span) {
    case Span::gap:
    case Span::sliding:
      return rules.in_time(gap_ms);
    case Span::unanswered:
      return rules.in_time(std::int64_t{now} - visit.burst_since);
    case Span::restarting:
      break;
  }
  const std::size_t counted = std::min<std::size_t>(visit.burst, rules.clicks - 1u);
  return rules.in_time(gap_ms + (counted < 2 ? 0 : span_ms(visit, counted)));
}

void begin(Visit& visit, std::uint32_t now) noexcept {
  visit.burst = 1;
  visit.burst_since = now;
  visit.told_rage = false;
  visit.gaps_ms = {};
  visit.width = visit.height = 0;
}

void go_on(Visit& visit, std::uint32_t now) noexcept {
  if (visit.burst != UINT8_MAX) ++visit.burst;
  std::copy_backward(visit.gaps_ms.begin(), visit.gaps_ms.end() - 1, visit.gaps_ms.end());
  visit.gaps_ms[0] = bounded(now - visit.click);
}

/// The page changed. What nothing answered in time stays as it is.
void end_burst(const ClickRules& rules, Visit& visit, std::uint32_t now) noexcept {
  if (rules.span == Span::unanswered && !rules.in_time(std::int64_t{now} - visit.burst_since))
    return;
  visit.burst = 0;
}

void remember_point(const ClickRules& rules, Visit& visit, const Turn& click,
                    std::int64_t distance_px) noexcept {
  const bool has_box = rules.distance == Distance::box && visit.burst > 1 && visit.has_point;
  if (!click.has_point) {
    visit.has_point = has_box;
  } else if (has_box) {
    const Box box = with(visit, click);
    visit.x = box.x;
    visit.y = box.y;
    visit.width = bounded(box.width);
    visit.height = bounded(box.height);
  } else {
    visit.x = click.x;
    visit.y = click.y;
    visit.width = visit.burst > 1 ? bounded(distance_px) : 0;
    visit.has_point = true;
  }
}

}  // namespace

std::int64_t span_ms(const Visit& visit, std::size_t clicks) noexcept {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i + 1 < clicks; ++i) sum += visit.gaps_ms[i];
  return sum;
}

void follow_burst(const ClickRules& rules, VisitScene& scene) noexcept {
  Visit& visit = scene.visit;
  const Turn& turn = scene.turn;
  const std::uint32_t now = visit.after(turn.time_ms);
  if (turn.type != EventType::ui_click) {
    if (rules.change_ends && answers_click(turn.type) && turn.type != EventType::ui_error)
      end_burst(rules, visit, now);
    return;
  }
  const bool same_target = turn.target != 0 && turn.target == visit.target;
  const bool points = visit.has_point && turn.has_point;
  std::int64_t distance_px = 0;
  const bool goes_on = visit.burst != 0 && in_time(rules, visit, now) &&
                       (same_target || !rules.same_target) &&
                       (points ? near(rules, visit, turn, distance_px) : same_target);
  if (goes_on) go_on(visit, now);
  else begin(visit, now);
  remember_point(rules, visit, turn, distance_px);
  visit.target = turn.target;
  visit.click = now;
  visit.errored = visit.told_dead = false;
}

}  // namespace attune::friction
