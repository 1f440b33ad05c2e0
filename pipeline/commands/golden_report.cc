#include <algorithm>

#include "pipeline/commands/golden_view.h"

namespace attune {
namespace {

void add_metrics(std::vector<Metric>& metrics, const std::string& before,
                 const GoldenTally& tally) {
  metrics.push_back({before + "precision", tally.precision(), false, tally.seen()});
  metrics.push_back({before + "recall", tally.recall(), false, tally.seen()});
  metrics.push_back({before + "f1", tally.f1(), false, tally.seen()});
}

}  // namespace

std::size_t GoldenReport::files_that_differ() const {
  return static_cast<std::size_t>(
      std::count_if(comparisons.begin(), comparisons.end(),
                    [](const auto& one) { return !one.differences.empty(); }));
}

std::size_t GoldenReport::differences() const {
  std::size_t count = 0;
  for (const GoldenComparison& one : comparisons) count += one.differences.size();
  return count;
}

GoldenScore GoldenReport::score() const {
  GoldenScore all;
  for (const GoldenComparison& one : comparisons) all.add(one.score);
  return all;
}

void keep_only(GoldenReport& report, Signal only) {
  report.only = only;
  for (GoldenComparison& one : report.comparisons) {
    std::erase_if(one.differences,
                  [&](const auto& d) { return d.is_prompt || d.found.signal != only; });
    const GoldenTally kept = one.score.signals[static_cast<std::size_t>(only)];
    one.score = GoldenScore{};
    one.score.signals[static_cast<std::size_t>(only)] = kept;
  }
}

std::vector<Metric> metrics_of(const GoldenScore& score) {
  std::vector<Metric> metrics;
  add_metrics(metrics, "", score.all());
  for (const SignalInfo& info : signals::kTable)
    if (judged(info.id) != Judged::no)
      add_metrics(metrics, std::string(info.name) + ".",
                  score.signals[static_cast<std::size_t>(info.id)]);
  add_metrics(metrics, "prompts.", score.all_prompts());
  for (std::size_t i = 0; i < kPromptKindCount; ++i)
    add_metrics(metrics, "prompt." + std::string(measures::kPromptKinds[i]) + ".",
                score.prompts[i]);
  return metrics;
}

}  // namespace attune
