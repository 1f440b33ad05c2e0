// Explaining the texts of GoEmotions' test split: is it true, and what does it cost.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>
#include <vector>

#include "benchmarks/operators/faithfulness.h"
#include "operators/emotion/explain.h"

namespace attune {
namespace {

const std::vector<std::string>& texts() {
  static const auto read =
      bench::texts_of_tsv(ATTUNE_SOURCE_DIR "/tests/golden/goemotions/test.tsv");
  return read;
}

/// Not a speed: one round, the same in every run.
void BM_ExplainFaithfulness(benchmark::State& state) {
  if (texts().empty()) state.SkipWithError("the texts cannot be read");
  bench::Faithfulness found;
  for (auto _ : state) found = bench::measure_faithfulness(EmotionModel::embedded(), texts(), 1);
  state.counters["texts"] = static_cast<double>(found.texts);
  state.counters["top_lowers_percent"] = found.top_lowers_percent();
  state.counters["random_lowers_percent"] = found.random_lowers_percent();
  state.counters["top_drop_log_odds"] = found.top_drop();
  state.counters["random_drop_log_odds"] = found.random_drop();
}
BENCHMARK(BM_ExplainFaithfulness)->Iterations(1)->Unit(benchmark::kMillisecond);

/// Every word, every two.
void BM_Explain(benchmark::State& state) {
  if (texts().empty()) state.SkipWithError("the texts cannot be read");
  Explainer explainer(EmotionModel::embedded());
  std::size_t words = 0;
  for (auto _ : state)
    for (const std::string& text : texts()) words += explainer.explain(text).words.size();
  benchmark::DoNotOptimize(words);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts().size()));
}
BENCHMARK(BM_Explain)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
