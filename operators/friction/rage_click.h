// rage_click [V]: clicks that follow one another fast at one place, as the profile in force says
// (click_profile.h); once per burst, at the click that makes it rage. In profile sentry only a
// burst that nothing answered is rage, so it holds at the deadline, not at a click.
#pragma once

#include "operators/friction/burst.h"

namespace attune::friction {

/// After follow_burst and dead_click.
void rage_click(const ClickRules& rules, VisitScene& scene);
/// When a burst that nothing answered becomes rage; INT64_MAX = it does not.
std::int64_t rage_click_due(const ClickRules& rules, const Visit& visit) noexcept;
void on_rage_click_due(const ClickRules& rules, VisitPassing& passing);

}  // namespace attune::friction
