#include "operators/journey/surveys.h"

#include "operators/survey_scale.h"

namespace attune::journey {
namespace {

void answered(const Turn& turn, std::size_t kind, const LastConversation& last,
              Findings& findings) {
  if (!is_in_scale(turn.survey, turn.survey_score, turn.survey_scale)) return;  // or it has none
  const std::int64_t score = own_thousandths(turn.survey, turn.survey_score, turn.survey_scale);
  const auto band = static_cast<std::size_t>(band_of(turn.survey, score));
  findings.count(measure(Family::survey_answers, kind, band));
  findings.count(measure(Family::survey_scores, kind), static_cast<std::uint64_t>(score));
  if (asked_scale(turn.survey, turn.survey_scale).high != own_scale(turn.survey).high)
    findings.count(measure(Family::surveys_mapped, kind));
  if (!last.known) return;
  const std::size_t answer = kind * 3 + band, effort = static_cast<std::size_t>(last.effort);
  findings.count(measure(Family::survey_empathy, answer, static_cast<std::size_t>(last.empathy)));
  findings.count(measure(Family::survey_effort, answer, effort));
  if (turn.survey == SurveyKind::ces)
    findings.count(measure(Family::effort_answered, effort, band));
}

}  // namespace

LastConversation spoken_of(const JourneyOptions& options, std::int64_t time_ms,
                           const CustomerMemory* customer, const Conversation* live) noexcept {
  if (live != nullptr) return summary_of(*live);
  if (customer == nullptr || customer->key == 0) return {};
  const std::int64_t since_ms = time_ms - std::int64_t{customer->last_seen_s} * 1000;
  return since_ms <= options.survey_within_ms ? unpacked(customer->ended) : LastConversation{};
}

void survey(const Turn& turn, const LastConversation& last, Findings& findings) {
  if (turn.survey == SurveyKind::none) return;
  const auto kind = static_cast<std::size_t>(turn.survey) - 1;
  if (turn.type == EventType::survey_asked) findings.count(measure(Family::surveys_asked, kind));
  if (turn.type == EventType::survey_answered) answered(turn, kind, last, findings);
}

}  // namespace attune::journey
