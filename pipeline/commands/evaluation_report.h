// What `attune evaluate` found: the same for files of any set of labels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/evaluation.h"
#include "pipeline/commands/gold_file.h"

namespace attune {

/// Labels that are scored together.
struct ScoredGroup {
  std::string_view key;     ///< in JSON: "labels", "emotions", "ekman", "sentiment", "polarity"
  std::string_view metric;  ///< before a label's name in metrics: "label", "emotion", ...
  std::string_view title;
  GroupScore score;
};

struct EvaluationReport {
  GoldSet set = GoldSet::twelve;
  std::size_t texts = 0;
  std::size_t exact = 0;            ///< texts with exactly the labels that people gave
  std::vector<ScoredGroup> groups;  ///< the file's own labels first
  GroupScore frequent;              ///< of the 28 those with 50 texts and more
  LabelScore
      negative;  ///< negative towards us: anger, frustration or disappointment; not of polarity
  double valence_correlation = 0;     ///< of polarity: Pearson's, with people's as -1, 0 and 1
  CalibrationScore calibration;       ///< of the file's own labels
  std::vector<Confusion> confusions;  ///< of the file's own labels

  const GroupScore& own() const { return groups.front().score; }
};

EvaluationReport evaluate_file(const GoldFile& file,
                               const std::shared_ptr<const EmotionModel>& model);

/// The same without texts: for its names.
EvaluationReport empty_report(GoldSet set);

/// What levels of urgency are called where labels have the words of their set.
inline constexpr std::string_view kUrgencyWords = "levels of urgency";

/// One number of a report, as --min, --max and JSON name it: "macro_f1", "label.anger.f1",
/// "urgency.f1".
struct Metric {
  std::string name;
  double value = 0;
  bool is_error = false;  ///< a smaller one is better
  bool has_texts = true;  ///< false: no text of the file has that label
};
/// Of all labels together.
std::vector<Metric> headline_of(const EvaluationReport& report);
/// Headline, and precision, recall and F1 of every label in every group.
std::vector<Metric> metrics_of(const EvaluationReport& report);
std::vector<Metric> metrics_of(const UrgencyEvaluation& report);

}  // namespace attune
