// The scales that surveys are answered on. Layer 0: std only.
#pragma once

#include <cmath>
#include <cstdint>
#include <string_view>

#include "operators/measure.h"
#include "operators/turn.h"

namespace attune {

/// Lowest and highest answer, both of them possible.
struct SurveyScale {
  double low = 0, high = 0;
};

inline SurveyKind survey_kind_of(std::string_view name) noexcept {
  if (name == "ces") return SurveyKind::ces;
  if (name == "csat") return SurveyKind::csat;
  return name == "nps" ? SurveyKind::nps : SurveyKind::none;
}

/// The kind's own: CES 2.0 1 to 7, CSAT 1 to 5, NPS 0 to 10.
inline constexpr SurveyScale own_scale(SurveyKind kind) noexcept {
  if (kind == SurveyKind::nps) return {0, 10};
  return {1, kind == SurveyKind::ces ? 7.0 : 5.0};
}

/// The one that was asked on. `highest` 0: the kind's own. Where another is given, the lowest
/// answer is 1, but 0 for NPS and on scales past 10, as of percentages.
inline constexpr SurveyScale asked_scale(SurveyKind kind, double highest) noexcept {
  if (highest == 0) return own_scale(kind);
  return {kind == SurveyKind::nps || highest > 10 ? 0.0 : 1.0, highest};
}

inline constexpr bool is_in_scale(SurveyKind kind, double score, double highest) noexcept {
  const SurveyScale scale = asked_scale(kind, highest);
  return scale.high > scale.low && score >= scale.low && score <= scale.high;
}

/// Thousandths on the kind's own scale, mapped linearly. REQUIRES: is_in_scale, kind not none.
inline std::int64_t own_thousandths(SurveyKind kind, double score, double highest) noexcept {
  const SurveyScale asked = asked_scale(kind, highest), own = own_scale(kind);
  const double share = (score - asked.low) / (asked.high - asked.low);
  return std::llround(1000 * (own.low + share * (own.high - own.low)));
}

/// CES: 5 and more favourable, 3 and less not. CSAT: 4, 2. NPS: 9 (promoters), 6 (detractors).
inline constexpr SurveyBand band_of(SurveyKind kind, std::int64_t thousandths) noexcept {
  const std::int64_t favourable = kind == SurveyKind::ces ? 5 : kind == SurveyKind::csat ? 4 : 9;
  const std::int64_t unfavourable = kind == SurveyKind::ces ? 3 : kind == SurveyKind::csat ? 2 : 6;
  if (thousandths >= 1000 * favourable) return SurveyBand::favourable;
  return thousandths <= 1000 * unfavourable ? SurveyBand::unfavourable : SurveyBand::neutral;
}

}  // namespace attune
