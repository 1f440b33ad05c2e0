// What a customer's text feels like within its conversation: the model's reading, and over it what
// the words show beyond doubt. Every fold asks here; what is published of single texts (emotions,
// valence) stays the model's. Layer 0: std only. Pure; any thread.
#pragma once

#include <algorithm>
#include <cstdint>

#include "operators/reading.h"
#include "operators/turn.h"

namespace attune {

/// Emotions, valence or urgency that call for empathy, and words that are those of distress. An
/// emotion of distress alone is not enough: a plain question reads as confusion. Thresholds: [O],
/// chosen on tests/golden/conversations/building, those of words on texts of writers that the head
/// had not learnt from, see operators/empathy/CONVERSATION.md.
struct DistressOptions {
  std::int32_t emotion_valence =
      -3'000;  ///< empathy.distress_emotion_valence: with an emotion of distress, at or below
  std::int32_t valence =
      -6'000;  ///< empathy.distress_valence: whatever the emotions, at or below, in 1/kValenceOne
  std::int32_t urgency = 8'000;         ///< empathy.distress_urgency: at or above, in 1/kUrgencyOne
  std::int32_t stakes_urgency = 7'000;  ///< empathy.stakes_urgency: in distress, at or above
  /// empathy.distress_words: enough alone; and empathy.distress_doubt: the thresholds above count
  /// from here on. Of distress_odds; as probabilities 0.88 and 0.5.
  std::int32_t words = 510, doubt = 0;
  bool operator==(const DistressOptions&) const = default;
};
inline constexpr auto kDistressEmotions = static_cast<std::uint16_t>(
    bit(Emotion::anger) | bit(Emotion::frustration) | bit(Emotion::confusion) |
    bit(Emotion::anxiety) | bit(Emotion::disappointment) | bit(Emotion::sadness));
/// What a conversation may begin with and be repaired from.
inline constexpr auto kTroubledEmotions =
    static_cast<std::uint16_t>(bit(Emotion::anger) | bit(Emotion::frustration) |
                               bit(Emotion::confusion) | bit(Emotion::anxiety));
inline constexpr auto kGladEmotions = static_cast<std::uint16_t>(
    bit(Emotion::gratitude) | bit(Emotion::relief) | bit(Emotion::trust));
/// [O], chosen on the same: a text in distress is at least this cold, one that thanks at least this
/// warm; urgency counts at or below this valence; gladness is heard from this one on.
inline constexpr std::int16_t kDistressValence = -4'000, kThanksValence = 4'000,
                              kCoolValence = -2'500, kGladValence = 5'000;
/// Below, as Utterance::distress (a probability of 0.12): not even exasperation counts; it was
/// good-humoured, or plain notice of leaving [O], chosen as the thresholds of words.
inline constexpr std::int16_t kGoodHumour = -2 * kOddsOne;
/// Log-odds of distress in 1/kOddsOne that the coldest valence adds, and the warmest takes away
/// [O]: chosen likewise.
inline constexpr std::int32_t kOddsOfValence = 2 * kOddsOne;
/// At or below: a mood that is cold, and not only less warm [O]. A plain text is never as cold.
inline constexpr std::int16_t kColdValence = -1'000,
                              kPlainValence = kColdValence + kValenceOne / 100;

/// Thanks in words, and the model hears them too.
inline bool is_glad_thanks(const Turn& turn) noexcept {
  return turn.has(Cue::thanks) && turn.valence >= kGladValence;
}
/// The words leave no doubt: exasperation, praise beside a complaint, a threat to leave, somebody
/// else asked for. Looking back at what made them despair, they may thank.
inline bool is_exasperated(const Turn& turn) noexcept {
  return turn.has(Cue::sarcastic) || turn.has(Cue::churn_threat) ||
         ((turn.has(Cue::exasperated) || turn.has(Cue::escalation_request)) &&
          !is_glad_thanks(turn));
}

inline bool has_stakes(const Turn& turn) noexcept {
  return (turn.said.cues & kContextCues) != 0;
}

/// By its thresholds. A text that it did not judge, it takes for plain.
inline bool model_reads_distress(const Turn& turn, const DistressOptions& options) noexcept {
  if (!turn.scored) return false;
  const bool emotion = (turn.emotions & kDistressEmotions) != 0;
  const bool urgent = turn.urgency >= options.urgency && (emotion || turn.valence <= kCoolValence);
  return (emotion && turn.valence <= options.emotion_valence) || turn.valence <= options.valence ||
         urgent;
}

/// Of the words and the valence together, in 1/kOddsOne: each doubts the other.
inline std::int32_t distress_odds(const Turn& turn) noexcept {
  const std::int32_t valence = turn.scored ? turn.valence : 0;
  return turn.said.distress - kOddsOfValence * valence / kValenceOne;
}

/// Haste where much is at stake: an emergency is told in few words, and often calmly.
inline bool is_pressing(const Turn& turn, const DistressOptions& options) noexcept {
  return turn.scored && turn.urgency >= options.urgency && has_stakes(turn);
}

inline bool is_distress(const Turn& turn, const DistressOptions& options) noexcept {
  if (!turn.is_customer_text()) return false;
  if (!turn.said.read) return model_reads_distress(turn, options);
  if (is_exasperated(turn) && turn.said.distress >= kGoodHumour) return true;
  if (turn.has(Cue::calm)) return false;
  if (is_pressing(turn, options)) return true;
  const std::int32_t odds = distress_odds(turn);
  return odds >= options.words || (odds >= options.doubt && model_reads_distress(turn, options));
}

inline bool is_high_stakes(const Turn& turn, const DistressOptions& options) noexcept {
  return turn.is_customer_text() && (has_stakes(turn) || (turn.urgency >= options.stakes_urgency &&
                                                          is_distress(turn, options)));
}

/// Of a customer's text, for what goes on in its conversation.
struct TextMood {
  bool known = false;  ///< the model judged the text, or its words are enough; no bare goodbye
  std::int16_t valence = 0;    ///< 1/kValenceOne
  std::uint16_t emotions = 0;  ///< bit i = Emotion(i)
};

inline TextMood mood_of(const Turn& turn, const DistressOptions& options) noexcept {
  TextMood mood{turn.scored, turn.valence, turn.emotions};
  if (is_distress(turn, options)) {
    mood.known = true;
    mood.valence = std::min(mood.valence, kDistressValence);
    mood.emotions &= static_cast<std::uint16_t>(~kGladEmotions);
    if ((mood.emotions & kDistressEmotions) == 0)
      mood.emotions |= static_cast<std::uint16_t>(bit(Emotion::frustration));
  } else if (turn.is_customer_text() && turn.has(Cue::thanks)) {
    mood.known = true;
    mood.valence = std::max(mood.valence, kThanksValence);
    mood.emotions |= static_cast<std::uint16_t>(bit(Emotion::gratitude));
  } else {
    if (turn.is_customer_text() && turn.has(Cue::goodbye)) mood.known = false;
    if (turn.has(Cue::calm)) {  // "sorry, what?" is no distress, and still confused
      const unsigned kept = turn.has(Cue::question) ? bit(Emotion::confusion) : 0;
      mood.emotions &= static_cast<std::uint16_t>(~kDistressEmotions | kept);
    }
    mood.valence = std::max<std::int16_t>(mood.valence, turn.has(Cue::calm) ? 0 : kPlainValence);
  }
  return mood;
}

}  // namespace attune
