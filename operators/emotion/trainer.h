// From labelled texts to a model file's parts. Pure: the same texts and options give the same model,
// whatever runs the jobs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "operators/emotion/model_file.h"
#include "operators/emotion/train_corpus.h"
#include "operators/emotion/train_problem.h"

namespace attune {

struct TrainOptions {
  FitOptions fit;
  FeatureOptions features;
  float smoothing = 1;                 ///< of the naive-Bayes counts
  std::size_t pairs = 5000;            ///< word pairs that stay
  int pair_passes = 60;                ///< over the texts to choose them: their order settles early
  std::uint32_t min_pair_count = 5;    ///< rarer pairs do not even compete
  std::uint32_t min_row_count = 2;     ///< a rarer word is read by its characters at run time
  int bootstraps = 24;                 ///< samples of the tuning texts that thresholds are averaged over
  std::uint64_t seed = 1;
};

/// One line for a person who waits.
using TrainProgress = std::function<void(const std::string& line)>;

/// What the float model and its int16 form differ by, on the tuning texts.
struct TrainReport {
  std::size_t words = 0, grams = 0, pairs = 0;
  double float_macro_f1 = 0, int16_macro_f1 = 0;  ///< at the same thresholds, in [0, 1]
  double log_loss = 0;  ///< mean over labels and texts: steadier than F1 for comparing options
};

struct TrainedModel {
  ModelParts parts;
  TrainReport report;
};

/// REQUIRES: at least one text in each; a polarity target where there is a text.
TrainedModel train_model(const std::vector<TrainingText>& texts, const std::vector<GoldText>& dev,
                         const TrainOptions& options, const Parallel& parallel, const TrainProgress& progress);

/// Log-odds per label from which F1 is best, averaged over bootstrap samples of the texts.
std::array<float, kFineLabelCount> tune_thresholds(const std::vector<LaneFloats>& logits,
                                                   const std::vector<std::uint32_t>& gold, int bootstraps,
                                                   std::uint64_t seed);

}  // namespace attune
