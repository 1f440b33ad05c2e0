// What one text said: emotions, valence and urgency. Layer 0: std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "operators/language.h"

namespace attune {

/// The twelve emotions that a customer-experience lead uses, in the order of every bit mask,
/// counter array and JSON object.
enum class Emotion : std::uint8_t {
  anger, frustration, confusion, anxiety, disappointment, sadness,
  gratitude, relief, trust, delight, hope, neutral,
};
inline constexpr std::size_t kEmotionCount = 12;
inline constexpr std::array<std::string_view, kEmotionCount> kEmotionNames = {
    "anger", "frustration", "confusion", "anxiety", "disappointment", "sadness",
    "gratitude", "relief", "trust", "delight", "hope", "neutral"};

/// The 28 labels of GoEmotions, alphabetical with neutral last: the model's own outputs.
inline constexpr std::size_t kFineLabelCount = 28;
inline constexpr std::array<std::string_view, kFineLabelCount> kFineLabelNames = {
    "admiration", "amusement", "anger", "annoyance", "approval", "caring", "confusion",
    "curiosity", "desire", "disappointment", "disapproval", "disgust", "embarrassment",
    "excitement", "fear", "gratitude", "grief", "joy", "love", "nervousness", "optimism", "pride",
    "realization", "relief", "remorse", "sadness", "surprise", "neutral"};

/// Valence is fixed point, so that sums over windows never depend on order: 1.0 is kValenceOne.
inline constexpr std::int32_t kValenceOne = 10'000;

/// Confidence is fixed point for the same reason: a probability of 1.0 is kConfidenceOne.
inline constexpr std::uint16_t kConfidenceOne = 10'000;

/// Models that a process can have at once, one for a language.
inline constexpr std::size_t kMostModels = 28;

/// Urgency likewise.
inline constexpr std::int32_t kUrgencyOne = 10'000;

/// Why a text was not scored.
enum class Abstention : std::uint8_t { none, no_token, too_short, unknown_words, other_language };
inline constexpr std::size_t kAbstentionCount = 5;
inline constexpr std::array<std::string_view, kAbstentionCount> kAbstentionNames = {"none", "no_token", "too_short", "unknown_words",
                                                                                    "other_language"};
inline constexpr std::string_view name_of(Abstention reason) noexcept {
  return kAbstentionNames[static_cast<std::size_t>(reason)];
}

/// What the emotion stage read in one text.
struct Reading {
  std::uint32_t fine = 0;      ///< bit i = kFineLabelNames[i] holds
  std::uint16_t emotions = 0;  ///< bit i = Emotion(i) holds
  std::uint16_t confidence = 0;  ///< the surest label's calibrated probability, [0, kConfidenceOne]
  std::int32_t valence = 0;    ///< [-kValenceOne, kValenceOne]
  std::uint16_t words = 0;          ///< of the part that was judged; marks, numbers and emoji are none
  std::uint16_t unknown_words = 0;  ///< of them, words that the model has never seen
  std::uint8_t model = 0;      ///< which of the process's models judged, < kMostModels
  bool has_text = false;       ///< a non-empty text of the customer (counts in `texts`)
  bool scored = false;         ///< a model gave a judgement (counts in `valence.count`)
  Language language = Language::unknown;
  Abstention abstention = Abstention::none;  ///< why a text was not scored; none: scored, or no text
  std::int32_t urgency = 0;    ///< [0, kUrgencyOne]
  bool urgent = false;         ///< over the model's threshold
};

}  // namespace attune
