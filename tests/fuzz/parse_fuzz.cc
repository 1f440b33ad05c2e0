// Any bytes as a record: no crash, and every view lies inside the record, the mapping or the arena.
#include <cstdlib>

#include "operators/parse/parse.h"

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
  if ((result.outcome == ParseOutcome::dead) != (result.reason != DropReason::none)) std::abort();
  std::size_t touched = 0;
  for (const auto& text : event.text_fields)
    for (const char c : text) touched += static_cast<unsigned char>(c);
  if (result.outcome == ParseOutcome::accepted && event.time_ms <= 0) std::abort();
  return touched == SIZE_MAX ? 1 : 0;
}
