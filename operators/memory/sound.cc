#include "operators/memory/sound.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <initializer_list>

#include "operators/reading.h"

namespace attune {
namespace {

constexpr std::int32_t kMostPixels = 1'000'000;  // what make_turn lets through

bool are_bools(std::initializer_list<const bool*> values) noexcept {
  return std::all_of(values.begin(), values.end(),
                     [](const bool* value) { return is_bool(*value); });
}

bool is_channel(Channel channel) noexcept {
  return static_cast<std::size_t>(channel) < kChannelCount;
}

bool is_pixel(std::int32_t value) noexcept {
  return value >= -kMostPixels && value <= kMostPixels;
}

bool sound(const Utterance& said) noexcept {
  return are_bools({&said.read, &said.implicit_promise, &said.checks, &said.stock_apology,
                    &said.puzzled}) &&
         is_time(said.promise_due_ms) && said.content.count <= kMostContentWords;
}

}  // namespace

bool is_bool(const bool& value) noexcept {
  unsigned char raw = 0;
  std::memcpy(&raw, &value, sizeof raw);
  return raw <= 1;
}

bool sound(const Turn& turn) noexcept {
  return is_time(turn.time_ms) && turn.wait_ms >= -1 && is_pixel(turn.x) && is_pixel(turn.y) &&
         std::isfinite(turn.survey_score) && std::isfinite(turn.survey_scale) &&
         turn.valence >= -kValenceOne && turn.valence <= kValenceOne &&
         turn.urgency <= kUrgencyOne && turn.type <= EventType::other &&
         turn.actor <= Actor::system && is_channel(turn.channel) &&
         turn.survey <= SurveyKind::nps &&
         are_bools({&turn.has_point, &turn.has_text, &turn.scored, &turn.names_conversation}) &&
         sound(turn.said);
}

bool sound(const Conversation& conversation) noexcept {
  return is_time(conversation.opened_ms) && is_channel(conversation.channel);
}

bool sound(const LastWords& words) noexcept {
  return words.next < LastWords::kTexts &&
         std::all_of(words.count.begin(), words.count.end(),
                     [](std::uint8_t count) { return count <= LastWords::kWords; });
}

bool sound(const CustomerMemory& customer) noexcept {
  return is_channel(customer.channel);
}

bool sound(const Visit& visit) noexcept {
  return is_time(visit.opened_ms) && is_pixel(visit.x) && is_pixel(visit.y) &&
         visit.waiting_count <= Visit::kWaiting;
}

bool sound(const JourneyProgress& journey) noexcept {
  return is_time(journey.last_ms) && is_time(journey.step_since_ms);
}

}  // namespace attune
