#include "operators/emotion/row_sum.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace attune {

void portable_row_sum(const Row* rows, std::span<const std::uint32_t> chosen, LaneSums& sums) {
  LaneSums total{};
  for (const std::uint32_t row : chosen)
    for (std::size_t l = 0; l < kLanes; ++l) total[l] += rows[row][l];
  sums = total;
}

#if defined(__x86_64__)
namespace {

__attribute__((target("avx2"))) void avx2_row_sum(const Row* rows, std::span<const std::uint32_t> chosen,
                                                  LaneSums& sums) {
  __m256i a = _mm256_setzero_si256(), b = a, c = a, d = a;
  for (const std::uint32_t row : chosen) {
    const auto* lanes = reinterpret_cast<const __m128i*>(rows[row].data());
    a = _mm256_add_epi32(a, _mm256_cvtepi16_epi32(_mm_loadu_si128(lanes)));
    b = _mm256_add_epi32(b, _mm256_cvtepi16_epi32(_mm_loadu_si128(lanes + 1)));
    c = _mm256_add_epi32(c, _mm256_cvtepi16_epi32(_mm_loadu_si128(lanes + 2)));
    d = _mm256_add_epi32(d, _mm256_cvtepi16_epi32(_mm_loadu_si128(lanes + 3)));
  }
  auto* out = reinterpret_cast<__m256i*>(sums.data());
  _mm256_storeu_si256(out, a);
  _mm256_storeu_si256(out + 1, b);
  _mm256_storeu_si256(out + 2, c);
  _mm256_storeu_si256(out + 3, d);
}

}  // namespace

RowSum best_row_sum() noexcept {
  return __builtin_cpu_supports("avx2") ? &avx2_row_sum : &portable_row_sum;
}
#else
RowSum best_row_sum() noexcept { return &portable_row_sum; }
#endif

}  // namespace attune
