#include "operators/emotion/trainer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/evaluation.h"
#include "operators/emotion/linear_model.h"

namespace attune {
namespace {

/// Keys of the pairs with the largest weight for any label times the log of how often they occur.
std::vector<std::uint64_t> best_pairs(const TrainingMatrix& matrix, const Weights& weights,
                                      const std::vector<TrainingCorpus::PairCount>& counts, std::size_t keep) {
  struct Rated {
    double worth;
    std::size_t pair;
  };
  std::vector<Rated> rated;
  const std::size_t first = matrix.first_gram + matrix.gram_keys.size();
  for (std::size_t p = 0; p < counts.size(); ++p) {
    float largest = 0;
    for (std::size_t l = 0; l < kJudgedLanes; ++l)
      largest = std::max(largest, std::fabs(weights.feature[(first + p) * kLanes + l]));
    rated.push_back({static_cast<double>(largest) * std::log(static_cast<double>(counts[p].count)), p});
  }
  std::sort(rated.begin(), rated.end(),
            [](const Rated& a, const Rated& b) { return a.worth != b.worth ? a.worth > b.worth : a.pair < b.pair; });
  rated.resize(std::min(keep, rated.size()));
  std::vector<std::uint64_t> keys;
  for (const Rated& one : rated) keys.push_back(counts[one.pair].key);
  return keys;
}

/// Rows of float, in the order in which they will lie in the file, and their keys.
struct FloatRows {
  std::vector<LaneFloats> rows;  ///< lane 31: number of features
  ModelParts::Keys words, pairs, chars;

  std::uint32_t add(const float* values, std::size_t features) {
    LaneFloats row;
    std::copy(values, values + kLanes, row.begin());
    row[kCountLane] = static_cast<float>(features);
    rows.push_back(row);
    return static_cast<std::uint32_t>(rows.size() - 1);
  }
};

/// Frequent words first: what a text needs most lies close together.
FloatRows fold(const TrainingMatrix& matrix, const TrainingCorpus& corpus, const Weights& weights,
               std::uint32_t min_row_count, const Parallel& parallel) {
  const std::vector<float> values = row_values(matrix, weights.feature, parallel);
  std::vector<std::uint32_t> order;
  for (std::uint32_t t = 0; t < matrix.type_rows; ++t)
    if (corpus.types()[t].count >= min_row_count) order.push_back(t);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return corpus.types()[a].count > corpus.types()[b].count;
  });
  FloatRows folded;
  for (const std::uint32_t t : order)
    folded.words.emplace_back(corpus.types()[t].hash, folded.add(&values[t * kLanes], matrix.rows[t].size()));
  for (std::size_t p = 0; p < matrix.pair_keys.size(); ++p)
    folded.pairs.emplace_back(matrix.pair_keys[p], folded.add(&values[(matrix.type_rows + p) * kLanes], 1));
  for (std::size_t g = 0; g < matrix.gram_keys.size(); ++g)
    folded.chars.emplace_back(matrix.gram_keys[g], folded.add(&weights.feature[(matrix.first_gram + g) * kLanes], 1));
  return folded;
}

void quantise(const FloatRows& folded, const LaneFloats& bias, ModelParts& parts) {
  parts.head.bias = bias;
  for (std::size_t l = 0; l < kLanes; ++l) {
    float largest = 0;
    for (const LaneFloats& row : folded.rows) largest = std::max(largest, std::fabs(row[l]));
    parts.head.scale[l] = l == kCountLane || largest == 0 ? 1 : largest / 32767;
  }
  for (const LaneFloats& row : folded.rows) {
    Row small;
    for (std::size_t l = 0; l < kLanes; ++l)
      small[l] = static_cast<std::int16_t>(std::lround(std::min(row[l] / parts.head.scale[l], 32767.0f)));
    parts.rows.push_back(small);
  }
  parts.words = folded.words;
  parts.pairs = folded.pairs;
  parts.chars = folded.chars;
}

std::uint32_t find(const ModelParts::Keys& sorted, std::uint64_t key) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), std::pair{key, std::uint32_t{0}});
  return at != sorted.end() && at->first == key ? at->second : KeyTable::kNoRow;
}

/// The same sums in float and by binary search: the slow, obvious reading that int16 is held against.
class FloatScorer {
 public:
  FloatScorer(FloatRows folded, const LaneFloats& bias) : folded_(std::move(folded)), bias_(bias) {
    for (ModelParts::Keys* keys : {&folded_.words, &folded_.pairs, &folded_.chars}) std::sort(keys->begin(), keys->end());
  }

