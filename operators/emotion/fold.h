// From what was trained to the rows of a model file: characters into words, float into int16.
#pragma once

#include <vector>

#include "operators/emotion/lbfgs.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/student_trainer.h"
#include "operators/emotion/train_corpus.h"
#include "operators/emotion/train_problem.h"

namespace attune {

/// Both models of one corpus, as they were trained. `share`: of the student in the sum.
struct TrainedParts {
  const TrainingCorpus& corpus;
  const TrainingMatrix& matrix;
  const StudentInput& input;
  const Weights& linear;
  const StudentWeights& student;
  float share = 1;
  std::uint32_t min_word_count = 2;  ///< a rarer word gets no row: it is read by its characters
};

/// Rows, keys and head of the model; everything else of `ModelParts` is left as it is.
void fold(const TrainedParts& trained, const Parallel& parallel, ModelParts& parts);

}  // namespace attune
