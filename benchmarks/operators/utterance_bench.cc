// What one text does: the acts of a reply, at full length.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "benchmarks/allocations.h"
#include "operators/empathy/utterance_reader.h"

namespace attune {
namespace {

constexpr std::int64_t kSaidAt = 1'793'788'200'000;

/// Replies as agents and bots write them, 120 bytes on average.
constexpr std::array<std::string_view, 12> kReplies = {
    "I can see how stressful this delay must be, with your deadline. Let me call the depot, I'll "
    "be back within 20 minutes.",
    "Thank you for the photos. The crack runs through the whole frame, so I've ordered a new one "
    "and it leaves with tonight's van.",
    "Hello, thank you for contacting us. Your mail has been received and the team in charge "
    "answers within two working days.",
    "We apologise for the inconvenience this may have caused. Your satisfaction is very important "
    "to us. Kind regards, Support",
    "The old contract ends on 31 March. After that the new tariff applies, and you can see it in "
    "the app under Account.",
    "No wonder you're upset, four calls for one bag is too many. What colour is it, and what did "
    "the desk in Lisbon tell you?",
    "Please restart the router, wait until the light is green and then open the page again. Does "
    "it show the same message now?",
    "I've just refunded the second charge. It takes three to five business days until the bank "
    "shows it, nothing else to do.",
    "So, to make sure I have this right: the parcel shows as delivered on Monday, but nobody rang "
    "and nothing was in the box?",
    "I'm putting you through to Marta in the claims team, she has your notes and reads them first "
    "so that you need not start over.",
    "Don't worry, your booking is safe. The seats are held until midnight and nobody else can take "
    "them while we look at the card.",
    "Yes, both sizes are on the shelf in the shop by the station. They open at nine tomorrow and "
    "keep one for you until noon."};

void BM_ReplyActs(benchmark::State& state) {
  UtteranceReader reader;
  std::uint64_t acts = 0;
  std::size_t bytes = 0;
  for (const std::string_view reply : kReplies) {
    acts += reader.read(reply, Actor::agent, kSaidAt).acts;
    bytes += reply.size();
  }
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const std::string_view reply : kReplies)
      acts += reader.read(reply, Actor::agent, kSaidAt).acts;
  benchmark::DoNotOptimize(acts);
  const auto texts = state.iterations() * static_cast<std::int64_t>(kReplies.size());
  state.SetItemsProcessed(texts);
  state.counters["allocations_per_text"] =
      static_cast<double>(bench::allocations() - before) / static_cast<double>(texts);
  state.counters["bytes_per_text"] =
      static_cast<double>(bytes) / static_cast<double>(kReplies.size());
}
BENCHMARK(BM_ReplyActs)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace attune
