// What a window holds for one set of labels; a commutative monoid under `merge`. Layer 0.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "operators/distinct_count.h"
#include "operators/measure.h"
#include "operators/rare_count.h"
#include "operators/reading.h"

namespace attune {

inline constexpr std::uint16_t kOverwhelmed =
    1u << static_cast<unsigned>(Emotion::anxiety) | 1u << static_cast<unsigned>(Emotion::frustration);
inline constexpr unsigned kEmotionMask = (1u << kEmotionCount) - 1;

/// Integer counts, so that the order of additions never shows.
struct Tally {
  std::uint64_t events = 0;
  std::uint64_t texts = 0;   ///< non-empty customer texts, scored or not
  std::uint64_t scored = 0;  ///< texts with a judgement: the denominator of the valence sums
  std::array<std::uint64_t, kEmotionCount> emotions{};  ///< texts per emotion; a text may count in several
  std::uint64_t positive = 0;  ///< sum of positive valences, in 1/kValenceOne
  std::uint64_t negative = 0;  ///< sum of negative valences' magnitudes, in 1/kValenceOne
  std::uint64_t urgent = 0;    ///< scored texts that are urgent
  std::uint64_t overwhelmed = 0;  ///< scored texts with anxiety or frustration

  void add(const Reading& reading) noexcept {
    ++events;
    texts += reading.has_text ? 1 : 0;
    if (!reading.scored) return;
    ++scored;
    urgent += reading.urgent ? 1 : 0;
    overwhelmed += (reading.emotions & kOverwhelmed) != 0 ? 1 : 0;
    for (unsigned left = reading.emotions & kEmotionMask; left != 0; left &= left - 1)  // one or two of them
      ++emotions[static_cast<std::size_t>(std::countr_zero(left))];
    if (reading.valence >= 0) positive += static_cast<std::uint64_t>(reading.valence);
    else negative += static_cast<std::uint64_t>(-static_cast<std::int64_t>(reading.valence));
  }

  void merge(const Tally& other) noexcept {
    events += other.events;
    texts += other.texts;
    scored += other.scored;
    for (std::size_t i = 0; i < kEmotionCount; ++i) emotions[i] += other.emotions[i];
    positive += other.positive;
    negative += other.negative;
    urgent += other.urgent;
    overwhelmed += other.overwhelmed;
  }

  bool operator==(const Tally&) const = default;
};

/// One closed window for one set of labels. `labels[i]` is the value of the i-th configured label.
struct WindowSummary {
  std::uint32_t window = 0;        ///< index into the configured windows
  std::int64_t start_ms = 0;       ///< inclusive, aligned to the Unix epoch
  std::int64_t end_ms = 0;         ///< exclusive
  std::vector<std::string> labels; ///< in configured order; "" = the field was missing
  Tally tally;
  DistinctCount customers;         ///< distinct values of the customer field
  RareCount staff;                 ///< distinct agents that met distress
  RareCount distressed;            ///< of them, those in distress; counted where topics are watched
  Measures measures;               ///< friction, empathy and journey: what was found in it

  /// REQUIRES: same window, start, end and labels.
  void merge(const WindowSummary& other) {
    tally.merge(other.tally);
    customers.merge(other.customers);
    staff.merge(other.staff);
    distressed.merge(other.distressed);
    measures.merge(other.measures);
  }
};

}  // namespace attune
