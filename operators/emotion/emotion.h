// Stage 2: a text becomes a Reading. Pure: model is a value, text in, reading out.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/models.h"
#include "operators/reading.h"
#include "operators/result.h"

namespace attune {

struct ReferenceMix;  // model_file.h

/// What a model file says about itself.
struct ModelCard {
  std::string name, version, data, attributions;
  std::uint32_t format_version = 0;
  std::uint64_t checksum = 0;
};

/// An immutable model over bytes that someone else keeps alive (embedded or memory-mapped), or owns
/// itself. Shared by all threads. Damaged, truncated, newer or foreign bytes are refused with a
/// sentence.
class EmotionModel {
 public:
  /// REQUIRES: the bytes outlive the model.
  static Result<std::shared_ptr<const EmotionModel>> from_bytes(std::span<const std::byte> bytes);
  /// Bytes that nobody else keeps: the model owns a copy.
  static Result<std::shared_ptr<const EmotionModel>> from_bytes(std::vector<std::byte>&& bytes);
  static Result<std::shared_ptr<const EmotionModel>> from_file(const std::string& path);  ///< mmap
  static std::shared_ptr<const EmotionModel> embedded();  ///< the shipped model, in the binary
  virtual ~EmotionModel() = default;
  virtual const ModelCard& card() const noexcept = 0;
  /// What it read in the texts that it was tuned on.
  virtual const ReferenceMix& reference() const noexcept = 0;
};

/// What the model says before and beside the labels. All zero for a text without a token.
struct EmotionScores {
  std::array<float, kFineLabelCount> probability{};  ///< calibrated
  float valence = 0;                                 ///< [-1, 1]
  std::array<float, 3> polarity{};                   ///< negative, neutral, positive; add up to 1
  std::uint32_t ekman = 0;                           ///< bit i = kEkmanNames[i] of rollup.h
  std::uint32_t sentiment = 0;                       ///< bit i = kSentimentNames[i]
  std::uint32_t tokens = 0;                          ///< words, marks, emoji, numbers
  std::uint32_t unknown_words = 0;             ///< of them, words that the model has never seen
  std::array<float, kEmotionCount> emotion{};  ///< probability of each of the twelve
  float urgency = 0;                           ///< [0, 1]
};

/// Reads texts. Thread rule: one per worker. No allocation per text in steady state; never throws.
class EmotionReader {
 public:
  /// Each text goes to the model of its language; what no model reads, or has too little in it, is
  /// not scored. REQUIRES: at least one model.
  explicit EmotionReader(const EmotionModels& models);
  /// One model for every text that has a token, whatever its language: to measure a model, to
  /// train.
  explicit EmotionReader(std::shared_ptr<const EmotionModel> model);
  ~EmotionReader();
  EmotionReader(EmotionReader&&) noexcept;
  EmotionReader& operator=(EmotionReader&&) noexcept;

  /// Any bytes. `has_text` = non-empty; when it is not scored, `abstention` says why.
  Reading read(std::string_view text) noexcept;
  /// Of the model that read() asks; all zero when it asks none. Thresholds of abstention that need
  /// the model's words (unknown_words) do not hold back scores.
  EmotionScores scores(std::string_view text) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
