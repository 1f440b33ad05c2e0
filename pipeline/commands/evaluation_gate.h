// The bars of a deploy gate: --min macro_f1=0.45, --max brier=0.03.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"
#include "pipeline/commands/evaluation_report.h"

namespace attune {

struct Bar {
  std::string name;
  double wanted = 0;
  bool at_most = false;  ///< of an error; otherwise at least
};

/// `text` is NAME=NUMBER. Refused with a sentence: no number; a name that no report has (the
/// nearest is told); --min of an error, --max of a score.
Result<Bar> parse_bar(const std::string& text, bool at_most);
/// The same where `known` are the names that there are.
Result<Bar> parse_bar(const std::string& text, bool at_most, const std::vector<Metric>& known);

struct BarResult {
  Bar bar;
  double measured = 0;
  bool held = false;
  std::string words;  ///< "macro_f1 is 0.4312, wanted at least 0.45: missed"
};
/// `metrics`: a report's, of a file whose labels are `labels_are`. A sentence when one is not among
/// them.
Result<std::vector<BarResult>> check_bars(const std::vector<Bar>& bars,
                                          const std::vector<Metric>& metrics,
                                          std::string_view labels_are);

}  // namespace attune
