// A report for people and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/empathy/heads_evaluation.h"
#include "pipeline/commands/evaluation_gate.h"
#include "pipeline/commands/evaluation_report.h"
#include "pipeline/commands/terminal.h"

namespace attune {

/// Tables, the labels with the best F1 first. `file`: the input's name, without its folder.
std::string draw_evaluation(const EvaluationReport& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal);

std::string draw_evaluation(const UrgencyEvaluation& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal);

/// One JSON object and a newline; its shape is config/evaluation.schema.json.
std::string evaluation_json(const EvaluationReport& report, const ModelCard& card,
                            const std::vector<BarResult>& bars);
std::string evaluation_json(const UrgencyEvaluation& report, const ModelCard& card,
                            const std::vector<BarResult>& bars);

/// `table` between what is said of file and model, and what the columns mean.
std::string draw_head_and_legend(std::string_view file, std::size_t texts,
                                 std::string_view labels_are, const ModelCard& card,
                                 std::string_view table, const Terminal& terminal);

struct NamedHeadScore {
  std::string_view name;
  HeadScore score;
};
/// Of trained heads; `kind` is the key that they stand under.
std::string heads_json(std::size_t texts, std::string_view kind,
                       const std::vector<NamedHeadScore>& heads, const ModelCard& card,
                       const std::vector<BarResult>& bars);

}  // namespace attune
