// Labelled texts become trained heads. Pure: the same texts and options give the same file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "operators/empathy/heads_evaluation.h"
#include "operators/empathy/heads_regression.h"

namespace attune {

struct HeadsTrainOptions {
  RegressionOptions regression;
  std::uint32_t min_count = 3;  ///< a word or pair in fewer texts has no weight
  std::uint32_t folds = 10;     ///< >= 2
  std::uint64_t seed = 1;       ///< which text is in which fold, and in which sample
  int bootstraps = 24;          ///< samples of the texts that thresholds are averaged over
  /// Of the texts that a head is absent from it may hold in so many, [0, 1): where its threshold
  /// lies. 0: where the most texts are right (tune_threshold).
  double most_false = 0;
  std::uint32_t bounded = ~0u;  ///< bit i: of head i; of the others it is taken for 0
};

/// Of customers' cues, whose texts are many and mostly look like them. Wrongly said is worse than
/// missed: it calls somebody. Fewer words are a smaller table, so a faster one; CUES.md has what
/// more of them gave.
inline constexpr double kMostFalseCues = 0.003;
inline constexpr std::uint32_t kLeastCueTexts = 4;

/// Of a reply that acknowledges, which turns a customer's need into one that was met.
inline constexpr double kMostFalseReplies = 0.005;

template <class Kind>
struct TrainedHeads {
  HeadsParts<Kind> parts;  ///< name, version, data, attributions are the caller's
  /// Of each text by heads that did not learn from it, calibrated and cut on all of those (three
  /// numbers a head).
  HeadsEvaluation<Kind> cross_validated;
};

/// A text that stands in several files, each looked through for other heads, becomes one with the
/// labels of all, where it stood first: it counts once. One whose labels could differ stays twice.
std::vector<HeadsText> join_texts(std::vector<HeadsText> texts);

/// REQUIRES: no head_without_texts.
template <class Kind>
TrainedHeads<Kind> train_heads(std::span<const HeadsText> texts, const HeadsTrainOptions& options);

/// The first head that is not both there and absent in the texts that it was looked for in,
/// whichever fold is left out of them: it cannot be learnt. One that was looked for in no text is
/// not meant to be.
template <class Kind>
std::optional<std::size_t> head_without_texts(std::span<const HeadsText> texts,
                                              const HeadsTrainOptions& options);

}  // namespace attune
