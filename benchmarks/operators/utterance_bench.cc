// What one text does: the acts of a reply at full length, the cues of a customer.
#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "benchmarks/allocations.h"
#include "benchmarks/operators/faithfulness.h"
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

/// Texts as customers write them, 70 bytes on average; most say nothing of what is listened for.
constexpr std::array<std::string_view, 12> kCustomers = {
    "hi so your pay button does nothing?? card got declined once and now i just click",
    "Which sizes does the steel one come in, and is it ok on induction?",
    "I need it by Friday at the latest, it's for my sister's wedding",
    "went through this time!! thank you maya",
    "We've been waiting since nine this morning and nobody has called us back",
    "not again. four times now. get me a real person please",
    "And the old card, do I cut it up or send it back to you in the envelope?",
    "If this isn't sorted by tonight I'm taking my business somewhere else, I mean it",
    "The app logs me out every time I open the second account, is that known?",
    "ok that makes sense, so i'll send you the two photos of the damage tomorrow then",
    "I don't want to cancel anything, I just want the price that I was promised",
    "Good morning, could you mail me the invoice for March with our new address on it"};

void measure(benchmark::State& state, std::span<const std::string_view> texts, Actor actor) {
  if (texts.empty()) return state.SkipWithError("the texts cannot be read");
  UtteranceReader reader;
  std::uint64_t found = 0;
  std::size_t bytes = 0;
  const auto read = [&](std::string_view text) {
    const Utterance said = reader.read(text, actor, kSaidAt);
    found += said.acts + said.cues + said.content.count;
  };
  for (const std::string_view text : texts) {
    read(text);
    bytes += text.size();
  }
  const std::size_t before = bench::allocations();
  for (auto _ : state)
    for (const std::string_view text : texts) read(text);
  const std::size_t allocated = bench::allocations() - before;
  benchmark::DoNotOptimize(found);
  const auto count = state.iterations() * static_cast<std::int64_t>(texts.size());
  state.SetItemsProcessed(count);
  state.counters["allocations_per_text"] =
      static_cast<double>(allocated) / static_cast<double>(count);
  state.counters["bytes_per_text"] = static_cast<double>(bytes) / static_cast<double>(texts.size());
}

void BM_ReplyActs(benchmark::State& state) {
  measure(state, kReplies, Actor::agent);
}
BENCHMARK(BM_ReplyActs)->Unit(benchmark::kMicrosecond);

/// Tokens, language, cues and content words.
void BM_CustomerCues(benchmark::State& state) {
  measure(state, kCustomers, Actor::customer);
}
BENCHMARK(BM_CustomerCues)->Unit(benchmark::kMicrosecond);

/// The same where no text comes twice in a while, as in life: 5,427 of 68 bytes, so that neither
/// the tables' lines nor the branches are warm.
void BM_CustomerCues_ManyTexts(benchmark::State& state) {
  static const auto lines =
      bench::texts_of_tsv(ATTUNE_SOURCE_DIR "/tests/golden/goemotions/test.tsv");
  const std::vector<std::string_view> texts(lines.begin(), lines.end());
  measure(state, texts, Actor::customer);
}
BENCHMARK(BM_CustomerCues_ManyTexts)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace attune
