#include "operators/friction/click_profile.h"

namespace attune {
namespace {

using P = ClickProfile;
using S = ClickRules::Span;
using D = ClickRules::Distance;

// profile, name, clicks, span, time and whether it is included, distance likewise, same target,
// begins anew, a change ends it, dead after
constexpr std::array<ClickRules, kClickProfileCount> kRules = {{
    {P::posthog, "posthog", 3, S::gap, 1'000, false, D::manhattan, 30, false, false, false, false,
     2'500},
    {P::sentry, "sentry", 3, S::unanswered, 7'000, false, D::none, 0, false, true, false, true,
     7'000},
    {P::datadog, "datadog", 3, S::sliding, 1'000, true, D::euclidean, 100, true, true, false, false,
     100},
    {P::openreplay, "openreplay", 3, S::gap, 300, false, D::none, 0, false, true, false, false,
     1'234},
    {P::mixpanel, "mixpanel", 4, S::gap, 1'000, false, D::euclidean, 30, false, false, true, false,
     500},
    {P::amplitude, "amplitude", 4, S::restarting, 1'000, false, D::box, 50, true, true, false,
     false, 3'000},
    {P::attune, "attune", 3, S::gap, 1'000, false, D::manhattan, 30, false, false, false, true,
     2'500},
}};

consteval bool in_enum_order() {
  for (std::size_t i = 0; i < kRules.size(); ++i)
    if (static_cast<std::size_t>(kRules[i].profile) != i) return false;
  return true;
}
static_assert(in_enum_order(),
              "the table and enum ClickProfile list the same profiles in the same order");

}  // namespace

const ClickRules& rules_of(ClickProfile profile) noexcept {
  return kRules[static_cast<std::size_t>(profile)];
}

std::optional<ClickProfile> click_profile_named(std::string_view name) noexcept {
  for (const ClickRules& rules : kRules)
    if (rules.name == name) return rules.profile;
  return std::nullopt;
}

}  // namespace attune
