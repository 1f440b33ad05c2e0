// From labelled texts to a model file's parts. Pure: the same texts and options give the same
// model, whatever runs the jobs.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "operators/emotion/evaluation.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/student_trainer.h"
#include "operators/emotion/support_texts.h"
#include "operators/emotion/train_corpus.h"
#include "operators/emotion/train_pairs.h"
#include "operators/emotion/train_problem.h"

namespace attune {

struct TrainOptions {
  FeatureOptions features;
  PairOptions pairs;
  FitOptions fit;  ///< of the linear model
  StudentOptions student;
  SupportOptions support;
  int bootstraps = 24;  ///< samples of the tuning texts that thresholds are averaged over
};

/// For a person who waits.
struct TrainState {
  std::string line;
  double student_done = 0;  ///< share of the student's steps; 0 before, the slowest part by far
  bool milestone = false;   ///< worth a line of its own, as an epoch's end
};
using TrainProgress = std::function<void(const TrainState&)>;

/// What came out, on the tuning texts (so a little better than on new ones).
struct TrainReport {
  std::size_t words = 0, grams = 0, pairs = 0;
  float share = 1;            ///< of the student in the sum
  double log_loss = 0;        ///< of the calibrated model: steadier than F1
  double float_macro_f1 = 0;  ///< of the numbers as trained, at the same thresholds
  Evaluation tuned;           ///< of the model as it will be read
  GroupScore support;         ///< the twelve, likewise; no labels when no text has them
};

/// Texts that nothing is learnt from but thresholds.
struct TuningTexts {
  std::vector<GoldText> fine;         ///< at least one
  std::vector<SupportText> emotions;  ///< with the twelve
  std::vector<SupportText> urgency;   ///< with their urgency
};

struct TrainedModel {
  ModelParts parts;
  TrainReport report;
};

/// REQUIRES: texts that have the 28 labels and are not derived first, at least one of them; then
/// those without the 28; `derived` last. Targets add up to 1 over the polarities.
TrainedModel train_model(std::span<const TrainingText> texts, const TuningTexts& tuning,
                         const TrainOptions& options, const Parallel& parallel,
                         const TrainProgress& progress);

}  // namespace attune
