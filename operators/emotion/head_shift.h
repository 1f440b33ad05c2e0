// Logistic regression on a model's hidden layer that starts from what the model says, and is held
// there: how a head learns from a few texts.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "operators/emotion/lanes.h"
#include "operators/emotion/student_shape.h"

namespace attune {

/// What is added to a model's outputs: bias + hidden * weights.
struct HeadShift {
  std::array<LaneFloats, kMaxHidden> weights{};
  LaneFloats bias{};
};

/// A text to learn from, as the model sees it.
struct ShiftText {
  std::array<float, kMaxHidden> hidden{};
  LaneFloats outputs{};  ///< of the model, before the shift
  LaneFloats target{};   ///< probability per label
  float weight = 1;
};

LaneFloats shifted(const ShiftText& text, const HeadShift& shift);

/// What one text loses, in nats, when a model with these outputs meets its target. `lanes`: bits of
/// the labels that count; with `exclusive` they are a softmax.
double loss_of(const LaneFloats& outputs, const LaneFloats& target, std::uint32_t lanes,
               bool exclusive);

/// Where the hidden layer lies in the texts that are learnt from: weights are held there, whatever
/// its units are.
struct HiddenScale {
  std::array<float, kMaxHidden> mean{};
  float deviation = 1;  ///< root of the mean variance over the lanes that have one
};
HiddenScale scale_of(std::span<const ShiftText> texts);

/// How strongly the shift is held at nothing: half its square times this is added to the loss.
struct ShiftPrior {
  float weights = 100;  ///< infinity: they stay
  float bias = 30;
};

/// The shift with the smallest loss. Labels outside of `lanes` stay as they are.
HeadShift fit_shift(std::span<const ShiftText* const> texts, const HiddenScale& scale,
                    std::uint32_t lanes, bool exclusive, const ShiftPrior& prior);

}  // namespace attune
