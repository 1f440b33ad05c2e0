// dead_click [V]: a ui.click that nothing answers (ui.change, page.view, ui.error, form.start,
// form.submit, journey.step of that customer) within the profile's time; in a burst only the last
// click can be dead, so where that time is short it is told when no further click can belong to the
// burst. Or the producer says so itself (ui.dead), which then stands for the click it is about.
#pragma once

#include "operators/friction/burst.h"

namespace attune::friction {

/// After follow_burst, before rage_click.
void dead_click(const ClickRules& rules, VisitScene& scene);
/// When the longest waiting click becomes dead; INT64_MAX = none waits.
std::int64_t dead_click_due(const ClickRules& rules, const Visit& visit) noexcept;
void on_dead_click_due(const ClickRules& rules, VisitPassing& passing);

}  // namespace attune::friction
