// The sets of labels that people give, and the outputs of a model that answer to each: what tickets
// can refit.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "operators/emotion/head_shift.h"
#include "operators/emotion/model_file.h"

namespace attune {

/// The 28 labels of GoEmotions; the twelve emotions of customers' texts, neutral only by itself;
/// three-way sentiment, of which exactly one holds.
enum class LabelSet : std::uint8_t { fine, emotions, polarity };

/// The model has outputs of its own for the set; without, the twelve are rolled up from the 28.
bool has_outputs(LabelSet set, const ModelView& model);

/// In the order of their bits and lanes.
std::span<const std::string_view> label_names(LabelSet set);

/// One label of the set holds, not any number: its outputs are a softmax.
constexpr bool is_exclusive(LabelSet set) {
  return set == LabelSet::polarity;
}

/// The model's log-odds (softmax logits) for the set, label i in lane i.
LaneFloats outputs_of(LabelSet set, const StudentOutput& output);

/// From which log-odds each label holds; 0 where the largest output decides.
LaneFloats thresholds_of(LabelSet set, const ModelParts& parts);

/// What a model with these outputs says: bits of the set. Neutral yields to any other of the
/// twelve.
std::uint32_t choose(LabelSet set, const LaneFloats& thresholds, const LaneFloats& outputs);

/// What the 28 labels say in this set; nothing where they say both (positive and negative).
std::optional<std::uint32_t> from_fine(LabelSet set, std::uint32_t fine);

/// Adds the shift to the outputs of the set and puts its thresholds in. REQUIRES: it has_outputs.
void apply(LabelSet set, const HeadShift& shift, const LaneFloats& thresholds, ModelParts& parts);

}  // namespace attune
