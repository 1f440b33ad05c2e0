// Customers' texts with the twelve emotions and urgency, and how the student is shown them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "operators/emotion/train_corpus.h"

namespace attune {

struct SupportText {
  std::string text;
  std::uint32_t emotions = 0;  ///< bit i = Emotion(i)
  float urgency = -1;          ///< 0, 0.5 or 1; -1: not given
};

struct SupportOptions {
  float emotion_weight = 0.7f;   ///< beside 1 for a text with people's 28 labels
  float urgency_weight = 0.08f;  ///< likewise
  float polarity_weight = 0.2f;
  float rolled_up_weight = 0.02f;  ///< of the twelve that follow from a text's 28 labels
  std::uint32_t copies = 1;        ///< times that an epoch shows a text
  std::uint32_t joined = 2;        ///< texts made of each with a neutral one before or after it
  std::uint64_t seed = 1;
};

/// The texts as they were written; nothing is known of their 28 labels.
std::vector<TrainingText> support_training_texts(std::span<const SupportText> texts,
                                                 const SupportOptions& options);

/// Each with a neutral one beside it: a second sentence without feeling changes none.
std::vector<TrainingText> joined_support_texts(std::span<const SupportText> texts,
                                               const SupportOptions& options);

/// Gives texts with 28 labels the twelve that follow from them, by the table of rollup.h.
void roll_up_targets(std::span<TrainingText> texts, const SupportOptions& options);

}  // namespace attune
