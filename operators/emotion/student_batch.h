// What one step of the student's training reads and writes, and the loops over it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/emotion/lanes.h"
#include "operators/emotion/student_shape.h"
#include "operators/emotion/train_corpus.h"

namespace attune {

/// Trained numbers. A parameter row lies as [ values | first moments | second moments ], so that
/// one update touches one place.
struct StudentWeights {
  StudentShape shape;
  bool has_support = false;     ///< some text taught it the twelve
  std::vector<float> features;  ///< per word or character run: 3 x shape.row()
  std::vector<float> pairs;     ///< per pair: 3 x shape.bag
  /// 3 x dense_size(): head (hidden x kLanes) | hidden bias | output bias (kLanes) | start A | end
  /// B | support head (hidden x kSupportLanes) | its bias
  std::vector<float> dense;

  std::size_t head_at() const { return 0; }
  std::size_t hidden_bias_at() const { return shape.hidden() * kLanes; }
  std::size_t output_bias_at() const { return hidden_bias_at() + shape.hidden(); }
  std::size_t start_at() const { return output_bias_at() + kLanes; }
  std::size_t end_at() const { return start_at() + shape.conv; }
  std::size_t support_at() const { return end_at() + shape.conv; }
  std::size_t support_bias_at() const { return support_at() + shape.hidden() * kSupportLanes; }
  std::size_t dense_size() const { return support_bias_at() + kSupportLanes; }
};

/// Texts of one step. A slot is one of the different token types (or pairs) in it.
struct StudentBatch {
  std::vector<std::uint32_t> text;                          ///< numbers of the texts
  std::vector<std::uint32_t> token_begin, pair_begin;       ///< per text, and the end
  std::vector<std::uint32_t> token_slot, token_text;        ///< per token
  std::vector<std::uint32_t> pair;                          ///< per pair in a text: its number
  std::vector<std::uint32_t> slot_type;                     ///< per slot
  std::vector<std::uint32_t> slot_token_begin, slot_token;  ///< tokens of each slot

  std::vector<float> slot_row;                ///< per slot: shape.row(), the sum of its features
  std::vector<float> bag_gradient;            ///< per text: shape.bag
  std::vector<float> conv_gradient;           ///< per token: A | B
  std::vector<float> slot_gradient;           ///< per slot: shape.row()
  std::vector<LaneFloats> logits;             ///< per text
  std::vector<SupportFloats> support_logits;  ///< per text
  std::vector<const TrainingText*> taught;    ///< per text: targets and weights
  std::vector<float> hidden_keep;             ///< per text and hidden lane: 0 or 1 / (1 - dropout)
  std::vector<std::vector<float>> dense_gradient;  ///< per shard of texts
  std::vector<double> loss;                        ///< per shard
  std::vector<float> head_transposed;              ///< kLanes x hidden
  std::vector<float> support_transposed;           ///< kSupportLanes x hidden

  std::size_t texts() const { return text.size(); }
  std::size_t slots() const { return slot_type.size(); }
};

/// One step of Adam.
struct AdamStep {
  float rate = 0;          ///< bias corrections multiplied in
  float second_scale = 1;  ///< 1 / sqrt(1 - beta2^step)
};

/// Weights of the polarity's part of the loss.
struct PolarityWeights {
  std::array<float, 3>
      per_class{};  ///< negative, neutral, positive; the part's weight multiplied in
};

/// The loops, for a shape, as this CPU runs them fastest. All lanes are independent and added in a
/// fixed order, so every CPU and every split into ranges gives the same numbers.
struct StudentLoops {
  /// Runs texts [begin, end) forward: logits.
  void (*predict)(const StudentWeights&, StudentBatch&, std::size_t begin, std::size_t end);
  /// Forward and backward over texts [begin, end), dense gradients into shard `shard`.
  void (*learn)(const StudentWeights&, StudentBatch&, const PolarityWeights&, std::size_t shard,
                std::size_t begin, std::size_t end);
  /// Sums features of a slot into its row.
  void (*compose)(const StudentWeights&, const std::uint32_t* features, std::size_t count,
                  float* row);
  /// Sums a slot's tokens into its gradient.
  void (*gather)(StudentBatch&, std::size_t slot);
  void (*add_row)(float* to, const float* from);  ///< shape.row() lanes
  void (*add_bag)(float* to, const float* from);  ///< shape.bag lanes
  void (*update_row)(float* parameter_row, const float* gradient, const AdamStep&);
  void (*update_bag)(float* parameter_row, const float* gradient, const AdamStep&);
};

/// REQUIRES: is_known(shape).
const StudentLoops& student_loops(const StudentShape& shape);

/// Adam for `size` numbers, laid out as in StudentWeights.
void adam_update(float* row, const float* gradient, std::size_t size, const AdamStep& step);

}  // namespace attune
