// What `attune evaluate --empathy` found: the trained heads for replies against people's labels.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/empathy/empathy_evaluation.h"
#include "operators/result.h"
#include "pipeline/commands/evaluation_report.h"
#include "pipeline/commands/terminal.h"

namespace attune {

/// What replies' labels are called where labels have the words of their set.
inline constexpr std::string_view kEmpathyWords = "what a reply does";

/// A file of `attune train --empathy`; empty: the heads in the binary. Errors begin with the path.
Result<std::shared_ptr<const EmpathyModel>> load_empathy(const std::string& path);
ModelCard card_of(const EmpathyModel& model);

/// "empathy.exploration.accuracy", and precision, recall and F1, of each head.
std::vector<Metric> metrics_of(const EmpathyEvaluation& report);

/// A line a head, under a line of names; for a person.
std::string empathy_table(const EmpathyEvaluation& report);
std::string draw_evaluation(const EmpathyEvaluation& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal);

}  // namespace attune
