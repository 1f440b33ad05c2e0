#include "operators/emotion/student_batch.h"

#include <cmath>
#include <limits>

// The bodies are always inlined into one function per instruction set, which compiles them with its
// own.
#define ATTUNE_INLINE [[gnu::always_inline]] inline

namespace attune {
namespace {

constexpr float kBeta1 = 0.9f, kBeta2 = 0.999f, kEpsilon = 1e-8f;

template <std::size_t N>
ATTUNE_INLINE void add(float* __restrict to, const float* __restrict from) {
  for (std::size_t i = 0; i < N; ++i) to[i] += from[i];
}

ATTUNE_INLINE void adam(float* __restrict row, const float* __restrict gradient, std::size_t size,
                        const AdamStep& step) {
  float* __restrict value = row;
  float* __restrict first = row + size;
  float* __restrict second = row + 2 * size;
  for (std::size_t i = 0; i < size; ++i) {
    first[i] = kBeta1 * first[i] + (1 - kBeta1) * gradient[i];
    second[i] = kBeta2 * second[i] + (1 - kBeta2) * gradient[i] * gradient[i];
    value[i] -= step.rate * first[i] / (std::sqrt(second[i]) * step.second_scale + kEpsilon);
  }
}

template <std::size_t Bag, std::size_t Conv>
struct Body {
  static constexpr std::size_t kHidden = Bag + Conv, kRow = Bag + 2 * Conv;

  /// What the way back needs of the way forward.
  struct Trace {
    alignas(64) float hidden[kHidden];     // after ReLU and dropout
    alignas(64) float slope[kHidden];      // d hidden / d its sum
    alignas(64) std::int32_t place[Conv];  // position of the largest
    float scale = 0;
  };

  ATTUNE_INLINE static void forward(const StudentWeights& weights, const StudentBatch& batch,
                                    std::size_t t, const float* __restrict keep, Trace& trace,
                                    LaneFloats& logits) {
    const float* dense = weights.dense.data();
    const std::uint32_t* slot = batch.token_slot.data() + batch.token_begin[t];
    const std::size_t tokens = batch.token_begin[t + 1] - batch.token_begin[t];
    const float* rows = batch.slot_row.data();
    alignas(64) float bag[Bag] = {};
    for (std::size_t i = 0; i < tokens; ++i) add<Bag>(bag, rows + slot[i] * kRow);
    for (std::size_t i = batch.pair_begin[t]; i < batch.pair_begin[t + 1]; ++i)
      add<Bag>(bag, weights.pairs.data() + batch.pair[i] * std::size_t{3} * Bag);
    alignas(64) float best[Conv];
    for (std::size_t c = 0; c < Conv; ++c) best[c] = -std::numeric_limits<float>::infinity();
    for (std::size_t p = 0; p <= tokens; ++p) {
      const float* __restrict left =
          p == 0 ? dense + weights.start_at() : rows + slot[p - 1] * kRow + Bag;
      const float* __restrict right =
          p == tokens ? dense + weights.end_at() : rows + slot[p] * kRow + Bag + Conv;
      for (std::size_t c = 0; c < Conv; ++c) {
        const float value = left[c] + right[c];
        trace.place[c] = value > best[c] ? static_cast<std::int32_t>(p) : trace.place[c];
        best[c] = value > best[c] ? value : best[c];
      }
    }
    trace.scale = 1 / std::sqrt(static_cast<float>(tokens + 1));
    const float* bias = dense + weights.hidden_bias_at();
    alignas(64) float sum[kHidden];
    for (std::size_t j = 0; j < Bag; ++j) sum[j] = bias[j] + bag[j] * trace.scale;
    for (std::size_t c = 0; c < Conv; ++c) sum[Bag + c] = bias[Bag + c] + best[c];
    for (std::size_t j = 0; j < kHidden; ++j) {
      trace.slope[j] = sum[j] > 0 ? keep[j] : 0;
      trace.hidden[j] = sum[j] * trace.slope[j];
    }
    const float* head = dense + weights.head_at();
    alignas(64) float out[kLanes];
    for (std::size_t l = 0; l < kLanes; ++l) out[l] = dense[weights.output_bias_at() + l];
    for (std::size_t j = 0; j < kHidden; ++j) {
      const float* __restrict row = head + j * kLanes;
      for (std::size_t l = 0; l < kLanes; ++l) out[l] += trace.hidden[j] * row[l];
    }
    for (std::size_t l = 0; l < kLanes; ++l) logits[l] = out[l];
  }

  ATTUNE_INLINE static void forward_support(const StudentWeights& weights, const Trace& trace,
                                            SupportFloats& logits) {
    const float* dense = weights.dense.data();
    alignas(64) float out[kSupportLanes];
    for (std::size_t l = 0; l < kSupportLanes; ++l) out[l] = dense[weights.support_bias_at() + l];
    for (std::size_t j = 0; j < kHidden; ++j) {
      const float* __restrict row = dense + weights.support_at() + j * kSupportLanes;
      for (std::size_t l = 0; l < kSupportLanes; ++l) out[l] += trace.hidden[j] * row[l];
    }
    for (std::size_t l = 0; l < kSupportLanes; ++l) logits[l] = out[l];
  }

