// How good readings are, against people's labels: precision, recall and F1, by label and together,
// and whether probabilities mean what they say.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/reading.h"

namespace attune {

struct LabelScore {
  std::string_view name;
  std::uint32_t support = 0;  ///< texts that people gave this label
  std::uint32_t found = 0;    ///< texts that the model gave it
  std::uint32_t right = 0;    ///< both
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / found; }
  double recall() const { return support == 0 ? 0 : static_cast<double>(right) / support; }
  double f1() const { return support + found == 0 ? 0 : 2.0 * right / (support + found); }
};

struct GroupScore {
  std::vector<LabelScore> labels;
  double macro_f1() const;  ///< mean over labels, each alike
  double micro_f1() const;  ///< over all decisions together
};

/// Over all labels and texts together. Bin b holds decisions with a probability in [b, b + 1)
/// tenths.
struct CalibrationScore {
  struct Bin {
    std::uint64_t decisions = 0;
    double probability = 0;   ///< sum
    std::uint64_t right = 0;  ///< that people gave the label
  };
  std::array<Bin, 10> bins{};
  double brier = 0;     ///< mean squared distance to people's labels
  double log_loss = 0;  ///< mean, in nats
  double expected_error()
      const;  ///< ECE: mean distance of probability and truth over bins, by decisions
};

struct Evaluation {
  std::size_t texts = 0;
  GroupScore fine;       ///< the 28
  GroupScore frequent;   ///< those of the 28 with 50 texts and more: steadier
  GroupScore emotions;   ///< the twelve, rolled up
  GroupScore ekman;      ///< seven
  GroupScore sentiment;  ///< positive, negative, ambiguous, neutral
  CalibrationScore calibration;
};

/// What a model made of one text. Bits of fine labels, of the twelve, of the groups of rollup.h.
struct Judgement {
  std::uint32_t fine = 0, emotions = 0, ekman = 0, sentiment = 0;
  std::array<float, kFineLabelCount> probability{};
};

/// REQUIRES: as many judgements as gold labels, which are bits of fine labels. People's groups are
/// those with one of their labels; the model's have thresholds of their own.
Evaluation evaluate(std::span<const std::uint32_t> gold, std::span<const Judgement> judged);

}  // namespace attune
