// From the 28 labels of the model to what people use: the twelve emotions, and the groups in which
// published numbers come. The table is explained in config/models/MODEL_CARD.md.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "operators/reading.h"

namespace attune {

/// Bit of a fine label, by its published name. REQUIRES (at compile time): the name exists.
consteval std::uint32_t fine(std::string_view name) {
  for (std::size_t i = 0; i < kFineLabelCount; ++i)
    if (kFineLabelNames[i] == name) return 1u << i;
  throw "no such label";
}

/// Fine labels of each of the twelve, in the order of `Emotion`. Every fine label has one home.
inline constexpr std::array<std::uint32_t, kEmotionCount> kFineOfEmotion = {
    fine("anger") | fine("disgust"),                                            // anger
    fine("annoyance") | fine("disapproval"),                                    // frustration
    fine("confusion"),                                                          // confusion
    fine("fear") | fine("nervousness"),                                         // anxiety
    fine("disappointment"),                                                     // disappointment
    fine("sadness") | fine("grief") | fine("remorse") | fine("embarrassment"),  // sadness
    fine("gratitude"),                                                          // gratitude
    fine("relief"),                                                             // relief
    fine("approval") | fine("admiration") | fine("caring"),                     // trust
    fine("joy") | fine("amusement") | fine("love") | fine("excitement") | fine("pride"),  // delight
    fine("optimism") | fine("desire"),                                                    // hope
    fine("neutral") | fine("realization") | fine("surprise") | fine("curiosity"),         // neutral
};

/// The twelve that hold. Neutral holds only when none of the others does: a text that is surprised
/// and angry is angry.
constexpr std::uint16_t roll_up(std::uint32_t fine_labels) noexcept {
  std::uint16_t emotions = 0;
  for (std::size_t e = 0; e < kEmotionCount; ++e)
    if ((fine_labels & kFineOfEmotion[e]) != 0) emotions |= static_cast<std::uint16_t>(1u << e);
  constexpr std::uint16_t kNeutral = 1u << static_cast<unsigned>(Emotion::neutral);
  return emotions == kNeutral ? emotions : static_cast<std::uint16_t>(emotions & ~kNeutral);
}

/// The groups of the GoEmotions paper, and Ekman's six with neutral.
inline constexpr std::size_t kSentimentCount = 4, kEkmanCount = 7;
inline constexpr std::array<std::string_view, kSentimentCount> kSentimentNames = {
    "positive", "negative", "ambiguous", "neutral"};
inline constexpr std::uint32_t kPositiveLabels =
    fine("amusement") | fine("excitement") | fine("joy") | fine("love") | fine("desire") |
    fine("optimism") | fine("caring") | fine("pride") | fine("admiration") | fine("gratitude") |
    fine("relief") | fine("approval");
inline constexpr std::uint32_t kNegativeLabels =
    fine("fear") | fine("nervousness") | fine("remorse") | fine("embarrassment") |
    fine("disappointment") | fine("sadness") | fine("grief") | fine("disgust") | fine("anger") |
    fine("annoyance") | fine("disapproval");
inline constexpr std::uint32_t kAmbiguousLabels =
    fine("realization") | fine("surprise") | fine("curiosity") | fine("confusion");
inline constexpr std::array<std::uint32_t, kSentimentCount> kFineOfSentiment = {
    kPositiveLabels, kNegativeLabels, kAmbiguousLabels, fine("neutral")};
inline constexpr std::array<std::string_view, kEkmanCount> kEkmanNames = {
    "anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"};
inline constexpr std::array<std::uint32_t, kEkmanCount> kFineOfEkman = {
    fine("anger") | fine("annoyance") | fine("disapproval"),
    fine("disgust"),
    fine("fear") | fine("nervousness"),
    kPositiveLabels,
    fine("sadness") | fine("disappointment") | fine("embarrassment") | fine("grief") |
        fine("remorse"),
    kAmbiguousLabels,
    fine("neutral"),
};

/// Three-way sentiment, in the order of its lanes.
inline constexpr std::array<std::string_view, 3> kPolarityNames = {"negative", "neutral",
                                                                   "positive"};

/// Bits of a comma-separated list of fine labels; nothing when a name is unknown or none is given.
std::optional<std::uint32_t> parse_fine_labels(std::string_view list) noexcept;
/// The same for the twelve.
std::optional<std::uint32_t> parse_emotions(std::string_view list) noexcept;

}  // namespace attune
