#include "operators/emotion/train_problem.h"

#include <cmath>
#include <unordered_map>

namespace attune {
namespace {

constexpr std::size_t kShards =
    2;  // of documents: each sums its gradient, in the same order whatever runs it
constexpr std::size_t kChunk = 4096;

/// Features of every word type: itself when frequent, and the characters that several words share.
void add_type_rows(TrainingMatrix& matrix, const TrainingCorpus& corpus,
                   const FeatureOptions& options) {
  std::unordered_map<std::uint64_t, std::pair<std::uint32_t, std::uint32_t>>
      grams;  // key: types, last type
  for (std::uint32_t t = 0; t < corpus.types().size(); ++t)
    if (corpus.types()[t].count > 0)
      for_each_char_gram(corpus.types()[t].marked, [&](std::uint64_t key) {
        auto& [types, last] = grams[key];
        if (last != t + 1) ++types;
        last = t + 1;
      });
  std::vector<std::uint32_t> word_feature(corpus.types().size(), 0);
  std::uint32_t next = 0;
  for (std::size_t t = 0; t < word_feature.size(); ++t)
    if (corpus.types()[t].count >= options.min_word_count) word_feature[t] = ++next;
  matrix.first_gram = next;
  std::unordered_map<std::uint64_t, std::uint32_t> gram_feature;
  for (std::size_t t = 0; t < word_feature.size(); ++t) {
    if (word_feature[t] != 0) matrix.rows.values.push_back(word_feature[t] - 1);
    for_each_char_gram(corpus.types()[t].marked, [&](std::uint64_t key) {
      const auto found = grams.find(key);
      if (found == grams.end() || found->second.first < options.min_gram_types) return;
      const auto [at, fresh] = gram_feature.try_emplace(key, next);
      if (fresh) {
        matrix.gram_keys.push_back(key);
        ++next;
      }
      matrix.rows.values.push_back(at->second);
    });
    matrix.rows.close();
  }
  matrix.type_rows = corpus.types().size();
}

void add_pair_rows(TrainingMatrix& matrix) {
  const std::size_t first = matrix.first_gram + matrix.gram_keys.size();
  for (std::size_t p = 0; p < matrix.pair_keys.size(); ++p) {
    matrix.rows.values.push_back(static_cast<std::uint32_t>(first + p));
    matrix.rows.close();
  }
}

void add_documents(TrainingMatrix& matrix, const TrainingCorpus& corpus) {
  std::unordered_map<std::uint64_t, std::uint32_t> pair_row;
  for (const std::uint64_t key : matrix.pair_keys)
    pair_row.emplace(key, static_cast<std::uint32_t>(matrix.type_rows + pair_row.size()));
  for (std::size_t d = 0; d < corpus.documents(); ++d) {
    auto& rows = matrix.documents.values;
    for (const std::uint32_t type : corpus.document(d)) rows.push_back(type);
    corpus.for_each_pair(d, [&](std::uint64_t key) {
      if (const auto at = pair_row.find(key); at != pair_row.end()) rows.push_back(at->second);
    });
    matrix.documents.close();
    std::size_t features = 0;
    for (const std::uint32_t row : matrix.documents[d]) features += matrix.rows[row].size();
    matrix.document_weight.push_back(
        1 / std::sqrt(static_cast<float>(std::max<std::size_t>(features, 1))));
  }
}

/// The loss over one shard of documents; adds to `row_gradient` and `bias_gradient`.
LaneDoubles shard_loss(const TrainingMatrix& matrix, std::span<const TrainingText> texts,
                       const std::vector<float>& row_value, const float* bias, std::size_t begin,
                       std::size_t end, std::vector<float>& row_gradient,
                       LaneDoubles& bias_gradient) {
  LaneDoubles loss{};
  for (std::size_t d = begin; d < end; ++d) {
    const auto rows = matrix.documents[d];
    LaneFloats sum{};
    for (const std::uint32_t row : rows)
      for (std::size_t l = 0; l < kLanes; ++l) sum[l] += row_value[row * kLanes + l];
    const float weight = matrix.document_weight[d];
    LaneFloats slope{};
    for (std::size_t l = 0; l < kJudgedLanes; ++l) {
      const float logit = bias[l] + weight * sum[l];
      const float p = sigmoid(logit), y = texts[d].target[l];
      const float log_loss =
          (logit > 0 ? logit * (1 - y) : -logit * y) + std::log1p(exponential(-std::fabs(logit)));
      slope[l] = texts[d].weight * (p - y);
      loss[l] += static_cast<double>(texts[d].weight * log_loss);
      bias_gradient[l] += static_cast<double>(slope[l]);
      slope[l] *= weight;
    }
    for (const std::uint32_t row : rows)
      for (std::size_t l = 0; l < kLanes; ++l) row_gradient[row * kLanes + l] += slope[l];
  }
  return loss;
}

/// Value and gradient of the whole problem at (weights before ratios, bias as the last row).
class Objective {
 public:
  Objective(const TrainingMatrix& matrix, std::span<const TrainingText> texts,
            const std::vector<float>& ratios, float c, const Parallel& parallel)
      : matrix_(matrix),
        texts_(texts),
        ratios_(ratios),
        c_(c),
        parallel_(parallel),
        scaled_(ratios.size()) {
    for (auto& gradient : row_gradient_) gradient.resize(matrix.rows.size() * kLanes);
  }

