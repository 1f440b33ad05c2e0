// Any bytes as a record: no crash, and every view lies inside the record, the mapping or the arena.
#include "operators/parse/parse.h"
#include "operators/parse/time_value.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace attune;
  static const auto mapping = *compile_mapping(default_parse_options());
  static Parser parser(mapping);
  static Arena arena;
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