  ATTUNE_INLINE static void predict(const StudentWeights& weights, StudentBatch& batch,
                                    std::size_t begin, std::size_t end) {
    float keep[kHidden];
    for (float& one : keep) one = 1;
    Trace trace;
    for (std::size_t t = begin; t < end; ++t) {
      forward(weights, batch, t, keep, trace, batch.logits[t]);
      forward_support(weights, trace, batch.support_logits[t]);
    }
  }

  /// Log-loss of a probability, and d loss / d logit times `weight`.
  ATTUNE_INLINE static float log_loss(float z, float y, float weight, float& slope) {
    slope = weight * (sigmoid(z) - y);
    return (z > 0 ? z * (1 - y) : -z * y) + std::log1p(exponential(-std::fabs(z)));
  }

  /// d loss / d logits, and the loss. Mean over the 28 of the log-loss, and the polarities'
  /// softmax.
  ATTUNE_INLINE static double slope_of_loss(const LaneFloats& logits, const TrainingText& text,
                                            const PolarityWeights& polarity, float* slope) {
    constexpr float kShare = 1.0f / kFineLabelCount;
    const LaneFloats& target = text.target;
    const float weight = text.weight, fine_weight = text.has_fine ? weight : 0;
    float loss = 0;
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      loss += log_loss(logits[l], target[l], fine_weight * kShare, slope[l]);
    float largest = logits[kNegativeLane], total = 0, parts = 0;
    for (std::size_t k = 1; k < 3; ++k) largest = std::max(largest, logits[kNegativeLane + k]);
    float power[3], part[3];
    for (std::size_t k = 0; k < 3; ++k) {
      total += power[k] = exponential(logits[kNegativeLane + k] - largest);
      parts += part[k] = polarity.per_class[k] * target[kNegativeLane + k];
    }
    for (std::size_t k = 0; k < 3; ++k)
      slope[kNegativeLane + k] = weight * (parts * power[k] / total - part[k]);
    slope[kSpareLane] = 0;
    return static_cast<double>(fine_weight * kShare * loss);
  }

  /// The same for the support head: mean over the twelve, and urgency.
  ATTUNE_INLINE static double slope_of_support(const SupportFloats& logits,
                                               const TrainingText& text, float* slope) {
    constexpr float kShare = 1.0f / kEmotionCount;
    float loss = 0;
    for (std::size_t l = 0; l < kEmotionCount; ++l)
      loss += log_loss(logits[l], text.support[l], text.emotion_weight * kShare, slope[l]);
    const float urgency = log_loss(logits[kUrgencyLane], text.support[kUrgencyLane],
                                   text.urgency_weight, slope[kUrgencyLane]);
    for (std::size_t l = kSupportJudged; l < kSupportLanes; ++l) slope[l] = 0;
    return static_cast<double>(text.emotion_weight * kShare * loss + text.urgency_weight * urgency);
  }

  ATTUNE_INLINE static void backward(const StudentWeights& weights, StudentBatch& batch,
                                     std::size_t t, const Trace& trace,
                                     const float* __restrict slope,
                                     const float* __restrict support_slope,
                                     float* __restrict dense) {
    alignas(64) float back[kHidden] = {};
    for (std::size_t l = 0; l < kJudgedLanes; ++l) {
      const float* __restrict row = batch.head_transposed.data() + l * kHidden;
      for (std::size_t j = 0; j < kHidden; ++j) back[j] += slope[l] * row[j];
    }
    for (std::size_t l = 0; l < kSupportJudged; ++l) {
      const float* __restrict row = batch.support_transposed.data() + l * kHidden;
      for (std::size_t j = 0; j < kHidden; ++j) back[j] += support_slope[l] * row[j];
    }
    for (std::size_t j = 0; j < kHidden; ++j) {
      float* __restrict row = dense + weights.head_at() + j * kLanes;
      for (std::size_t l = 0; l < kLanes; ++l) row[l] += trace.hidden[j] * slope[l];
      float* __restrict support = dense + weights.support_at() + j * kSupportLanes;
      for (std::size_t l = 0; l < kSupportLanes; ++l)
        support[l] += trace.hidden[j] * support_slope[l];
      back[j] *= trace.slope[j];
    }
    add<kSupportLanes>(dense + weights.support_bias_at(), support_slope);
    add<kHidden>(dense + weights.hidden_bias_at(), back);
    add<kLanes>(dense + weights.output_bias_at(), slope);
    for (std::size_t j = 0; j < Bag; ++j) batch.bag_gradient[t * Bag + j] = back[j] * trace.scale;
    const std::size_t tokens = batch.token_begin[t + 1] - batch.token_begin[t];
    float* conv = batch.conv_gradient.data() + batch.token_begin[t] * 2 * Conv;
    for (std::size_t i = 0; i < tokens * 2 * Conv; ++i) conv[i] = 0;
    for (std::size_t c = 0; c < Conv; ++c) {
      const auto place = static_cast<std::size_t>(trace.place[c]);
      (place == 0 ? dense[weights.start_at() + c] : conv[(place - 1) * 2 * Conv + c]) +=
          back[Bag + c];
      (place == tokens ? dense[weights.end_at() + c] : conv[place * 2 * Conv + Conv + c]) +=
          back[Bag + c];
    }
  }

