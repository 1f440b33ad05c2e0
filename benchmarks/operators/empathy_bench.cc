// The trained heads on one core: replies of about 120 bytes, written for this, round and
// round.
#include <benchmark/benchmark.h>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "benchmarks/allocations.h"
#include "operators/empathy/heads_reader.h"

namespace attune {
namespace {

/// A reply is one of each: 512 of them, so that no branch is learnt by heart.
constexpr std::array<std::array<std::string_view, 8>, 3> kParts = {
    {{"I can see how stressful this is.", "I'm so sorry that this happened.",
      "Thanks for telling us about it.", "We apologize for the trouble.",
      "It sounds like a long morning.", "Your claim was received, Ms Ode.",
      "That must have been upsetting!", "Please restart the blue router."},
     {" I asked the depot where it is now.", " The charge of 4711 was not yours.",
      " The light is green in 10 minutes.", " Nobody tested your line on Monday.",
      " Let me look into the second bill.", " The crew told us at half past two.",
      " Our assessor has all the pictures.", " I'll call you back within the hour."},
     {" What does the screen show when you press the key?",
      " You hear from her within three working days, by mail.",
      " Could you send me the number on the back of it, ok?",
      " It is refunded to the same card before the weekend.",
      " Is there anything else that I can do for you today?",
      " When did they tell you, and what did they promise?",
      " You can find all the steps in our help centre, too.",
      " I'll stay with you until somebody is at your door."}}};

struct Replies {
  std::vector<std::string> all;
  std::size_t bytes = 0;

  Replies() {
    for (std::size_t i = 0; i < 512; ++i) {
      const std::size_t at = i * 197 % 512;  // no two alike behind one another
      all.push_back(std::string(kParts[0][at % 8]) + std::string(kParts[1][at / 8 % 8]) +
                    std::string(kParts[2][at / 64]));
      bytes += all.back().size();
    }
  }
};

const Replies& replies() {
  static const Replies made;
  return made;
}

void report(benchmark::State& state, std::size_t allocated, double asked) {
  const auto count = static_cast<std::int64_t>(replies().all.size());
  const auto texts = static_cast<double>(state.iterations() * count);
  if (asked <= 0) state.SkipWithError("no reply asks: the heads do not read");
  state.SetItemsProcessed(state.iterations() * count);
  state.counters["allocations_per_text"] = static_cast<double>(allocated) / texts;
  state.counters["bytes_per_text"] =
      static_cast<double>(replies().bytes) / static_cast<double>(count);
}

/// What the heads add for a text whose words are cut already, as those of a reply are.
void BM_EmpathyHeads(benchmark::State& state) {
  const HeadsReader<ReplyHeads> heads;
  std::vector<std::unique_ptr<PhraseText>> cutters;
  std::vector<std::span<const PhraseToken>> texts;
  for (const std::string& reply : replies().all)
    texts.push_back(cutters.emplace_back(std::make_unique<PhraseText>())->read(reply));
  double asked = 0;
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const auto& text : texts)
      asked += static_cast<double>(heads.read(text)[ReplyHeads::exploration]);
  report(state, bench::allocations() - before, asked);
}
BENCHMARK(BM_EmpathyHeads);

/// The same from the text on.
void BM_EmpathyHeadsOfText(benchmark::State& state) {
  HeadsReader<ReplyHeads> heads;
  replies();
  double asked = 0;
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const std::string& reply : replies().all)
      asked += static_cast<double>(heads.read(reply)[ReplyHeads::exploration]);
  report(state, bench::allocations() - before, asked);
}
BENCHMARK(BM_EmpathyHeadsOfText);

}  // namespace
}  // namespace attune
