// How far a refit goes: every step is tried on tickets that it did not learn from.
#pragma once

#include <vector>

#include "operators/emotion/head_shift.h"
#include "operators/emotion/label_set.h"
#include "operators/emotion/refit.h"

namespace attune {

/// Tickets that are learnt from and what the model must keep saying of reference texts.
struct RefitInput {
  LabelSet set;
  std::uint32_t lanes = 0;  ///< labels that are fitted
  std::vector<ShiftText> tickets;
  std::vector<std::uint32_t> gold;  ///< of the tickets: bits of the set
  std::vector<ShiftText> remembered;
  float keep = 0;
  HiddenScale scale;
};

/// What the search found: for the tickets that it used, in `place` order, the outputs of a fit that
/// had not seen them.
struct RefitChoice {
  std::vector<RefitStep> steps;
  std::size_t chosen = 0;
  std::vector<std::uint32_t> place;  ///< in RefitInput::tickets
  std::vector<std::uint32_t> fold;
  std::vector<LaneFloats> outputs;
};

RefitChoice choose_step(const RefitInput& input, std::uint64_t seed, const RefitProgress& progress);

/// The shift of a step, learnt from these tickets.
HeadShift fit_step(const RefitInput& input, const RefitChoice& choice, std::size_t step,
                   const std::vector<const ShiftText*>& tickets);

}  // namespace attune
