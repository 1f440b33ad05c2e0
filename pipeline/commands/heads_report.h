// What `attune evaluate --empathy` and `--cues` found: trained heads against labels.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/empathy/heads_evaluation.h"
#include "operators/result.h"
#include "pipeline/commands/evaluation_gate.h"
#include "pipeline/commands/evaluation_report.h"
#include "pipeline/commands/terminal.h"

namespace attune {

/// How `attune evaluate` calls a kind: before a head's name in metrics and JSON, and what it says
/// that labels are taken for.
struct HeadsWords {
  std::string_view metric, labels_are;
};
template <class Kind>
inline constexpr HeadsWords kHeadsWords;
template <>
inline constexpr HeadsWords kHeadsWords<ReplyHeads>{"empathy", "what a reply does"};
template <>
inline constexpr HeadsWords kHeadsWords<CueHeads>{"cues", "what a customer tells"};

/// A file of `attune train --empathy` or `--cues`; empty: the heads in the binary. Errors begin
/// with the path.
template <class Kind>
Result<std::shared_ptr<const HeadsModel<Kind>>> load_heads(const std::string& path);

/// The scores of one kind's heads.
template <class Kind>
struct HeadsReport {
  HeadsEvaluation<Kind> heads;
  std::size_t texts = 0;
};

template <class Kind>
ModelCard card_of(const HeadsModel<Kind>& model) {
  const HeadsParts<Kind>& parts = model.parts();
  return {parts.name,         parts.version,       parts.data,
          parts.attributions, kHeadsFormatVersion, model.checksum()};
}

/// "empathy.exploration.accuracy", "cues.travel.recall": accuracy, precision, recall and F1 of each
/// head.
template <class Kind>
std::vector<Metric> metrics_of(const HeadsReport<Kind>& report);

/// A line a head, under a line of names; for a person.
template <class Kind>
std::string heads_table(const HeadsEvaluation<Kind>& heads);
template <class Kind>
std::string draw_evaluation(const HeadsReport<Kind>& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal);
template <class Kind>
std::string evaluation_json(const HeadsReport<Kind>& report, const ModelCard& card,
                            const std::vector<BarResult>& bars);

}  // namespace attune
