// How sure a score is, and a difference of two: bootstrap over texts.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace attune {

/// A score and where 95 % of resampled scores lie. In [0, 1]; a difference in [-1, 1].
struct Interval {
  double value = 0, low = 0, high = 0;
};

struct BeforeAfter {
  Interval before, after, difference;  ///< difference: of pairs, so narrower than the two suggest
};

/// What people, the model before and the model after said of a text: bits of one label set.
struct JudgedText {
  std::uint32_t gold = 0, before = 0, after = 0;
};

struct LabelBeforeAfter {
  std::string_view name;
  std::uint32_t support = 0;
  BeforeAfter f1;
};

/// Of all labels that people gave to at least one of the texts.
struct JudgedScores {
  std::size_t texts = 0;
  BeforeAfter accuracy;  ///< texts whose labels are exactly people's
  BeforeAfter macro_f1;
  std::vector<LabelBeforeAfter> labels;
};

/// The same texts, resamples and seed give the same numbers.
JudgedScores score_judged(std::span<const JudgedText> texts,
                          std::span<const std::string_view> names, int resamples,
                          std::uint64_t seed);

}  // namespace attune