  LaneFloats logits(std::string_view text) {
    LaneFloats sum{};
    const auto take = [&](std::uint32_t row) {
      if (row == KeyTable::kNoRow) return;
      for (std::size_t l = 0; l < kLanes; ++l) sum[l] += folded_.rows[row][l];
    };
    std::uint64_t left = kTextStart;
    for (const Token& token : tokenizer_->tokenize(text)) {
      const std::uint32_t row = find(folded_.words, token.hash);
      take(row);
      if (row == KeyTable::kNoRow && token.is_word)
        for_each_char_gram(tokenizer_->marked(token), [&](std::uint64_t key) { take(find(folded_.chars, key)); });
      take(find(folded_.pairs, pair_key(left, token.hash)));
      left = token.hash;
    }
    take(find(folded_.pairs, pair_key(left, kTextEnd)));
    const float weight = 1 / std::sqrt(std::max(sum[kCountLane], 1.0f));
    for (std::size_t l = 0; l < kLanes; ++l) sum[l] = bias_[l] + weight * sum[l];
    return sum;
  }

 private:
  FloatRows folded_;
  LaneFloats bias_;
  std::unique_ptr<Tokenizer> tokenizer_ = std::make_unique<Tokenizer>();
};

double macro_f1(const ModelHead& head, const std::vector<LaneFloats>& logits, const std::vector<std::uint32_t>& gold) {
  std::vector<std::uint32_t> read;
  for (const LaneFloats& one : logits) read.push_back(choose_labels(head, one));
  return evaluate(gold, read).fine.macro_f1();
}

double mean_log_loss(const std::vector<LaneFloats>& logits, const std::vector<std::uint32_t>& gold) {
  double sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i)
    for (std::size_t l = 0; l < kFineLabelCount; ++l) {
      const double p = static_cast<double>(sigmoid(logits[i][l]));
      sum -= std::log(std::max((gold[i] >> l & 1u) != 0 ? p : 1 - p, 1e-9));
    }
  return sum / static_cast<double>(std::max<std::size_t>(logits.size(), 1) * kFineLabelCount);
}

/// Thresholds from the int16 model as it will be read, and how far float is from it.
void tune(TrainedModel& model, FloatScorer& exact, const std::vector<GoldText>& dev, const TrainOptions& options) {
  std::vector<LaneFloats> small, full;
  std::vector<std::uint32_t> gold;
  const AlignedBytes bytes(write_model(model.parts));
  const auto view = open_model(bytes.span());
  if (!view) return;  // cannot happen: written a line above
  const auto scorer = std::make_unique<LinearScorer>(*view);
  for (const GoldText& text : dev) {
    LaneFloats logits{};
    if (!scorer->logits(text.text, logits)) logits = model.parts.head.bias;
    small.push_back(logits);
    full.push_back(exact.logits(text.text));
    gold.push_back(text.labels);
  }
  model.parts.head.threshold = tune_thresholds(small, gold, options.bootstraps, options.seed);
  model.report.int16_macro_f1 = macro_f1(model.parts.head, small, gold);
  model.report.log_loss = mean_log_loss(small, gold);
  model.report.float_macro_f1 = macro_f1(model.parts.head, full, gold);
}

auto solver_lines(const TrainProgress& progress, const std::string& stage) {
  return [&progress, stage](const LbfgsProgress& at) {
    std::array<char, 96> line;
    std::snprintf(line.data(), line.size(), "%s: pass %d, loss %.0f, %zu of %zu labels to go", stage.c_str(),
                  at.evaluation, at.loss, at.lanes_left, kJudgedLanes);
    progress(line.data());
  };
}

}  // namespace

TrainedModel train_model(const std::vector<TrainingText>& texts, const std::vector<GoldText>& dev,
                         const TrainOptions& options, const Parallel& parallel, const TrainProgress& progress) {
  progress("reading " + std::to_string(texts.size()) + " texts");
  const TrainingCorpus corpus(texts);
  const auto counts = corpus.frequent_pairs(options.min_pair_count);
  std::vector<std::uint64_t> pairs;
  for (const auto& pair : counts) pairs.push_back(pair.key);
  if (pairs.size() > options.pairs) {
    const TrainingMatrix matrix = build_matrix(corpus, std::move(pairs), options.features);
    FitOptions rough = options.fit;
    rough.solver.max_evaluations = std::min(rough.solver.max_evaluations, options.pair_passes);
    const Weights weights = fit(matrix, texts, naive_bayes_ratios(matrix, texts, options.smoothing), rough, parallel,
                                solver_lines(progress, "choosing pairs"));
    pairs = best_pairs(matrix, weights, counts, options.pairs);
  }
  const TrainingMatrix matrix = build_matrix(corpus, std::move(pairs), options.features);
  const Weights weights = fit(matrix, texts, naive_bayes_ratios(matrix, texts, options.smoothing), options.fit, parallel,
                              solver_lines(progress, "training"));
  progress("folding and tuning thresholds on " + std::to_string(dev.size()) + " texts");
  TrainedModel model;
  FloatRows folded = fold(matrix, corpus, weights, options.min_row_count, parallel);
  quantise(folded, weights.bias, model.parts);
  model.report.words = model.parts.words.size();
  model.report.grams = model.parts.chars.size();
  model.report.pairs = model.parts.pairs.size();
  FloatScorer exact(std::move(folded), weights.bias);
  tune(model, exact, dev, options);
  return model;
}

}  // namespace attune
