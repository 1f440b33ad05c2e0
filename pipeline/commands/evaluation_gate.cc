#include "pipeline/commands/evaluation_gate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "config/suggest.h"
#include "pipeline/commands/heads_report.h"

namespace attune {
namespace {

/// Of reports of any set of labels; a name is an error or a score in all of them alike.
std::vector<Metric> known_metrics() {
  std::vector<Metric> known;
  for (const GoldSet set : {GoldSet::fine, GoldSet::twelve, GoldSet::polarity})
    for (Metric& metric : metrics_of(empty_report(set))) known.push_back(std::move(metric));
  for (Metric& metric : metrics_of(UrgencyEvaluation{})) known.push_back(std::move(metric));
  for (Metric& metric : metrics_of(HeadsReport<ReplyHeads>{})) known.push_back(std::move(metric));
  for (Metric& metric : metrics_of(HeadsReport<CueHeads>{})) known.push_back(std::move(metric));
  return known;
}

const Metric* find(const std::vector<Metric>& metrics, const std::string& name) {
  const auto at = std::find_if(metrics.begin(), metrics.end(),
                               [&](const Metric& metric) { return metric.name == name; });
  return at == metrics.end() ? nullptr : &*at;
}

std::string unknown_name(const std::string& name, const std::vector<Metric>& known) {
  std::vector<std::string> names;
  for (const Metric& metric : known) names.push_back(metric.name);
  const std::string near = nearest(name, names);
  return "no such score" +
         (near.empty() ? "; there are macro_f1, micro_f1, label.NAME.f1, emotion.NAME.recall and "
                         "the like: --json prints them"
                       : ". Did you mean " + near + "?");
}

std::string words_of(const Bar& bar, const Metric& metric, bool held) {
  std::array<char, 96> numbers;
  std::snprintf(numbers.data(), numbers.size(), " is %.4f, wanted at %s %g: %s", metric.value,
                bar.at_most ? "most" : "least", bar.wanted, held ? "held" : "missed");
  return bar.name + numbers.data() +
         (metric.has_texts ? "" : " (no text of the file has that label)");
}

}  // namespace

Result<Bar> parse_bar(const std::string& text, bool at_most) {
  return parse_bar(text, at_most, known_metrics());
}

Result<Bar> parse_bar(const std::string& text, bool at_most, const std::vector<Metric>& known) {
  const std::string option = std::string(at_most ? "--max " : "--min ") + text + ": ";
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) return Error{option + "expected NAME=NUMBER"};
  Bar bar{text.substr(0, equals), 0, at_most};
  const Metric* metric = find(known, bar.name);
  if (metric == nullptr) return Error{option + unknown_name(bar.name, known)};
  if (metric->is_error != at_most)
    return Error{option + (at_most ? "the larger, the better; use --min"
                                   : "the smaller, the better; use --max")};
  const std::string number = text.substr(equals + 1);
  char* end = nullptr;
  bar.wanted = std::strtod(number.c_str(), &end);
  if (number.empty() || *end != '\0' || !std::isfinite(bar.wanted))
    return Error{option + "expected a number behind ="};
  return bar;
}

Result<std::vector<BarResult>> check_bars(const std::vector<Bar>& bars,
                                          const std::vector<Metric>& metrics,
                                          std::string_view labels_are) {
  std::vector<BarResult> results;
  for (const Bar& bar : bars) {
    const Metric* metric = find(metrics, bar.name);
    if (metric == nullptr)
      return Error{bar.name + " is not measured on a file whose labels are " +
                   std::string(labels_are)};
    const bool held = bar.at_most ? metric->value <= bar.wanted : metric->value >= bar.wanted;
    results.push_back({bar, metric->value, held, words_of(bar, *metric, held)});
  }
  return results;
}

}  // namespace attune
