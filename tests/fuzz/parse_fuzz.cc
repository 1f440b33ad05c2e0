// Any bytes as a record: no crash, and every view lies inside the record, the mapping or the arena.
#include <string>

#include "operators/parse/parse.h"
#include "operators/parse/time_value.h"
#include "tests/fuzz/require.h"

namespace {

/// Leaves bytes in the parser's copy of the record, so that these lie behind the next one: what an
/// earlier record left must not matter, and an input breaks this fuzzer alone as it did in a run.
void stain(attune::Parser& parser, attune::Arena& arena, std::size_t size) {
  constexpr std::string_view kBehind = ",]}\"[{:1";
  const std::string bytes(size + 256, kBehind[size % kBehind.size()]);
  attune::Record record;
  record.payload = bytes;
  attune::Event event;
  parser.parse(record, arena, event);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace attune;
  static const auto mapping = *compile_mapping(default_parse_options());
  static Parser parser(mapping);
  static Arena arena;
  stain(parser, arena, size);
  Event event;
  Record record;
  record.payload = {reinterpret_cast<const char*>(data), size};
  record.timestamp_ms = 1'763'632'800'000;
  arena.reset();
  const ParseResult result = parser.parse(record, arena, event);
  require((result.outcome == ParseOutcome::dead) == (result.reason != DropReason::none));
  std::size_t touched = 0;
  for (const auto& text : event.text_fields)
    for (const char c : text) touched += static_cast<unsigned char>(c);
  if (result.outcome == ParseOutcome::accepted)
    require(event.time_ms >= kEarliestMs && event.time_ms < kLatestMs);
  return touched == SIZE_MAX ? 1 : 0;
}
