// Logistic regression per label, as one problem over 32 lanes. Characters inside a word are a
// function of the word, so a text is summed over rows (words and pairs), not over features.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "operators/emotion/lbfgs.h"
#include "operators/emotion/train_corpus.h"

namespace attune {

struct FeatureOptions {
  std::uint32_t min_word_count = 3;  ///< a rarer word has no weight of its own
  std::uint32_t min_gram_types = 4;  ///< characters that stand in fewer words are the word itself
  float smoothing = 1;               ///< of the naive-Bayes counts
};

/// Lists of numbers, one after the other.
struct Lists {
  std::vector<std::uint32_t> values;
  std::vector<std::size_t> begin{0};
  std::size_t size() const { return begin.size() - 1; }
  std::span<const std::uint32_t> operator[](std::size_t i) const {
    return std::span(values).subspan(begin[i], begin[i + 1] - begin[i]);
  }
  void close() { begin.push_back(values.size()); }
  Lists transposed(std::size_t columns) const;
};

/// The sparse matrix in two factors: documents to rows, rows to features.
struct TrainingMatrix {
  Lists documents;  ///< rows of each document of the corpus, counted or not: word types, then pairs
  Lists rows;       ///< features of each row
  Lists features;   ///< rows of each feature: `rows`, transposed
  std::size_t type_rows = 0;             ///< rows before this are word types, from here on pairs
  std::vector<std::uint64_t> gram_keys;  ///< of the features after the words
  std::size_t first_gram = 0;            ///< feature number of gram_keys[0]
  std::vector<std::uint64_t> pair_keys;  ///< of the rows from type_rows on
  std::vector<float> document_weight;    ///< 1 / sqrt(features in the document)
};

/// The first documents, as many as there are `texts` in what follows, are those that are learnt
/// from.
TrainingMatrix build_matrix(const TrainingCorpus& corpus, std::vector<std::uint64_t> pair_keys,
                            const FeatureOptions& options);

/// |log of how much likelier a feature is in texts of a label than in others|, per lane: people's
/// labels for the emotions, targets for the polarities.
std::vector<float> naive_bayes_ratios(const TrainingMatrix& matrix,
                                      std::span<const TrainingText> texts, float smoothing);

struct FitOptions {
  float c = 8;  ///< weight of the loss against half the squared weights, as in liblinear
  LbfgsOptions solver;
};

/// Weights per feature (ratios multiplied in) and a bias per lane.
struct Weights {
  std::vector<float> feature;
  LaneFloats bias{};
};

Weights fit(const TrainingMatrix& matrix, std::span<const TrainingText> texts,
            const std::vector<float>& ratios, const FitOptions& options, const Parallel& parallel,
            const std::function<void(const LbfgsProgress&)>& progress);

/// Log-odds of a label over all texts: where a bias starts.
LaneFloats prior_log_odds(std::span<const TrainingText> texts);

/// Log-odds of documents [begin, end). `rows`: row_values of the weights.
std::vector<LaneFloats> linear_logits(const TrainingMatrix& matrix, const std::vector<float>& rows,
                                      const LaneFloats& bias, std::size_t begin, std::size_t end);

/// Every row's sum over its features.
std::vector<float> row_values(const TrainingMatrix& matrix, const std::vector<float>& features,
                              const Parallel& parallel);

}  // namespace attune
