#include "operators/emotion/support_texts.h"

#include <algorithm>

#include "operators/emotion/rollup.h"
#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::uint32_t bit(Emotion emotion) {
  return 1u << static_cast<unsigned>(emotion);
}
constexpr std::uint32_t kNegative = bit(Emotion::anger) | bit(Emotion::frustration) |
                                    bit(Emotion::anxiety) | bit(Emotion::disappointment) |
                                    bit(Emotion::sadness);
constexpr std::uint32_t kPositive = bit(Emotion::gratitude) | bit(Emotion::relief) |
                                    bit(Emotion::trust) | bit(Emotion::delight) |
                                    bit(Emotion::hope);

TrainingText training_text(std::string text, std::uint32_t emotions, float urgency,
                           const SupportOptions& options) {
  TrainingText result;
  result.text = std::move(text);
  const bool negative = (emotions & kNegative) != 0, positive = (emotions & kPositive) != 0;
  if (positive) result.target[kPositiveLane] = negative ? 0.5f : 1;
  if (negative) result.target[kNegativeLane] = positive ? 0.5f : 1;
  if (!positive && !negative) result.target[kNeutralLane] = 1;
  result.weight = options.polarity_weight;
  result.has_fine = false;
  for (std::size_t e = 0; e < kEmotionCount; ++e)
    result.support[e] = static_cast<float>(emotions >> e & 1u);
  result.emotion_weight = options.emotion_weight;
  result.support[kUrgencyLane] = std::max(urgency, 0.0f);
  result.urgency_weight = urgency < 0 ? 0 : options.urgency_weight;
  return result;
}

}  // namespace

std::vector<TrainingText> support_training_texts(std::span<const SupportText> texts,
                                                 const SupportOptions& options) {
  std::vector<TrainingText> result;
  for (const SupportText& one : texts) {
    result.push_back(training_text(one.text, one.emotions, one.urgency, options));
    result.back().copies = options.copies;
  }
  return result;
}

std::vector<TrainingText> joined_support_texts(std::span<const SupportText> texts,
                                               const SupportOptions& options) {
  std::vector<const SupportText*> neutral;
  for (const SupportText& one : texts)
    if (one.emotions == bit(Emotion::neutral)) neutral.push_back(&one);
  std::vector<TrainingText> result;
  if (neutral.empty()) return result;
  for (std::uint32_t round = 0; round < options.joined; ++round)
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::uint64_t dice =
          hash_mix(options.seed ^ 0x9e3779b97f4a7c15ull,
                   hash_mix(round + 0xd1b54a32d192ed03ull, i ^ 0xa0761d6478bd642full));
      const SupportText& other = *neutral[(dice >> 1) % neutral.size()];
      const bool before = (dice & 1u) != 0;
      const SupportText &first = before ? other : texts[i], &second = before ? texts[i] : other;
      result.push_back(training_text(first.text + " " + second.text, texts[i].emotions,
                                     std::max(texts[i].urgency, other.urgency), options));
      result.back().derived = true;
    }
  return result;
}

void roll_up_targets(std::span<TrainingText> texts, const SupportOptions& options) {
  constexpr auto kNeutral = static_cast<std::size_t>(Emotion::neutral);
  for (TrainingText& text : texts) {
    if (!text.has_fine) continue;
    text.support[kNeutral] = 1;
    for (std::size_t e = 0; e < kNeutral; ++e) {
      float none = 1;
      for (std::size_t l = 0; l < kFineLabelCount; ++l)
        if ((kFineOfEmotion[e] >> l & 1u) != 0) none *= 1 - text.target[l];
      text.support[e] = 1 - none;
      text.support[kNeutral] *= none;
    }
    text.emotion_weight = options.rolled_up_weight * text.weight;
  }
}

}  // namespace attune
