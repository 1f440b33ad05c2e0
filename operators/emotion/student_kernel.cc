#include "operators/emotion/student_kernel.h"

#include <cmath>
#include <cstring>

// One body in the compiler's vector types, compiled once per instruction set: 16 bytes are SSE2 or
// NEON, 32 AVX2, 64 AVX-512. It is always inlined, so that it takes the instruction set of its
// caller.
#define ATTUNE_INLINE [[gnu::always_inline]] static inline

namespace attune {
namespace {

/// Vectors of `Bytes` bytes in each of the types that a row passes through. All memory that they
/// look at is aligned to them: the head and the output to 64 bytes, rows by their layout.
template <std::size_t Bytes>
struct Simd {
  static constexpr std::size_t kWords = Bytes / 4;  // lanes of 32 bits
  typedef float Floats __attribute__((vector_size(Bytes), may_alias));
  typedef std::int32_t Ints __attribute__((vector_size(Bytes), may_alias));
  typedef std::int16_t Halves __attribute__((vector_size(Bytes / 2), may_alias));  // as many lanes
  typedef std::int16_t Shorts __attribute__((vector_size(Bytes), may_alias));
};

template <std::size_t Bytes, std::size_t Bag, std::size_t Conv>
struct Kernel {
  using S = Simd<Bytes>;
  using Floats = typename S::Floats;
  using Ints = typename S::Ints;
  using Halves = typename S::Halves;
  // 24 lanes are no multiple of 32: there A and B go by eight.
  using ConvShorts = typename Simd<(Conv % (Bytes / 2) == 0 ? Bytes : 16)>::Shorts;
  static constexpr std::size_t kWords = S::kWords;
  static constexpr StudentShape kShape{Bag, Conv};
  // 48 lanes are no multiple of 32 either: there the sums go by sixteen.
  using SumInts = typename Simd<(kShape.summed_lanes() % (Bytes / 2) == 0 ? Bytes : 32)>::Ints;
  static constexpr std::size_t kSummed = kShape.summed_lanes(),
                               kSums = kSummed * 2 / sizeof(SumInts);
  static constexpr std::size_t kConvLanes = sizeof(ConvShorts) / 2, kConvs = Conv / kConvLanes;
  static constexpr std::size_t kOuts = kLanes / kWords;
  static_assert(Bag % kWords == 0 && Conv % kConvLanes == 0);

  /// Even lanes and odd lanes of rows, widened to 32 bits.
  struct Sums {
    SumInts even[kSums], odd[kSums];
  };

  ATTUNE_INLINE void add_summed(Sums& sums, const std::int16_t* row) {
    for (std::size_t i = 0; i < kSums; ++i) {
      const SumInts both = reinterpret_cast<const SumInts*>(row)[i];
      sums.even[i] += both << 16 >> 16;
      sums.odd[i] += both >> 16;
    }
  }

  ATTUNE_INLINE void look_at(ConvShorts (&best)[kConvs], const std::int16_t* left,
                             const std::int16_t* right) {
    const auto* a = reinterpret_cast<const ConvShorts*>(left + kShape.a_lane());
    const auto* b = reinterpret_cast<const ConvShorts*>(right + kShape.b_lane());
    for (std::size_t i = 0; i < kConvs; ++i) {
      const ConvShorts sum = a[i] + b[i];  // lanes are within +-16383: no overflow
      best[i] = sum > best[i] ? sum : best[i];
    }
  }

  ATTUNE_INLINE void sum_rows(const StudentRows& rows, std::int32_t* summed,
                              std::int16_t* largest) {
    Sums sums{};
    ConvShorts best[kConvs];
    for (std::size_t i = 0; i < kConvs; ++i)
      best[i] = ConvShorts{} - static_cast<std::int16_t>(32767);
    const std::int16_t* left = rows.start;
    for (const std::int16_t* row : rows.words) {
      add_summed(sums, row);
      look_at(best, left, row);
      left = row;
    }
    look_at(best, left, rows.end);
    for (const std::int16_t* row : rows.pairs) add_summed(sums, row);
    std::memcpy(summed, &sums, sizeof sums);
    std::memcpy(largest, best, sizeof best);
  }

  template <class V>
  ATTUNE_INLINE void rectify(const typename V::Floats& activity, const float* scale,
                             const float* bias, float* hidden) {
    using F = typename V::Floats;
    const F sum = activity * *reinterpret_cast<const F*>(scale) + *reinterpret_cast<const F*>(bias);
    *reinterpret_cast<F*>(hidden) = sum > 0 ? sum : F{};
  }

