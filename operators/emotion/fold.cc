#include "operators/emotion/fold.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

/// Float rows in the order of the file, lanes [ bag and linear | A | B ] of the shape.
class FloatRows {
 public:
  explicit FloatRows(std::size_t lanes) : lanes_(lanes) {}

  float* add() {
    values_.resize(values_.size() + lanes_);
    return values_.data() + values_.size() - lanes_;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(values_.size() / lanes_); }
  float largest(std::size_t lane) const {
    float most = 0;
    for (std::size_t at = lane; at < values_.size(); at += lanes_)
      most = std::max(most, std::fabs(values_[at]));
    return most;
  }
  std::vector<std::int16_t> quantised(const std::vector<float>& scale) const {
    std::vector<std::int16_t> small;
    small.reserve(values_.size());
    for (std::size_t i = 0; i < values_.size(); ++i)
      small.push_back(static_cast<std::int16_t>(
          std::lround(std::clamp(values_[i] / scale[i % lanes_], -32767.0f, 32767.0f))));
    return small;
  }

 private:
  std::size_t lanes_;
  std::vector<float> values_;
};

class Folder {
 public:
  Folder(const TrainedParts& trained, const Parallel& parallel)
      : trained_(trained),
        shape_(trained.student.shape),
        types_(type_rows(trained.student, trained.input, parallel)),
        linear_(row_values(trained.matrix, trained.linear.feature, parallel)),
        words_(shape_.word_lanes()),
        pairs_(shape_.summed_lanes()) {}

  void run(ModelParts& parts) {
    add_ends();
    KeyRows words, chars, pairs;
    add_words(words);
    add_chars(chars);
    add_pairs(pairs);
    parts.words = key_slots(words);
    parts.chars = key_slots(chars);
    parts.pairs = key_slots(pairs);
    const std::vector<float> scale = scales();
    parts.shape = shape_;
    parts.rows = words_.quantised(scale);
    parts.pair_rows = pairs_.quantised(
        {scale.begin(), scale.begin() + static_cast<std::ptrdiff_t>(shape_.summed_lanes())});
    fill_head(scale, parts.head);
    if (trained_.student.has_support) parts.support = support_head();
  }

 private:
  /// `student`: [ bag | A | B ]; `linear`: kLanes, of `features` features.
  void put(float* row, const float* student, const float* linear, std::size_t features) const {
    put_summed(row, student, linear, features);
    std::copy_n(student + shape_.bag, 2 * shape_.conv, row + shape_.a_lane());
  }
  void put_summed(float* row, const float* bag, const float* linear, std::size_t features) const {
    for (std::size_t j = 0; j < shape_.bag; ++j) row[shape_.summed_lane(j)] = bag[j];
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      row[shape_.summed_lane(shape_.bag + l)] = linear[l];
    row[count_lane()] = static_cast<float>(features);
  }
  std::size_t count_lane() const { return shape_.summed_lane(shape_.bag + kLinearCountLane); }

  void add_ends() {
    const float* dense = trained_.student.dense.data();
    std::copy_n(dense + trained_.student.start_at(), shape_.conv, words_.add() + shape_.a_lane());
    std::copy_n(dense + trained_.student.end_at(), shape_.conv, words_.add() + shape_.b_lane());
  }

  /// Frequent words first: what a text needs most lies close together.
  void add_words(KeyRows& keys) {
    const auto& types = trained_.corpus.types();
    std::vector<std::uint32_t> order;
    for (std::uint32_t t = 0; t < types.size(); ++t)
      if (types[t].count >= trained_.min_word_count) order.push_back(t);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      return types[a].count > types[b].count;
    });
    for (const std::uint32_t t : order) {
      keys.emplace_back(types[t].hash, words_.size());
      put(words_.add(), &types_[t * shape_.row()], &linear_[t * kLanes],
          trained_.matrix.rows[t].size());
    }
  }

  void add_chars(KeyRows& keys) {
    const TrainingMatrix& matrix = trained_.matrix;
    const std::size_t first = trained_.input.feature_count - matrix.gram_keys.size(),
                      stride = 3 * shape_.row();
    for (std::size_t g = 0; g < matrix.gram_keys.size(); ++g) {
      keys.emplace_back(matrix.gram_keys[g], words_.size());
      put(words_.add(), &trained_.student.features[(first + g) * stride],
          &trained_.linear.feature[(matrix.first_gram + g) * kLanes], 1);
    }
  }

  void add_pairs(KeyRows& keys) {
    const TrainingMatrix& matrix = trained_.matrix;
    for (std::size_t p = 0; p < matrix.pair_keys.size(); ++p) {
      keys.emplace_back(matrix.pair_keys[p], pairs_.size());
      put_summed(pairs_.add(), &trained_.student.pairs[p * 3 * shape_.bag],
                 &linear_[(matrix.type_rows + p) * kLanes], 1);
    }
  }

  /// Per lane; A and B share theirs, because they are added before they are scaled.
  std::vector<float> scales() const {
    std::vector<float> scale(shape_.word_lanes(), 1);
    for (std::size_t l = 0; l < shape_.summed_lanes(); ++l)
      if (const float most = std::max(words_.largest(l), pairs_.largest(l));
          l != count_lane() && most > 0)
        scale[l] = most / 32767;
    for (std::size_t c = 0; c < shape_.conv; ++c)
      if (const float most =
              std::max(words_.largest(shape_.a_lane() + c), words_.largest(shape_.b_lane() + c));
          most > 0)
        scale[shape_.a_lane() + c] = scale[shape_.b_lane() + c] = most / kConvReach;
    return scale;
  }

  SupportHead support_head() const {
    const StudentWeights& student = trained_.student;
    const float* dense = student.dense.data();
    SupportHead head;
    for (std::size_t j = 0; j < shape_.hidden(); ++j)
      std::copy_n(dense + student.support_at() + j * kSupportLanes, kSupportLanes,
                  head.weights[j].begin());
    std::copy_n(dense + student.support_bias_at(), kSupportLanes, head.bias.begin());
    return head;
  }

  void fill_head(const std::vector<float>& scale, ModelHead& head) const {
    const StudentWeights& student = trained_.student;
    const float* dense = student.dense.data();
    const float share = trained_.share;
    for (std::size_t j = 0; j < shape_.hidden(); ++j) {
      head.hidden_scale[j] =
          scale[j < shape_.bag ? shape_.summed_lane(j) : shape_.a_lane() + j - shape_.bag];
      head.hidden_bias[j] = dense[student.hidden_bias_at() + j];
      for (std::size_t l = 0; l < kJudgedLanes; ++l)
        head.weights[j][l] =
            dense[student.head_at() + j * kLanes + l] * (l < kFineLabelCount ? share : 1);
    }
    for (std::size_t l = 0; l < kJudgedLanes; ++l) {
      const float bias = dense[student.output_bias_at() + l];
      head.bias[l] =
          l < kFineLabelCount ? share * bias + (1 - share) * trained_.linear.bias[l] : bias;
      if (l < kFineLabelCount)
        head.linear_scale[l] = (1 - share) * scale[shape_.summed_lane(shape_.bag + l)];
    }
  }

  const TrainedParts& trained_;
  StudentShape shape_;
  std::vector<float> types_, linear_;
  FloatRows words_, pairs_;
};

}  // namespace

void fold(const TrainedParts& trained, const Parallel& parallel, ModelParts& parts) {
  Folder(trained, parallel).run(parts);
}

}  // namespace attune
