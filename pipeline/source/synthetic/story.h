// What synthetic customers live through: journeys, their steps, the moods there, an incident.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// What a phrase is written to sound like. Not attune's emotions: those are the model's to find.
enum class Mood : std::uint8_t { content, neutral, confused, anxious, frustrated, angry, grateful, relieved };
inline constexpr std::size_t kMoodCount = 8;
using MoodWeights = std::array<std::uint16_t, kMoodCount>;  ///< per mille, in the order of Mood

/// One step of a journey.
struct Step {
  std::string_view journey, name, touchpoint, topic;
  std::string_view control;     ///< what people press here
  std::uint16_t leave_percent;  ///< chance of an event to be the last one here
  MoodWeights moods;
};

/// In story order: a customer who leaves a step goes to the next one of the same journey, and from
/// the last one to a new journey.
inline constexpr std::array<Step, 10> kSteps = {{
    {"shopping", "browse", "product-page", "choice", "tile.product", 30, {300, 420, 70, 30, 40, 10, 80, 50}},
    {"shopping", "basket", "basket-page", "basket", "button.quantity", 34, {260, 450, 70, 40, 60, 20, 60, 40}},
    {"shopping", "payment", "checkout-page", "payment", "button.pay-now", 36, {220, 460, 60, 60, 50, 20, 80, 50}},
    {"shopping", "confirmation", "thank-you-page", "order", "link.order", 50, {240, 330, 40, 30, 20, 10, 230, 100}},
    {"delivery", "dispatch", "mail-notice", "shipment", "link.shipment", 45, {220, 480, 60, 60, 50, 20, 70, 40}},
    {"delivery", "tracking", "tracking-page", "shipment", "link.track", 30, {150, 440, 80, 140, 80, 40, 40, 30}},
    {"delivery", "arrival", "door", "delivery", "button.received", 45, {260, 290, 30, 30, 60, 40, 170, 120}},
    {"returns", "request", "return-form", "return", "button.return", 36, {120, 480, 110, 60, 100, 40, 60, 30}},
    {"returns", "pickup", "courier", "collection", "select.slot", 40, {140, 470, 70, 70, 90, 40, 80, 40}},
    {"returns", "refund", "account-page", "refund", "link.refund", 38, {110, 370, 60, 110, 90, 40, 110, 110}},
}};
inline constexpr std::size_t kJourneyStarts[] = {0, 4, 7};
inline constexpr std::uint32_t kJourneyPercent[] = {50, 30, 20};  ///< of new journeys

/// The incident: the payment breaks, nobody gets through; first they wonder, then they are angry.
inline constexpr std::size_t kBrokenStep = 2;
inline constexpr std::int64_t kAngerAfterMs = 8'000;
inline constexpr std::uint32_t kHitPercent = 88;  ///< the others pay by another way
inline constexpr MoodWeights kFirstReaction = {10, 110, 720, 90, 60, 10, 0, 0};
inline constexpr MoodWeights kLaterReaction = {0, 60, 130, 30, 140, 640, 0, 0};

/// `point` in [0, 1000).
inline Mood pick_mood(const MoodWeights& weights, std::uint32_t point) noexcept {
  std::size_t mood = 0;
  while (mood + 1 < kMoodCount && point >= weights[mood]) point -= weights[mood++];
  return static_cast<Mood>(mood);
}

}  // namespace attune
