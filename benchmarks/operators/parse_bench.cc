// Parsing: events of 390 bytes with all their fields mapped, every second one with a text of 70
// bytes.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "benchmarks/allocations.h"
#include "operators/parse/parse.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'800'000;
constexpr std::size_t kEventBytes = 390, kEvents = 4096, kPage = 4096;

using Random = std::mt19937;

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

/// The members of an event in a random order, filled up to 390 bytes with a member that is not
/// mapped.
std::string join(std::vector<std::pair<std::string, std::string>> members, Random& random) {
  std::shuffle(members.begin(), members.end(), random);
  std::string json = "{";
  for (const auto& [name, value] : members) json += quoted(name) + ":" + value + ",";
  const std::string last = "\"trace\":\"";
  const std::size_t used = json.size() + last.size() + 2;
  return json + last + std::string(used < kEventBytes ? kEventBytes - used : 0, 'f') + "\"}";
}

std::string event(std::size_t i, Random& random) {
  static constexpr const char* kTexts[] = {
      "I do not understand why the payment failed again, what should I do?",
      "This is the third time I write to you and nobody answers, I am angry.",
      "Thank you so much, the replacement arrived today and works perfectly!",
      "My parcel says delivered but nothing is here, I am worried about it.",
  };
  static constexpr const char* kSteps[] = {"browse", "basket", "payment", "tracking"};
  const bool message = i % 2 == 0;
  std::vector<std::pair<std::string, std::string>> members = {
      {"id", quoted("0f8fad5b-d9cb-" + std::to_string(100'000 + i))},
      {"time", std::to_string(kStart + static_cast<std::int64_t>(i))},
      {"type", quoted(message ? "message" : "ui.click")},
      {"customer", quoted("customer-" + std::to_string(random() % 100'000))},
      {"conversation", quoted("conv-" + std::to_string(random() % 100'000))},
      {"actor", quoted("customer")},
      {"channel", quoted(message ? "chat" : "web")},
      {"journey", quoted("shopping")},
      {"step", quoted(kSteps[random() % 4])},
      {"segment", quoted("returning")},
      {"locale", quoted("en-GB")},
  };
  if (message) members.emplace_back("text", quoted(kTexts[random() % 4]));
  else
    members.emplace_back("ui",
                         R"({"action":"click","target":"button.checkout","x":512,"y":384.5})");
  if (!message) members.emplace_back("tags", R"(["a","b"])");
  return join(std::move(members), random);
}

enum class Place { anywhere, page_end };

/// Payloads as a fetched block holds them (one after the other), or each up to the last byte of a
/// page, where the parser has to copy.
struct Payloads {
  Payloads(const std::vector<std::string>& events, Place place) {
    const std::size_t stride = place == Place::page_end ? kPage * 2 : 0;
    std::size_t total = 0;
    for (const std::string& json : events) total += stride != 0 ? stride : json.size();
    block.reset(static_cast<char*>(std::aligned_alloc(kPage, (total / kPage + 2) * kPage)));
    char* at = block.get();
    for (const std::string& json : events) {
      char* const first = stride != 0 ? at + stride - json.size() : at;
      std::memcpy(first, json.data(), json.size());
      Record record;
      record.payload = {first, json.size()};
      record.timestamp_ms = kStart;
      records.push_back(record);
      bytes += json.size();
      at = first + json.size();
    }
  }
  struct Free {
    void operator()(char* block_in) const { std::free(block_in); }
  };
  std::unique_ptr<char, Free> block;
  std::vector<Record> records;
  std::size_t bytes = 0;
};

/// Parses all of them, round and round. What must come of them is checked first: each accepted with
/// its fields, or each a dead letter.
void run(benchmark::State& state, const std::vector<std::string>& events,
         Place place = Place::anywhere, bool poison = false) {
  const Payloads payloads(events, place);
  Parser parser(*compile_mapping(default_parse_options()));
  Arena arena;
  Event out;
  std::size_t accepted = 0;
  const auto once = [&] {
    arena.reset();
    for (const Record& record : payloads.records) {
      const bool read = parser.parse(record, arena, out).outcome == ParseOutcome::accepted;
      accepted += read && !out[Field::customer].empty() && !out[Field::step].empty() ? 1 : 0;
      benchmark::DoNotOptimize(out);
    }
  };
  once();  // buffers reach their size
  if (accepted != (poison ? 0 : payloads.records.size()))
    state.SkipWithError("the events were not understood as they should be");
  const std::uint64_t before = bench::allocations();
  for (auto _ : state) once();
  const std::uint64_t made = bench::allocations() - before;
  const auto rounds = static_cast<double>(state.iterations());
  const auto parsed = rounds * static_cast<double>(payloads.records.size());
  state.SetItemsProcessed(static_cast<std::int64_t>(parsed));
  state.SetBytesProcessed(static_cast<std::int64_t>(rounds * static_cast<double>(payloads.bytes)));
  state.counters["allocations_per_event"] = static_cast<double>(made) / parsed;
  state.counters["bytes_per_event"] =
      static_cast<double>(payloads.bytes) / static_cast<double>(payloads.records.size());
}

std::vector<std::string> usual_events() {
  Random random(42);
  std::vector<std::string> events;
  for (std::size_t i = 0; i < kEvents; ++i) events.push_back(event(i, random));
  return events;
}

void BM_Parse_AllFields(benchmark::State& state) {
  run(state, usual_events());
}
BENCHMARK(BM_Parse_AllFields);

void BM_Parse_AllFieldsCopied(benchmark::State& state) {
  run(state, usual_events(), Place::page_end);
}
BENCHMARK(BM_Parse_AllFieldsCopied);

void BM_Parse_WithEscapes(benchmark::State& state) {
  std::vector<std::string> events = usual_events();
  for (std::string& json : events)
    for (std::size_t at = json.find(", "); at != std::string::npos; at = json.find(", ", at + 3))
      json.replace(at, 2, "\\n ");
  run(state, events);
}
BENCHMARK(BM_Parse_WithEscapes);

void BM_Parse_Poison(benchmark::State& state) {
  const std::string deep = "{\"a\":" + std::string(10'000, '[') + std::string(10'000, ']') + "}";
  const std::vector<std::string> kinds = {
      deep, "{\"text\":\"" + std::string(300, 'x') + "\xff\"}", usual_events()[0].substr(0, 380),
      "{\"text\":\"" + std::string(600'000, 'x') + "\"}",
      "{\"time\":1e30,\"text\":\"" + std::string(350, 'x') + "\"}"};
  const auto kind = static_cast<std::size_t>(state.range(0));
  run(state, std::vector<std::string>(16, kinds[kind]), Place::anywhere, true);
  static constexpr const char* kNames[] = {"10,000 deep", "broken UTF-8", "cut off", "600 kB text",
                                           "time 1e30"};
  state.SetLabel(kNames[kind]);
}
BENCHMARK(BM_Parse_Poison)->DenseRange(0, 4);

}  // namespace
}  // namespace attune
