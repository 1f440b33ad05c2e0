// Labelled replies become trained heads. Pure: the same texts and options give the same file.
#pragma once

#include <cstdint>
#include <span>

#include "operators/empathy/empathy_evaluation.h"
#include "operators/empathy/reply_regression.h"

namespace attune {

struct EmpathyTrainOptions {
  RegressionOptions regression;
  std::uint32_t min_count = 3;  ///< a word or pair in fewer texts has no weight
  std::uint32_t folds = 10;     ///< >= 2
  std::uint64_t seed = 1;       ///< which text is in which fold, and in which sample
  int bootstraps = 24;          ///< samples of the texts that thresholds are averaged over
};

struct TrainedEmpathy {
  EmpathyParts parts;  ///< name, version, data, attributions are the caller's
  /// Of each text by heads that did not learn from it, calibrated and cut on all of those (three
  /// numbers a head).
  EmpathyEvaluation cross_validated;
};

/// REQUIRES: in the texts of all folds but any one, each head is there and is not there.
TrainedEmpathy train_empathy(std::span<const EmpathyText> texts,
                             const EmpathyTrainOptions& options);

/// Whether train_empathy() may be called.
bool can_train_empathy(std::span<const EmpathyText> texts, const EmpathyTrainOptions& options);

}  // namespace attune
