// What a user may set about the emotion stage. std only.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "operators/language.h"

namespace attune {

/// A model and the language whose texts it reads.
struct ModelChoice {
  Language language = Language::en;
  std::string path;  ///< of a model file; empty = the one inside the binary
  std::string key = "emotion.model";  ///< under which it was written, and where
  int line = 0;
};

/// From when on a text is not judged.
struct AbstentionOptions {
  std::uint32_t least_letters = 2;      ///< emotion.least_letters: with fewer, and no emoji or emoticon, ! or ?
  double most_unknown_words = 0.99;     ///< emotion.most_unknown_words: a larger share of them unknown; 1 = judge all
};

struct EmotionOptions {
  std::string model;                ///< emotion.model: short for emotion.models.en
  std::vector<ModelChoice> models;  ///< by the loader, from both; empty = English, the one in the binary
  AbstentionOptions abstention;
  std::int64_t drift_window_ms = 6 * 3'600'000;  ///< emotion.drift_window; whole hours count
  std::uint64_t drift_minimum = 1'000;  ///< emotion.drift_minimum; with fewer texts, no drift
};

}  // namespace attune