  ATTUNE_INLINE static void learn(const StudentWeights& weights, StudentBatch& batch,
                                  const PolarityWeights& polarity, std::size_t shard,
                                  std::size_t begin, std::size_t end) {
    Trace trace;
    alignas(64) float slope[kLanes];
    alignas(64) float support_slope[kSupportLanes];
    for (std::size_t t = begin; t < end; ++t) {
      forward(weights, batch, t, batch.hidden_keep.data() + t * kHidden, trace, batch.logits[t]);
      forward_support(weights, trace, batch.support_logits[t]);
      const TrainingText& text = *batch.taught[t];
      batch.loss[shard] += slope_of_loss(batch.logits[t], text, polarity, slope);
      batch.loss[shard] += slope_of_support(batch.support_logits[t], text, support_slope);
      backward(weights, batch, t, trace, slope, support_slope, batch.dense_gradient[shard].data());
    }
  }

  ATTUNE_INLINE static void compose(const StudentWeights& weights, const std::uint32_t* features,
                                    std::size_t count, float* row) {
    alignas(64) float sum[kRow] = {};
    for (std::size_t i = 0; i < count; ++i)
      add<kRow>(sum, weights.features.data() + features[i] * std::size_t{3} * kRow);
    for (std::size_t i = 0; i < kRow; ++i) row[i] = sum[i];
  }

  ATTUNE_INLINE static void gather(StudentBatch& batch, std::size_t slot) {
    alignas(64) float sum[kRow] = {};
    for (std::size_t i = batch.slot_token_begin[slot]; i < batch.slot_token_begin[slot + 1]; ++i) {
      const std::size_t token = batch.slot_token[i];
      add<Bag>(sum, batch.bag_gradient.data() + batch.token_text[token] * Bag);
      add<2 * Conv>(sum + Bag, batch.conv_gradient.data() + token * 2 * Conv);
    }
    for (std::size_t i = 0; i < kRow; ++i) batch.slot_gradient[slot * kRow + i] = sum[i];
  }
};

#define ATTUNE_LOOPS(NAME, TARGET)                                                               \
  template <std::size_t Bag, std::size_t Conv>                                                   \
  struct NAME {                                                                                  \
    using B = Body<Bag, Conv>;                                                                   \
    TARGET static void predict(const StudentWeights& w, StudentBatch& b, std::size_t begin,      \
                               std::size_t end) {                                                \
      B::predict(w, b, begin, end);                                                              \
    }                                                                                            \
    TARGET static void learn(const StudentWeights& w, StudentBatch& b, const PolarityWeights& p, \
                             std::size_t shard, std::size_t begin, std::size_t end) {            \
      B::learn(w, b, p, shard, begin, end);                                                      \
    }                                                                                            \
    TARGET static void compose(const StudentWeights& w, const std::uint32_t* f, std::size_t n,   \
                               float* row) {                                                     \
      B::compose(w, f, n, row);                                                                  \
    }                                                                                            \
    TARGET static void gather(StudentBatch& b, std::size_t slot) { B::gather(b, slot); }         \
    TARGET static void add_row(float* to, const float* from) { add<B::kRow>(to, from); }         \
    TARGET static void add_bag(float* to, const float* from) { add<Bag>(to, from); }             \
    TARGET static void update_row(float* row, const float* g, const AdamStep& s) {               \
      adam(row, g, B::kRow, s);                                                                  \
    }                                                                                            \
    TARGET static void update_bag(float* row, const float* g, const AdamStep& s) {               \
      adam(row, g, Bag, s);                                                                      \
    }                                                                                            \
    static constexpr StudentLoops kLoops = {predict, learn,   compose,    gather,                \
                                            add_row, add_bag, update_row, update_bag};           \
  }

ATTUNE_LOOPS(Portable, );
#if defined(__x86_64__)
ATTUNE_LOOPS(Avx2, __attribute__((target("avx2"))));
ATTUNE_LOOPS(Avx512, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))));

template <std::size_t Bag, std::size_t Conv>
const StudentLoops& best() {
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return Avx512<Bag, Conv>::kLoops;
  return __builtin_cpu_supports("avx2") ? Avx2<Bag, Conv>::kLoops : Portable<Bag, Conv>::kLoops;
}
#else
template <std::size_t Bag, std::size_t Conv>
const StudentLoops& best() {
  return Portable<Bag, Conv>::kLoops;
}
#endif

}  // namespace

const StudentLoops& student_loops(const StudentShape& shape) {
  return shape == kWideStudent ? best<kWideStudent.bag, kWideStudent.conv>()
                               : best<kNarrowStudent.bag, kNarrowStudent.conv>();
}

void adam_update(float* row, const float* gradient, std::size_t size, const AdamStep& step) {
  adam(row, gradient, size, step);
}

}  // namespace attune
