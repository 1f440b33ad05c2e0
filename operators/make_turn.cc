#include "operators/make_turn.h"

#include <algorithm>
#include <cmath>

#include "operators/hash.h"

namespace attune {
namespace {

std::uint32_t short_hash(std::string_view value) noexcept {
  if (value.empty()) return 0;
  const auto hash = static_cast<std::uint32_t>(hash64(value));
  // The low 16 bits name a team or an agent within a conversation: never 0 for a value that is
  // there.
  return (hash & 0xFFFF) != 0 ? hash : hash | 1;
}

std::uint64_t long_hash(std::string_view value, std::uint64_t seed) noexcept {
  if (value.empty()) return 0;
  const std::uint64_t hash = hash64(value, seed);
  return hash != 0 ? hash : 1;
}

Channel channel_of(std::string_view name) noexcept {
  if (name.empty()) return Channel::none;
  if (name == "email" || name == "e-mail") return Channel::mail;
  if (name == "voice" || name == "call" || name == "telephone") return Channel::phone;
  for (std::size_t i = 1; i < kChannelCount; ++i)
    if (name == kChannelNames[i]) return static_cast<Channel>(i);
  return Channel::other;
}

SurveyKind survey_of(std::string_view kind) noexcept {
  if (kind == "ces") return SurveyKind::ces;
  if (kind == "csat") return SurveyKind::csat;
  return kind == "nps" ? SurveyKind::nps : SurveyKind::none;
}

/// Coordinates that no page has are a producer's mistake: clamped, they would all be one place.
bool is_point(const Event& event) noexcept {
  constexpr double kLargestPage = 1e6;
  return !event[Field::ui_x].empty() && !event[Field::ui_y].empty() &&
         std::abs(event.ui_x) <= kLargestPage && std::abs(event.ui_y) <= kLargestPage;
}

}  // namespace

void make_turn(Turn& turn, const Event& event, const Reading& reading, const Utterance& said,
               std::int64_t offset) noexcept {
  // One value may stand in several fields; the seeds keep a case apart from a conversation of its
  // name.
  constexpr std::uint64_t kOfConversation = 1, kOfCase = 2, kOfCustomer = 3;
  turn.time_ms = event.time_ms;
  turn.offset = offset;
  turn.customer = long_hash(event[Field::customer], 0);
  turn.conversation = long_hash(event[Field::conversation], kOfConversation);
  const std::uint64_t of_case = long_hash(event[Field::case_id], kOfCase);
  turn.names_conversation = turn.conversation != 0 || of_case != 0;
  if (turn.conversation == 0) turn.conversation = of_case;
  if (turn.conversation == 0) turn.conversation = long_hash(event[Field::customer], kOfCustomer);
  turn.case_id = short_hash(event[Field::case_id]);
  turn.topic = short_hash(event[Field::topic]);
  turn.agent = short_hash(event[Field::agent]);
  turn.team = short_hash(event[Field::team]);
  turn.touchpoint = short_hash(event[Field::touchpoint]);
  turn.journey = short_hash(event[Field::journey]);
  turn.step = short_hash(event[Field::step]);
  turn.target = short_hash(event[Field::ui_target]);
  turn.wait_ms = static_cast<std::int32_t>(std::clamp<std::int64_t>(event.wait_ms, -1, INT32_MAX));
  turn.has_point = is_point(event);
  turn.x = turn.has_point ? static_cast<std::int32_t>(std::lround(event.ui_x)) : 0;
  turn.y = turn.has_point ? static_cast<std::int32_t>(std::lround(event.ui_y)) : 0;
  turn.survey_score = static_cast<float>(event.survey_score);
  turn.survey_scale = static_cast<float>(event.survey_scale);
  turn.survey = survey_of(event[Field::survey_kind]);
  turn.type = static_cast<EventType>(event.type);
  turn.actor = event.actor;
  turn.channel = channel_of(event[Field::channel]);
  turn.has_text = !event[Field::text].empty();
  turn.scored = reading.scored;
  turn.valence = static_cast<std::int16_t>(reading.scored ? reading.valence : 0);
  turn.urgency = static_cast<std::uint16_t>(reading.scored ? reading.urgency : 0);
  turn.emotions = reading.scored ? reading.emotions : std::uint16_t{0};
  turn.labels = 0;
  turn.said = said;
}

}  // namespace attune
