// Reading texts on one core: the 5,427 texts of GoEmotions' test split (80 bytes on average), round
// and round.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "benchmarks/allocations.h"
#include "operators/emotion/emotion.h"
#include "operators/emotion/tokenizer.h"

namespace attune {
namespace {

struct Texts {
  std::vector<std::string> all;
  std::size_t bytes = 0;

  Texts() {
    std::ifstream file(ATTUNE_SOURCE_DIR "/tests/golden/goemotions/test.tsv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      all.push_back(line.substr(0, line.find('\t')));
      bytes += all.back().size();
    }
  }
};

const Texts& texts() {
  static const Texts read;
  return read;
}

/// `answers`: what the texts gave in sum; the same in every round, and never nothing.
void report(benchmark::State& state, std::size_t allocated, std::int64_t answers) {
  if (texts().all.empty()) state.SkipWithError("the texts cannot be read");
  else if (answers == 0 || answers % state.iterations() != 0)
    state.SkipWithError("the texts were not read alike in every round");
  const auto count =
      static_cast<double>(state.iterations()) * static_cast<double>(texts().all.size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts().all.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts().bytes));
  state.counters["allocations_per_text"] = static_cast<double>(allocated) / count;
  state.counters["bytes_per_text"] =
      static_cast<double>(texts().bytes) / static_cast<double>(texts().all.size());
}

void BM_Tokenise(benchmark::State& state) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  std::size_t tokens = 0;
  texts();
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const std::string& text : texts().all) tokens += tokenizer->tokenize(text).size();
  report(state, bench::allocations() - before, static_cast<std::int64_t>(tokens));
}
BENCHMARK(BM_Tokenise)->Unit(benchmark::kMillisecond);

/// Text in, Reading out: labels, the twelve, valence and urgency.
void BM_Classify(benchmark::State& state) {
  EmotionReader reader{EmotionModels(EmotionModel::embedded())};  // the language gate included
  std::int64_t valence = 0, scored = 0;
  texts();
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const std::string& text : texts().all) {
      const Reading reading = reader.read(text);
      valence += reading.valence;
      scored += reading.scored ? 1 : 0;
    }
  benchmark::DoNotOptimize(valence);
  report(state, bench::allocations() - before, scored);
}
BENCHMARK(BM_Classify)->Unit(benchmark::kMillisecond);

/// The longest text that is read in full: what one message can cost its lane.
void BM_ClassifyLongestText(benchmark::State& state) {
  EmotionReader reader{EmotionModels(EmotionModel::embedded())};  // the language gate included
  std::string text;
  while (text.size() < kMaxTextBytes) text += texts().all[text.size() % texts().all.size()] + " ";
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(text));
}
BENCHMARK(BM_ClassifyLongestText)->Unit(benchmark::kMicrosecond);

/// A model file from the disk's cache to its first reading: checked, copied to large pages, its
/// tables for reading made.
void BM_Load(benchmark::State& state) {
  for (auto _ : state) {
    auto model = EmotionModel::from_file(ATTUNE_SOURCE_DIR "/config/models/emotion-en.bin");
    if (!model || !EmotionReader{EmotionModels(*model)}.read(texts().all.front()).scored)
      state.SkipWithError("the model file cannot be read");
  }
}
BENCHMARK(BM_Load)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
