// What a lane remembers of live conversations and of customers, in bytes: counted by what holds it,
// and allocated in all.
#include <benchmark/benchmark.h>

#include "operators/hash.h"
#include "pipeline/experience.h"

namespace attune {
namespace {

struct Nobody final : ExperienceSink {
  void found(const Moment&, const Findings&) override {}
  void prompt(const Prompt&, bool) override {}
};

/// Every customer writes once, in a conversation of their own that stays open; prompts are judged
/// as events arrive.
void BM_ExperienceMemory(benchmark::State& state) {
  const auto many = static_cast<std::uint64_t>(state.range(0));
  double bytes = 0;
  for (auto _ : state) {
    LabelSets labels({});
    Nobody nobody;
    Experience experience(ExperienceOptions{}, 0, labels, INT64_MIN, true);
    const LabelSets::Id set = labels.find_or_add({});
    for (std::uint64_t i = 0; i < many; ++i) {
      Turn turn;
      turn.time_ms = 1'763'632'800'000 + static_cast<std::int64_t>(i / 64);
      turn.offset = static_cast<std::int64_t>(i);
      turn.customer = hash_mix(i, 1) | 1;
      turn.conversation = hash_mix(i, 2) | 1;
      turn.labels = set;
      turn.type = EventType::message;
      turn.channel = Channel::chat;
      turn.has_text = turn.scored = true;
      turn.said.read = true;
      turn.said.content.count = 8;
      for (std::uint16_t word = 0; word < 8; ++word)
        turn.said.content.hash[word] = static_cast<std::uint16_t>(i + 7 * word);
      experience.reach(turn.time_ms, nobody);
      experience.take(turn, nobody);
    }
    experience.advance(1'763'632'800'000 + static_cast<std::int64_t>(many / 64) + 1, nobody);
    if (experience.counts().conversations_live != many)
      state.SkipWithError("not every conversation is live");
    bytes = static_cast<double>(experience.memory_bytes()) / static_cast<double>(many);
  }
  state.counters["conversation_bytes"] = sizeof(Conversation);
  state.counters["with_words_bytes"] = sizeof(Conversation) + sizeof(LastWords);
  state.counters["customer_bytes"] = sizeof(CustomerMemory);
  state.counters["all_bytes_per_conversation"] = bytes;
}

BENCHMARK(BM_ExperienceMemory)->Arg(120'000)->Iterations(1);

}  // namespace
}  // namespace attune
