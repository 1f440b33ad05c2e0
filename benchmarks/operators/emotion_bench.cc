// Reading texts on one core: the 5,427 texts of GoEmotions' test split (80 bytes on average), round and round.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/tokenizer.h"

namespace {
std::size_t allocations = 0;  // one thread
}

// Not inlined: GCC 12 would take new and free for a mismatched pair.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
  ++allocations;
  if (void* place = std::malloc(bytes == 0 ? 1 : bytes)) return place;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept { std::free(place); }

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

void report(benchmark::State& state, std::size_t allocated) {
  const auto count = static_cast<double>(state.iterations()) * static_cast<double>(texts().all.size());
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(texts().all.size()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(texts().bytes));
  state.counters["allocations_per_text"] = static_cast<double>(allocated) / count;
  state.counters["bytes_per_text"] = static_cast<double>(texts().bytes) / static_cast<double>(texts().all.size());
}

void BM_Tokenise(benchmark::State& state) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  std::size_t tokens = 0;
  texts();
  const std::size_t before = allocations;
  for (auto _ : state)
    for (const std::string& text : texts().all) tokens += tokenizer->tokenize(text).size();
  benchmark::DoNotOptimize(tokens);
  report(state, allocations - before);
}
BENCHMARK(BM_Tokenise)->Unit(benchmark::kMillisecond);

/// Text in, Reading out: labels, the twelve and valence.
void BM_Classify(benchmark::State& state) {
  EmotionReader reader(EmotionModel::embedded());
  std::int64_t valence = 0;
  texts();
  const std::size_t before = allocations;
  for (auto _ : state)
    for (const std::string& text : texts().all) valence += reader.read(text).valence;
  benchmark::DoNotOptimize(valence);
  report(state, allocations - before);
}
BENCHMARK(BM_Classify)->Unit(benchmark::kMillisecond);

/// The longest text that is read in full: what one message can cost its lane.
void BM_ClassifyLongestText(benchmark::State& state) {
  EmotionReader reader(EmotionModel::embedded());
  std::string text;
  while (text.size() < kMaxTextBytes) text += texts().all[text.size() % texts().all.size()] + " ";
  for (auto _ : state) benchmark::DoNotOptimize(reader.read(text));
}
BENCHMARK(BM_ClassifyLongestText)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace attune
