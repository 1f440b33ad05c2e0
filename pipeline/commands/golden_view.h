// What `attune test` found, drawn and as JSON.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pipeline/commands/evaluation_gate.h"
#include "pipeline/commands/terminal.h"
#include "pipeline/golden/golden_match.h"

namespace attune {

/// All files and what became of each; the same order in both.
struct GoldenReport {
  std::vector<GoldenFile> files;
  std::vector<GoldenComparison> comparisons;
  std::optional<Signal> only;  ///< nothing but this signal is told and counted

  bool right(std::size_t file) const { return comparisons[file].differences.empty(); }
  std::size_t files_that_differ() const;
  std::size_t differences() const;
  GoldenScore score() const;
};

/// Leaves `only` in every comparison.
void keep_only(GoldenReport& report, Signal only);

/// A line per file, its differences below it with the file's own words, and a summary. `quiet`:
/// files that are right are not named.
std::string draw_golden(const GoldenReport& report, const Terminal& terminal, bool quiet);
/// Precision, recall, F1 and counts of each signal that was expected or found, and of all.
std::string draw_golden_score(const GoldenReport& report, const Terminal& terminal);
/// One object (config/golden.schema.json). Has no text of a file.
std::string golden_json(const GoldenReport& report, const std::vector<BarResult>& bars);

/// "precision", "recall", "f1" of all signals together; "NAME.precision" of one; "prompts.f1",
/// "prompt.NAME.recall".
std::vector<Metric> metrics_of(const GoldenScore& score);

}  // namespace attune