  LaneDoubles operator()(const std::vector<float>& point, std::vector<float>& gradient) {
    for (std::size_t i = 0; i < scaled_.size(); ++i) scaled_[i] = point[i] * ratios_[i];
    const std::vector<float> rows = row_values(matrix_, scaled_, parallel_);
    std::array<LaneDoubles, kShards> loss{}, bias{};
    const std::size_t documents = texts_.size();
    parallel_(kShards, [&](std::size_t shard) {
      row_gradient_[shard].assign(row_gradient_[shard].size(), 0);
      loss[shard] = shard_loss(matrix_, texts_, rows, point.data() + scaled_.size(),
                               documents * shard / kShards, documents * (shard + 1) / kShards,
                               row_gradient_[shard], bias[shard]);
    });
    gather(point, gradient);
    LaneDoubles value{};
    for (std::size_t l = 0; l < kLanes; ++l) {
      double bias_sum = 0;
      for (std::size_t shard = 0; shard < kShards; ++shard) {
        value[l] += static_cast<double>(c_) * loss[shard][l];
        bias_sum += bias[shard][l];
      }
      gradient[scaled_.size() + l] = c_ * static_cast<float>(bias_sum);
    }
    add_penalty(point, value);
    return value;
  }

 private:
  void gather(const std::vector<float>& point, std::vector<float>& gradient) const {
    const std::size_t features = matrix_.features.size();
    parallel_((features + kChunk - 1) / kChunk, [&](std::size_t chunk) {
      for (std::size_t f = chunk * kChunk; f < std::min(features, (chunk + 1) * kChunk); ++f) {
        LaneFloats sum{};
        for (const std::uint32_t row : matrix_.features[f])
          for (const auto& shard : row_gradient_)
            for (std::size_t l = 0; l < kLanes; ++l) sum[l] += shard[row * kLanes + l];
        for (std::size_t l = 0; l < kLanes; ++l)
          gradient[f * kLanes + l] = point[f * kLanes + l] + c_ * ratios_[f * kLanes + l] * sum[l];
      }
    });
  }

  void add_penalty(const std::vector<float>& point, LaneDoubles& value) const {
    for (std::size_t i = 0; i < scaled_.size(); i += kLanes)
      for (std::size_t l = 0; l < kLanes; ++l)
        value[l] += 0.5 * static_cast<double>(point[i + l]) * static_cast<double>(point[i + l]);
  }

