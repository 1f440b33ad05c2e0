// One moment of a conversation, as the folds see it: the turn, what was remembered before it, and where
// findings go. Layer 0: std only.
#pragma once

#include <cstdint>

#include "operators/conversation.h"
#include "operators/findings.h"
#include "operators/reading.h"
#include "operators/turn.h"

namespace attune {

/// Emotions, valence or urgency that call for empathy. An emotion of distress alone is not enough: a
/// plain question reads as confusion. Thresholds: [O], chosen on tests/golden/conversations/building,
/// see operators/empathy/README.md.
struct DistressOptions {
  std::int32_t emotion_valence = -3'000;  ///< empathy.distress_emotion_valence: with an emotion of distress, at or below
  std::int32_t valence = -6'000;          ///< empathy.distress_valence: whatever the emotions, at or below, in 1/kValenceOne
  std::int32_t urgency = 8'000;           ///< empathy.distress_urgency: at or above, in 1/kUrgencyOne
  std::int32_t stakes_urgency = 6'000;    ///< empathy.stakes_urgency: in distress, at or above
  bool operator==(const DistressOptions&) const = default;
};
inline constexpr std::uint16_t kDistressEmotions = static_cast<std::uint16_t>(
    bit(Emotion::anger) | bit(Emotion::frustration) | bit(Emotion::confusion) | bit(Emotion::anxiety) |
    bit(Emotion::disappointment) | bit(Emotion::sadness));
/// What a conversation may begin with and be repaired from.
inline constexpr std::uint16_t kTroubledEmotions =
    static_cast<std::uint16_t>(bit(Emotion::anger) | bit(Emotion::frustration) |
                               bit(Emotion::confusion) | bit(Emotion::anxiety));
inline constexpr std::uint16_t kGladEmotions =
    static_cast<std::uint16_t>(bit(Emotion::gratitude) | bit(Emotion::relief) | bit(Emotion::trust));

/// A turn within its conversation. Folds are called in this order: empathy settles the acts of a reply,
/// then every friction signal, then empathy's and journey's, then everything is remembered. So all of
/// them see the conversation as it was before the turn, apart from flags that a signal set itself.
struct Scene {
  const Turn& turn;
  Conversation& conversation;
  LastWords* words = nullptr;          ///< of the customer's last texts; null: none yet
  CustomerMemory* customer = nullptr;  ///< of the turn's customer, else the conversation's; null: unknown
  Findings& findings;
  bool opened = false;       ///< the turn began this conversation
  bool known_customer = false;  ///< `customer` had been remembered before this turn
  bool distress = false;     ///< a customer's text in distress
  bool high_stakes = false;  ///< a customer's text with a context cue, or in distress and urgent
  std::uint32_t acts = 0;    ///< of a reply, settled: what holds in this conversation
  std::uint8_t repeats = 0;  ///< of a reply: to how many others its wording was given; 0 too when it is one of a kind
  std::uint8_t shared_words = 0;  ///< of a reply that restates: content words of the customer's in it
  std::uint8_t jargon_words = 0;  ///< of a reply: those that this customer has not used

  bool has(Act act) const noexcept { return (acts & bit(act)) != 0; }
  std::int64_t now_ms() const noexcept { return turn.time_ms; }
};

/// Praise from somebody who says that they leave is none.
inline bool is_bitter(const Turn& turn) noexcept { return turn.has(Cue::churn_threat) && turn.valence > 0; }
inline bool is_distress(const Turn& turn, const DistressOptions& options) noexcept {
  return turn.is_customer_text() && turn.scored &&
         (((turn.emotions & kDistressEmotions) != 0 && turn.valence <= options.emotion_valence) ||
          turn.valence <= options.valence || turn.urgency >= options.urgency || is_bitter(turn));
}
inline bool is_high_stakes(const Turn& turn, const DistressOptions& options) noexcept {
  return turn.is_customer_text() &&
         ((turn.said.cues & kContextCues) != 0 || (is_distress(turn, options) && turn.urgency >= options.stakes_urgency));
}

/// A deadline that passed in a conversation, or its end: `at_ms` is the moment.
struct Passing {
  Conversation& conversation;
  Findings& findings;
  std::int64_t at_ms = 0;
};

/// Why a conversation ended.
enum class Ending : std::uint8_t { idle, ended, too_old, evicted, end_of_input };

}  // namespace attune
