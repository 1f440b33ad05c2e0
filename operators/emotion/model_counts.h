// How many texts a model read, and what it made of them: counts alone, no text. A commutative
// monoid.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "operators/reading.h"

namespace attune {

/// Confidence is counted by tenths; a bin holds what is over its lower bound and at most its upper.
inline constexpr std::size_t kConfidenceBins = 10;

/// Bin of a confidence in 1/kConfidenceOne; 0 belongs to the first one.
inline constexpr std::size_t confidence_bin(std::uint16_t confidence) noexcept {
  constexpr unsigned kWidth = kConfidenceOne / kConfidenceBins;
  return confidence == 0 ? 0u : (confidence - 1u) / kWidth;
}

/// Counts of scored texts. Thread rule: a value.
struct ModelCounts {
  std::uint64_t words = 0;                                  ///< Reading::words, summed
  std::uint64_t unknown_words = 0;                          ///< <= words
  std::uint64_t confidence_sum = 0;                         ///< in 1/kConfidenceOne
  std::array<std::uint64_t, kConfidenceBins> confidence{};  ///< texts by tenth
  std::array<std::uint64_t, kEmotionCount>
      emotions{};  ///< texts by emotion; one text counts in several

  /// REQUIRES: reading.scored.
  void add(const Reading& reading) noexcept {
    words += reading.words;
    unknown_words += reading.unknown_words;
    confidence_sum += reading.confidence;
    ++confidence[confidence_bin(reading.confidence)];
    for (unsigned left = reading.emotions; left != 0; left &= left - 1)
      ++emotions[static_cast<std::size_t>(__builtin_ctz(left))];
  }

  std::uint64_t texts() const noexcept {
    return std::accumulate(confidence.begin(), confidence.end(), std::uint64_t{0});
  }

  /// Visits every count of `a` with the same one of `b`.
  template <class A, class B, class Visit>
  static void zip(A& a, B& b, Visit visit) {
    visit(a.words, b.words);
    visit(a.unknown_words, b.unknown_words);
    visit(a.confidence_sum, b.confidence_sum);
    for (std::size_t i = 0; i < kConfidenceBins; ++i) visit(a.confidence[i], b.confidence[i]);
    for (std::size_t i = 0; i < kEmotionCount; ++i) visit(a.emotions[i], b.emotions[i]);
  }

  /// What came since `earlier`, an earlier reading of the same counts.
  ModelCounts since(const ModelCounts& earlier) const noexcept {
    ModelCounts result = *this;
    zip(result, earlier, [](std::uint64_t& now, std::uint64_t then) { now -= then; });
    return result;
  }

  bool operator==(const ModelCounts&) const = default;
};

}  // namespace attune