  const TrainingMatrix& matrix_;
  std::span<const TrainingText> texts_;
  const std::vector<float>& ratios_;
  float c_;
  const Parallel& parallel_;
  std::vector<float> scaled_;
  std::array<std::vector<float>, kShards> row_gradient_;
};

}  // namespace

Lists Lists::transposed(std::size_t columns) const {
  Lists result;
  std::vector<std::size_t> count(columns + 1);
  for (const std::uint32_t value : values) ++count[value + 1];
  for (std::size_t i = 1; i <= columns; ++i) count[i] += count[i - 1];
  result.begin = count;
  result.values.resize(values.size());
  for (std::size_t i = 0; i < size(); ++i)
    for (const std::uint32_t value : (*this)[i])
      result.values[count[value]++] = static_cast<std::uint32_t>(i);
  return result;
}

TrainingMatrix build_matrix(const TrainingCorpus& corpus, std::vector<std::uint64_t> pair_keys,
                            const FeatureOptions& options) {
  TrainingMatrix matrix;
  matrix.pair_keys = std::move(pair_keys);
  add_type_rows(matrix, corpus, options);
  add_pair_rows(matrix);
  add_documents(matrix, corpus);
  matrix.features =
      matrix.rows.transposed(matrix.first_gram + matrix.gram_keys.size() + matrix.pair_keys.size());
  return matrix;
}

std::vector<float> row_values(const TrainingMatrix& matrix, const std::vector<float>& features,
                              const Parallel& parallel) {
  std::vector<float> rows(matrix.rows.size() * kLanes);
  parallel((matrix.rows.size() + kChunk - 1) / kChunk, [&](std::size_t chunk) {
    for (std::size_t r = chunk * kChunk; r < std::min(matrix.rows.size(), (chunk + 1) * kChunk);
         ++r) {
      LaneFloats sum{};
      for (const std::uint32_t f : matrix.rows[r])
        for (std::size_t l = 0; l < kLanes; ++l) sum[l] += features[f * kLanes + l];
      std::copy(sum.begin(), sum.end(), rows.begin() + static_cast<std::ptrdiff_t>(r * kLanes));
    }
  });
  return rows;
}

LaneFloats prior_log_odds(std::span<const TrainingText> texts) {
  LaneDoubles positive{};
  double total = 0;
  for (const TrainingText& text : texts) {
    if (!text.has_fine) continue;
    total += static_cast<double>(text.weight);
    for (std::size_t l = 0; l < kLanes; ++l)
      positive[l] += static_cast<double>(text.weight * text.target[l]);
  }
  LaneFloats bias;
  for (std::size_t l = 0; l < kLanes; ++l)
    bias[l] = static_cast<float>(std::log((positive[l] + 0.5) / (total - positive[l] + 0.5)));
  return bias;
}

std::vector<LaneFloats> linear_logits(const TrainingMatrix& matrix, const std::vector<float>& rows,
                                      const LaneFloats& bias, std::size_t begin, std::size_t end) {
  std::vector<LaneFloats> logits;
  for (std::size_t d = begin; d < end; ++d) {
    LaneFloats sum{};
    for (const std::uint32_t row : matrix.documents[d])
      for (std::size_t l = 0; l < kLanes; ++l) sum[l] += rows[row * kLanes + l];
    for (std::size_t l = 0; l < kLanes; ++l) sum[l] = bias[l] + matrix.document_weight[d] * sum[l];
    logits.push_back(sum);
  }
  return logits;
}

std::vector<float> naive_bayes_ratios(const TrainingMatrix& matrix,
                                      std::span<const TrainingText> texts, float smoothing) {
  // Counts per row, of texts with the label and of all; then spread over the features of the row.
  std::vector<float> with(matrix.rows.size() * kLanes), all(matrix.rows.size() * kLanes);
  for (std::size_t d = 0; d < texts.size(); ++d) {
    for (const std::uint32_t row : matrix.documents[d])
      for (std::size_t l = 0; l < kLanes; ++l) {
        const bool judged = l >= kFineLabelCount || texts[d].has_gold;
        const float y =
            l >= kFineLabelCount ? texts[d].target[l] : static_cast<float>(texts[d].gold >> l & 1u);
        with[row * kLanes + l] += judged ? y : 0;
        all[row * kLanes + l] += judged ? 1 : 0;
      }
  }
  const std::size_t features = matrix.features.size();
  std::vector<float> positive(features * kLanes, smoothing), negative(features * kLanes, smoothing);
  LaneDoubles positive_total{}, negative_total{};
  for (std::size_t f = 0; f < features; ++f)
    for (std::size_t l = 0; l < kLanes; ++l) {
      for (const std::uint32_t row : matrix.features[f]) {
        positive[f * kLanes + l] += with[row * kLanes + l];
        negative[f * kLanes + l] += all[row * kLanes + l] - with[row * kLanes + l];
      }
      positive_total[l] += static_cast<double>(positive[f * kLanes + l]);
      negative_total[l] += static_cast<double>(negative[f * kLanes + l]);
    }
  std::vector<float> ratios(features * kLanes);
  for (std::size_t f = 0; f < features; ++f)
    for (std::size_t l = 0; l < kJudgedLanes; ++l) {
      const std::size_t i = f * kLanes + l;
      ratios[i] = static_cast<float>(
          std::fabs(std::log(static_cast<double>(positive[i]) / positive_total[l]) -
                    std::log(static_cast<double>(negative[i]) / negative_total[l])));
    }
  return ratios;
}

Weights fit(const TrainingMatrix& matrix, std::span<const TrainingText> texts,
            const std::vector<float>& ratios, const FitOptions& options, const Parallel& parallel,
            const std::function<void(const LbfgsProgress&)>& progress) {
  std::vector<float> point(ratios.size() + kLanes);
  const LaneFloats prior = prior_log_odds(texts);
  std::copy(prior.begin(), prior.end(), point.begin() + static_cast<std::ptrdiff_t>(ratios.size()));
  Objective objective(matrix, texts, ratios, options.c, parallel);
  minimise_lanes(
      point,
      [&](const std::vector<float>& at, std::vector<float>& gradient) {
        return objective(at, gradient);
      },
      options.solver, parallel, progress);
  Weights weights;
  std::copy(point.begin() + static_cast<std::ptrdiff_t>(ratios.size()), point.end(),
            weights.bias.begin());
  point.resize(ratios.size());
  for (std::size_t i = 0; i < point.size(); ++i) point[i] *= ratios[i];
  weights.feature = std::move(point);
  return weights;
}

}  // namespace attune
