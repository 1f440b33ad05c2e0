// A report for people and for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "pipeline/commands/empathy_report.h"
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
std::string evaluation_json(const EmpathyEvaluation& report, const ModelCard& card,
                            const std::vector<BarResult>& bars);

}  // namespace attune
