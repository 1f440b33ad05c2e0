// Labelled texts become trained heads. Pure: the same texts and options give the same file.
#pragma once

#include <cstdint>
#include <span>

#include "operators/empathy/heads_evaluation.h"
#include "operators/empathy/heads_regression.h"

namespace attune {

struct HeadsTrainOptions {
  RegressionOptions regression;
  std::uint32_t min_count = 3;  ///< a word or pair in fewer texts has no weight
  std::uint32_t folds = 10;     ///< >= 2
  std::uint64_t seed = 1;       ///< which text is in which fold, and in which sample
  int bootstraps = 24;          ///< samples of the texts that thresholds are averaged over
  /// Of the texts that a head is absent from it may hold in so many, [0, 1): where its threshold
  /// lies. 0: where the most texts are right (tune_threshold).
  double most_false = 0;
};

/// Of customers' cues, whose texts are many and mostly look like them. Wrongly said is worse than
/// missed: it calls somebody. Fewer words are a smaller table, so a faster one. CUES.md has what
/// other values gave.
inline constexpr double kMostFalseCues = 0.003;
inline constexpr std::uint32_t kLeastCueTexts = 4;

template <class Kind>
struct TrainedHeads {
  HeadsParts<Kind> parts;  ///< name, version, data, attributions are the caller's
  /// Of each text by heads that did not learn from it, calibrated and cut on all of those (three
  /// numbers a head).
  HeadsEvaluation<Kind> cross_validated;
};

/// REQUIRES: can_train_heads.
template <class Kind>
TrainedHeads<Kind> train_heads(std::span<const HeadsText> texts, const HeadsTrainOptions& options);

/// Whether in the texts of all folds but any one, each head is there and is not there.
template <class Kind>
bool can_train_heads(std::span<const HeadsText> texts, const HeadsTrainOptions& options);

}  // namespace attune