  ATTUNE_INLINE void activate(const StudentHead& head, float length, const std::int32_t* summed,
                              const std::int16_t* largest, float* hidden) {
    const float *scale = head.hidden_scale.data(), *bias = head.hidden_bias.data();
    for (std::size_t j = 0; j < Bag; j += kWords) {
      const Floats sum =
          __builtin_convertvector(*reinterpret_cast<const Ints*>(summed + j), Floats) * length;
      rectify<S>(sum, scale + j, bias + j, hidden + j);
    }
    using C = Simd<(Conv % kWords == 0 ? Bytes : 32)>;
    using CInts = typename C::Ints;
    using CFloats = typename C::Floats;
    for (std::size_t c = 0; c < Conv; c += C::kWords) {
      const CInts most =
          __builtin_convertvector(*reinterpret_cast<const typename C::Halves*>(largest + c), CInts);
      const CFloats sum = __builtin_convertvector(most, CFloats);
      rectify<C>(sum, scale + Bag + c, bias + Bag + c, hidden + Bag + c);
    }
  }

  /// Four running sums: one alone would wait for each addition.
  ATTUNE_INLINE void project(const StudentHead& head, float linear, const std::int32_t* summed,
                             const float* hidden, Floats (&out)[kOuts]) {
    Floats part[4][kOuts] = {};
    for (std::size_t j = 0; j < Bag + Conv; j += 4)
      for (std::size_t k = 0; k < 4; ++k) {
        const auto* weights = reinterpret_cast<const Floats*>(head.weights[j + k].data());
        for (std::size_t i = 0; i < kOuts; ++i) part[k][i] += weights[i] * hidden[j + k];
      }
    const auto* sums = reinterpret_cast<const Ints*>(summed + Bag);
    const auto* scale = reinterpret_cast<const Floats*>(head.linear_scale.data());
    const auto* bias = reinterpret_cast<const Floats*>(head.bias.data());
    for (std::size_t i = 0; i < kOuts; ++i) {
      const Floats line = __builtin_convertvector(sums[i], Floats) * scale[i] * linear;
      out[i] = ((part[0][i] + part[1][i]) + (part[2][i] + part[3][i])) + (line + bias[i]);
    }
  }

  ATTUNE_INLINE void project_support(const StudentHead& head, const float* hidden,
                                     SupportFloats& result) {
    constexpr std::size_t kSupports = kSupportLanes / kWords;
    Floats part[4][kSupports] = {};
    for (std::size_t j = 0; j < Bag + Conv; j += 4)
      for (std::size_t k = 0; k < 4; ++k) {
        const auto* weights = reinterpret_cast<const Floats*>(head.support_weights[j + k].data());
        for (std::size_t i = 0; i < kSupports; ++i) part[k][i] += weights[i] * hidden[j + k];
      }
    const auto* bias = reinterpret_cast<const Floats*>(head.support_bias.data());
    for (std::size_t i = 0; i < kSupports; ++i) {
      const Floats sum = ((part[0][i] + part[1][i]) + (part[2][i] + part[3][i])) + bias[i];
      std::memcpy(result.data() + i * kWords, &sum, sizeof sum);
    }
  }

  /// exponential() of lanes.h, lane by lane the same.
  ATTUNE_INLINE void raise(const Floats& logit, Floats& power) {
    Floats x = logit < -80.0f ? Floats{} - 80.0f : logit;
    x = x > 80.0f ? Floats{} + 80.0f : x;
    const Floats scaled = x * 1.44269504f;
    const Floats half = scaled < 0.0f ? Floats{} - 0.5f : Floats{} + 0.5f;
    const Ints whole = __builtin_convertvector(scaled + half, Ints);
    const Floats wholes = __builtin_convertvector(whole, Floats);
    const Floats r = (x - wholes * 0.693145752f) - wholes * 1.42860677e-6f;
    Floats series = 1.0f / 120 + r * (1.0f / 720);
    series = 1.0f / 24 + r * series;
    series = 1.0f / 6 + r * series;
    series = 0.5f + r * series;
    series = 1.0f + r * series;
    series = 1.0f + r * series;
    const Ints bits = (whole + 127) << 23;
    Floats two;
    std::memcpy(&two, &bits, sizeof two);
    power = series * two;
  }

