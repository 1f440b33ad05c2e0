// Trains the student: lazy Adam over soft labels. Pure: the same corpus, options and seed give the
// same numbers, whatever runs the jobs.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "operators/emotion/lbfgs.h"
#include "operators/emotion/student_batch.h"
#include "operators/emotion/train_problem.h"

namespace attune {

struct StudentOptions {
  StudentShape shape;
  int epochs = 10;
  std::size_t batch = 256;  ///< texts per step
  float rate = 3e-3f;       ///< of Adam at the start; falls linearly to nothing
  float hidden_dropout = 0.15f;
  float word_dropout = 0.1f;
  float polarity_weight = 0.1f;
  std::uint32_t min_word_count = 2;  ///< a rarer word is only its characters
  std::uint64_t seed = 1;
};

/// What the student reads of a corpus: types as lists of features, texts as types and pairs.
struct StudentInput {
  Lists types;   ///< features of each token type
  Lists tokens;  ///< types of each text, in order
  Lists pairs;   ///< per text, for each place between tokens (ends included): a pair's number or
                 ///< kNoPair
  std::size_t feature_count = 0, pair_count = 0;
  static constexpr std::uint32_t kNoPair = 0xFFFFFFFFu;
};

/// REQUIRES: `matrix` was built from the first texts of `corpus`. Features are numbered: words from
/// `min_word_count` on in order of their type, then the character runs as in `matrix`.
StudentInput student_input(const TrainingCorpus& corpus, const TrainingMatrix& matrix,
                           std::uint32_t min_word_count);

struct EpochReport {
  int epoch = 0, epochs = 0;  ///< epoch 0.. while it runs; `done` texts of `texts`
  std::size_t done = 0, texts = 0;
  double loss = 0;        ///< mean per text since the epoch began
  bool complete = false;  ///< the epoch is over
};

/// `watch` is called some times an epoch, and with `complete` at its end, with the weights so far.
using StudentWatch = std::function<void(const EpochReport&, const StudentWeights&)>;

/// REQUIRES: texts[i] is the i-th text of `input`, which may have more.
StudentWeights train_student(const StudentInput& input, std::span<const TrainingText> texts,
                             const StudentOptions& options, const Parallel& parallel,
                             const StudentWatch& watch);

/// Log-odds (polarities: softmax logits) of texts [begin, end) of `input`.
std::vector<LaneFloats> predict(const StudentWeights& weights, const StudentInput& input,
                                std::size_t begin, std::size_t end, const Parallel& parallel);

/// The same of the support head.
std::vector<SupportFloats> predict_support(const StudentWeights& weights, const StudentInput& input,
                                           std::size_t begin, std::size_t end,
                                           const Parallel& parallel);

/// The sum of a type's features: conv.row() floats each.
std::vector<float> type_rows(const StudentWeights& weights, const StudentInput& input,
                             const Parallel& parallel);

}  // namespace attune
