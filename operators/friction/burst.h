// Clicks that go on with one another: what rage_click and dead_click both look at.
#pragma once

#include <algorithm>

#include "operators/friction/click_profile.h"
#include "operators/visit.h"

namespace attune::friction {

/// Does an event of this type show that the page reacted to a click?
inline bool answers_click(EventType type) noexcept {
  switch (type) {
    case EventType::ui_change:
    case EventType::ui_error:
    case EventType::page_view:
    case EventType::form_start:
    case EventType::form_submit:
    case EventType::journey_step:
      return true;
    default:
      return false;
  }
}

/// Before the signals of a visit: takes a click into the running burst, or begins one with it
/// (`visit.burst` is 1 then). A click that lacks its point is compared by its target alone; one
/// without a target belongs to no burst of a profile that asks for one.
void follow_burst(const ClickRules& rules, VisitScene& scene) noexcept;

/// Of the burst's last click from the one before, or across the burst's box; 0 where points are
/// unknown.
inline std::int64_t burst_distance_px(const Visit& visit) noexcept {
  return std::max(visit.width, visit.height);
}

/// How long the burst's last `clicks` clicks took. REQUIRES: no more than the burst has, 2 to 5.
std::int64_t span_ms(const Visit& visit, std::size_t clicks) noexcept;

}  // namespace attune::friction
