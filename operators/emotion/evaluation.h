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

/// Labels of a text are bits: bit i is the i-th of the names that are scored.
using LabelBits = std::span<const std::uint32_t>;

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
  double macro_f1() const;  ///< mean over the labels that some text has, each alike
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

/// People gave a text label `is` and not `said`; the model gave it `said` and not `is`.
struct Confusion {
  std::size_t is = 0, said = 0;
  std::uint32_t texts = 0;
};

/// REQUIRES in all three: as many of the one as of the other.
GroupScore score_labels(std::span<const std::string_view> names, LabelBits gold, LabelBits said);
/// `probability`: names.size() numbers per text.
CalibrationScore score_probabilities(std::size_t names, LabelBits gold,
                                     std::span<const float> probability);
/// Every confusion that happened, the most frequent first, then by label.
std::vector<Confusion> count_confusions(LabelBits gold, LabelBits said);

struct Evaluation {
  std::size_t texts = 0;
  GroupScore fine;       ///< the 28
  GroupScore frequent;   ///< those of the 28 with 50 texts and more: steadier
  GroupScore emotions;   ///< the twelve, rolled up
  GroupScore ekman;      ///< seven
  GroupScore sentiment;  ///< positive, negative, ambiguous, neutral
  CalibrationScore calibration;
};

/// Levels of urgency, people's: 0, 0.5, 1.
struct UrgencyEvaluation {
  std::size_t texts = 0;
  LabelScore urgent;       ///< level 1
  double correlation = 0;  ///< Pearson's, of level and urgency
};
/// REQUIRES: as many of each.
UrgencyEvaluation evaluate_urgency(std::span<const float> levels, std::span<const Reading> found);

/// Pearson's; 0 where one side does not vary. REQUIRES: as many of each.
double correlation_of(std::span<const double> a, std::span<const double> b);

/// What a model made of one text. Bits of fine labels, of the twelve, of the groups of rollup.h.
struct Judgement {
  std::uint32_t fine = 0, emotions = 0, ekman = 0, sentiment = 0;
  std::array<float, kFineLabelCount> probability{};
};

/// REQUIRES: as many judgements as gold labels, which are bits of fine labels. People's groups are
/// those with one of their labels; the model's have thresholds of their own.
Evaluation evaluate(LabelBits gold, std::span<const Judgement> judged);

}  // namespace attune
