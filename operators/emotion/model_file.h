// What a model file holds: weights, thresholds, calibration, the groups that labels roll up to,
// what the model read in its reference texts, and where it comes from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/key_table.h"
#include "operators/emotion/model_sections.h"
#include "operators/emotion/student_kernel.h"
#include "operators/emotion/student_shape.h"
#include "operators/emotion/support_head.h"
#include "operators/reading.h"
#include "operators/result.h"

namespace attune {

/// What lies behind the rows. Log-odds before calibration.
struct ModelHead {
  std::array<float, kMaxHidden> hidden_scale{};
  std::array<float, kMaxHidden> hidden_bias{};
  LaneFloats linear_scale{};  ///< 28; the rest is 0
  LaneFloats bias{};          ///< 28 labels, 3 polarities
  std::array<LaneFloats, kMaxHidden> weights{};
  std::array<float, kFineLabelCount> threshold{};  ///< calibrated log-odds from which a label holds
};

/// Calibrated log-odds = slope * log-odds + shift, so that of texts given 0.3 three in ten have it.
struct Calibration {
  std::array<float, kFineLabelCount> slope{}, shift{};
};

/// Labels that are read together: the twelve emotions, and the groups of published numbers. A group
/// holds when one of its labels does: its probability is 1 - product of (1 - p).
struct LabelGroup {
  enum class Family : std::uint32_t { twelve, ekman, sentiment };
  std::array<char, 24> name{};  ///< ends with a zero
  Family family = Family::twelve;
  std::uint32_t labels = 0;  ///< bit i = kFineLabelNames[i]
  float threshold = 0;       ///< log-odds from which it holds
  std::uint32_t unused = 0;
};

/// What the model read in the texts that it was tuned on: what later texts are compared with.
struct ReferenceMix {
  std::array<float, kFineLabelCount> fine{};    ///< share of texts with each label
  std::array<float, kEmotionCount> emotions{};  ///< share of texts with each of the twelve
  std::array<float, 10>
      confidence{};         ///< share of texts by tenths of the surest label's probability
  float unknown_words = 0;  ///< share of words that are in no row
  float texts = 0;          ///< how many texts that was
};

/// Everything a trainer hands over. Rows 0 and 1 stand before the first and after the last token.
struct ModelParts {
  std::string name, version, data, attributions;
  StudentShape shape;
  ModelHead head;
  Calibration calibration;
  std::vector<LabelGroup>
      groups;  ///< twelve, Ekman's seven, sentiment's four: in the order of rollup.h
  ReferenceMix reference;
  std::optional<SupportHead> support;   ///< without it the twelve are rolled up from the 28
  std::vector<std::int16_t> rows;       ///< shape.word_lanes() each
  std::vector<std::int16_t> pair_rows;  ///< shape.summed_lanes() each
  std::vector<std::uint64_t> words, chars, pairs;  ///< key_slots: to `rows`, `rows` and `pair_rows`
};
inline constexpr std::size_t kStartRow = 0, kEndRow = 1, kFirstWordRow = 2;

/// Views into bytes that were checked once: afterwards nothing can point outside of them.
struct ModelView {
  std::string_view name, version, data, attributions;
  std::uint32_t format_version = 0;
  std::uint64_t checksum = 0;
  StudentShape shape;
  ModelHead head;
  Calibration calibration;
  std::vector<LabelGroup> groups;
  ReferenceMix reference;
  std::optional<SupportHead> support;
  std::span<const std::int16_t> rows, pair_rows;
  KeyTable words, chars, pairs;
  std::span<const std::uint64_t> word_slots, char_slots, pair_slots;  ///< of the tables
};

std::vector<std::byte> write_model(const ModelParts& parts);

/// Refuses, with a sentence, whatever `write_model` of this format would not have written.
/// REQUIRES: bytes aligned to kModelAlignment.
Result<ModelView> open_model(std::span<const std::byte> bytes);

/// A copy that can be changed and written again.
ModelParts parts_of(const ModelView& view);

/// The table of rollup.h as groups without thresholds.
std::vector<LabelGroup> groups_of_rollup();

}  // namespace attune