  ATTUNE_INLINE void run(const StudentHead& head, const StudentRows& rows, StudentOutput& result) {
    alignas(64) std::int32_t summed[kSummed];
    alignas(64) std::int16_t largest[Conv];
    sum_rows(rows, summed, largest);
    activate(head, 1 / std::sqrt(static_cast<float>(rows.words.size() + 1)), summed, largest,
             result.hidden.data());
    const std::int32_t features = summed[Bag + kLinearCountLane];
    Floats out[kOuts];
    project(head, 1 / std::sqrt(static_cast<float>(features > 1 ? features : 1)), summed,
            result.hidden.data(), out);
    project_support(head, result.hidden.data(), result.support);
    for (std::size_t i = 0; i < kOuts; ++i) {
      Floats power;
      raise(out[i], power);
      std::memcpy(result.logits.data() + i * kWords, &out[i], sizeof out[i]);
      std::memcpy(result.odds.data() + i * kWords, &power, sizeof power);
    }
  }
};

/// Lanes [begin, begin + 16) of the sum of rows, held within `reach`.
ATTUNE_INLINE void add_lanes(std::span<const std::int16_t* const> rows, std::size_t begin,
                             std::int32_t reach, std::int16_t* to) {
  std::int32_t sums[16] = {};
  for (const std::int16_t* row : rows)
    for (std::size_t l = 0; l < 16; ++l) sums[l] += row[begin + l];
  for (std::size_t l = 0; l < 16; ++l) {
    const std::int32_t high = sums[l] > reach ? reach : sums[l];
    to[begin + l] = static_cast<std::int16_t>(high < -reach ? -reach : high);
  }
}

ATTUNE_INLINE void add_rows(const StudentShape& shape, std::span<const std::int16_t* const> rows,
                            std::int16_t* to) {
  for (std::size_t l = 0; l < shape.summed_lanes(); l += 16) add_lanes(rows, l, 32767, to);
  for (std::size_t l = shape.a_lane(); l < shape.word_lanes(); l += 16)
    add_lanes(rows, l, kConvReach, to);
}

#define ATTUNE_KERNEL(NAME, BYTES, TARGET)                                                     \
  template <std::size_t Bag, std::size_t Conv>                                                 \
  TARGET void NAME(const StudentHead& head, const StudentRows& rows, StudentOutput& result) {  \
    Kernel<BYTES, Bag, Conv>::run(head, rows, result);                                         \
  }                                                                                            \
  TARGET void NAME##_add(const StudentShape& shape, std::span<const std::int16_t* const> rows, \
                         std::int16_t* to) {                                                   \
    add_rows(shape, rows, to);                                                                 \
  }

ATTUNE_KERNEL(portable, 16, )  // SSE2 or NEON
#if defined(__x86_64__)
ATTUNE_KERNEL(avx2, 32, __attribute__((target("avx2"))))
ATTUNE_KERNEL(avx512, 64, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))))
#endif

bool has(KernelKind kind) noexcept {
#if defined(__x86_64__)
  if (kind == KernelKind::avx2) return __builtin_cpu_supports("avx2");
  if (kind == KernelKind::avx512)
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl");
#endif
  return kind == KernelKind::portable;
}

template <std::size_t Bag, std::size_t Conv>
StudentKernel kernel_of([[maybe_unused]] KernelKind kind) noexcept {
#if defined(__x86_64__)
  if (kind == KernelKind::avx512) return &avx512<Bag, Conv>;
  if (kind == KernelKind::avx2) return &avx2<Bag, Conv>;
#endif
  return &portable<Bag, Conv>;
}

}  // namespace

StudentKernel student_kernel(const StudentShape& shape, KernelKind kind) noexcept {
  if (!has(kind)) return nullptr;
  return shape == kWideStudent ? kernel_of<kWideStudent.bag, kWideStudent.conv>(kind)
                               : kernel_of<kNarrowStudent.bag, kNarrowStudent.conv>(kind);
}

RowAdder row_adder(KernelKind kind) noexcept {
#if defined(__x86_64__)
  if (kind == KernelKind::avx512) return &avx512_add;
  if (kind == KernelKind::avx2) return &avx2_add;
#endif
  return kind == KernelKind::portable ? &portable_add : nullptr;
}

KernelKind best_kernel_kind() noexcept {
  if (has(KernelKind::avx512)) return KernelKind::avx512;
  return has(KernelKind::avx2) ? KernelKind::avx2 : KernelKind::portable;
}

}  // namespace attune
