// A trained model learns from a few hundred texts of a new domain: the outputs of one label set,
// on the hidden layer that it has. Pure: the same texts and options give the same model.
//
// The shift of the outputs is held at nothing by a prior, and at the model's own judgement of
// reference texts (`keep`), so that what it knew stays. How far it goes, from nothing to all, is
// chosen by cross-validation inside the texts that are learnt from.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "operators/emotion/judged_texts.h"
#include "operators/emotion/label_set.h"
#include "operators/emotion/student_model.h"
#include "operators/emotion/train_corpus.h"

namespace attune {

struct RefitOptions {
  LabelSet set = LabelSet::polarity;
  float held_out = 0.25f;  ///< share of the tickets that nothing is learnt from
  float keep = 0.5f;       ///< weight of all reference texts, against that of all tickets
  std::uint64_t seed = 1;  ///< of the split, the folds and the resamples
  int resamples = 1000;    ///< of each interval
};

/// How far a refit may go, from the gentlest: nothing, the biases, then weights held less and less.
struct RefitStep {
  std::optional<float> prior;  ///< of the weights; none: only biases, and in the first step nothing
  double log_loss = 0;         ///< per ticket, cross-validated
};

struct RefitReport {
  std::size_t learnt = 0, held_out = 0;
  std::vector<RefitStep> steps;
  std::size_t chosen = 0;     ///< of `steps`; 0: nothing that was learnt held on other tickets
  std::uint32_t left = 0;     ///< labels with too few tickets: they stay as they were
  JudgedScores on_held_out;   ///< tickets that nothing was learnt from
  JudgedScores on_all;        ///< every ticket, each judged by a fit that had not seen it
  Interval log_loss;          ///< its change per ticket over `on_all`: below 0 is better
  JudgedScores on_reference;  ///< reference texts that were not used; labels as of the tickets
  /// Over `on_all`: log-loss falls for certain, the first score rises by more than its error.
  bool better = false;
};

struct Refitted {
  ModelParts parts;
  RefitReport report;
};

/// Told after each step of the search: steps done, steps in all.
using RefitProgress = std::function<void(std::size_t, std::size_t)>;

/// Fewer tickets teach nothing that can be told from chance.
inline constexpr std::size_t kFewestTickets = 60;
/// A label that fewer of the tickets learnt from have is left alone.
inline constexpr std::uint32_t kFewestOfLabel = 4;

/// `tickets`: labels are bits of the set. `reference`: labels are bits of the 28; every other one
/// is learnt from, the others measure what was forgotten; may be empty.
/// REQUIRES: the parent has_outputs for the set; kFewestTickets; two different labels among them.
Refitted refit(const StudentModel& parent, std::span<const GoldText> tickets,
               std::span<const GoldText> reference, const RefitOptions& options,
               const RefitProgress& progress);

/// The score that says whether a refit is better: accuracy where one label holds, else macro-F1.
const BeforeAfter& first_score(LabelSet set, const JudgedScores& scores);

}  // namespace attune
